// A desktop of its own for each test file: X server, session bus, home folder. Nothing of the person's session is touched.
import { spawn } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

const running = new Set();
process.on("exit", () => running.forEach((child) => endGroup(child.pid, "SIGKILL")));
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => process.exit(1));

/** Starts a program in a process group of its own, so that all it starts can be ended with it. */
export function start(program, args, options = {}) {
  const child = spawn(program, args, { detached: true, stdio: ["ignore", "ignore", "pipe"], ...options });
  if (child.pid) running.add(child);
  child.words = "";
  child.stderr?.on("data", (text) => (child.words = (child.words + text).slice(-4000)));
  child.ended = new Promise((done) => {
    child.on("error", (error) => ((child.words += error.message), done(-1)));
    child.on("exit", (code, signal) => done(signal ?? code));
    child.on("exit", () => running.delete(child));
  });
  child.stop = async () => {
    if (running.has(child)) endGroup(child.pid, "SIGTERM");
    const quick = await Promise.race([child.ended.then(() => true), wait(2000, false, { ref: false })]);
    if (!quick) endGroup(child.pid, "SIGKILL");
    await child.ended;
    endGroup(child.pid, "SIGKILL"); // What it left behind.
  };
  return child;
}

function endGroup(pid, signal) {
  try {
    process.kill(-pid, signal);
  } catch {
    // Already gone.
  }
}

/** Tries until `look` gives something true; says what it waited for when it never does. */
export async function until(what, look, milliseconds = 30_000) {
  const end = Date.now() + milliseconds;
  let last;
  while (Date.now() < end) {
    try {
      const found = await look();
      if (found) return found;
    } catch (error) {
      last = error;
    }
    await wait(30);
  }
  throw new Error(`waited in vain for ${what}`, { cause: last });
}

/** A screen of 1600 x 1000 (its pixels in the file `screen`), a bus and an empty home, all gone after `stop()`. */
export async function openDesktop() {
  const folder = mkdtempSync(join(tmpdir(), "daybook-window-"));
  const runtime = join(folder, "runtime");
  mkdirSync(runtime, { mode: 0o700 });
  chmodSync(runtime, 0o700);
  mkdirSync(join(folder, "home"));
  const screen = start("Xvfb", ["-displayfd", "1", "-screen", "0", "1600x1000x24", "-fbdir", folder, "-nolisten", "tcp"], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  const display = await firstLine(screen, "Xvfb");
  const env = {
    PATH: process.env.PATH,
    HOME: join(folder, "home"),
    LANG: "C.UTF-8",
    TZ: "Asia/Shanghai",
    XDG_RUNTIME_DIR: runtime,
    DISPLAY: `:${display}`,
    GDK_BACKEND: "x11",
    NO_AT_BRIDGE: "1",
  };
  const rules = join(folder, "bus.conf");
  writeFileSync(rules, BUS);
  const bus = start("dbus-daemon", [`--config-file=${rules}`, "--nofork", "--nopidfile", "--print-address=1"], {
    stdio: ["ignore", "pipe", "pipe"],
    env,
  });
  env.DBUS_SESSION_BUS_ADDRESS = await firstLine(bus, "dbus-daemon");
  const stop = async () => {
    await bus.stop();
    await screen.stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  return { folder, env, screen: join(folder, "Xvfb_screen0"), stop };
}

// A bus that starts no services of its own accord: no portals, no accessibility bus.
const BUS = `<busconfig>
  <type>session</type>
  <listen>unix:tmpdir=/tmp</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/>
  </policy>
</busconfig>`;

async function firstLine(child, name) {
  let text = "";
  child.stdout.on("data", (more) => (text += more));
  const gone = child.ended.then((code) => {
    throw new Error(`${name} ended (${code}): ${child.words}`);
  });
  return Promise.race([until(`${name} to start`, () => text.includes("\n") && text.trim()), gone]);
}
