// Cold start and memory of the release build, beside a bare Tauri window measured in the same run.
//
//   cargo build --release -p daybook --bin daybook --example bare && node bench/start.mjs [--home DIR NUMBER PASSWORD]
//
// Without --home the sample shop is measured. A start is counted from the launch of the process to the page's own mark
// (the shell writes it when the page says a screen can be used): launch -> sign-in screen, plus password sent -> rota screen. The
// time a person needs to type number and password is left out, but it passes, at ten keys a second, as it does for them.
import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { openApp, program } from "../tests/window/app.mjs";
import { openDesktop, start, until } from "../tests/window/desktop.mjs";
import { setTimeout as wait } from "node:timers/promises";

const ROUNDS = 7;
/** Milliseconds that a quick typist needs for a key. */
const KEY = 100;
const bare = process.env.DAYBOOK_BARE ?? join(program, "../examples/bare");
const [, home, number, password] = process.argv.includes("--home") ? process.argv.slice(process.argv.indexOf("--home")) : [];

const desktop = await openDesktop();
const marks = join(desktop.folder, "marks");
try {
  const shop = await prepare();
  const times = { bare: [], signIn: [], rota: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    times.bare.push(await launch(bare, [], "bare"));
    times.signIn.push(await launch(program, shop.args, "closed"));
  }
  const plain = await weigh(bare, []);
  for (let round = 0; round < 3; round += 1) times.rota.push(await openRota(shop));
  report(times, plain, shop.memory);
} finally {
  await desktop.stop();
}

/** The shop to open; the sample is filled first, so that no start has to. */
async function prepare() {
  if (home) return { args: ["--home", home], number, password };
  const args = ["--sample", "--home", join(desktop.folder, "shop")];
  const app = await openApp(desktop, { args });
  await app.shows("示例店铺", 120_000);
  const { value } = await app.command("call", { name: "shop_state", args: {} });
  await app.close();
  return { args, number: value.sample.number, password: value.sample.password };
}

/** Milliseconds from launch to the mark. */
async function launch(file, args, screen) {
  rmSync(marks, { force: true });
  const began = Date.now();
  const child = start(file, args, { env: { ...desktop.env, DAYBOOK_MARK: marks } });
  const at = await until(`${screen} of ${file}`, () => marked(screen), 30_000);
  await child.stop();
  await wait(500);
  return at - began;
}

function marked(screen) {
  const line = readFileSync(marks, "utf8").split("\n").find((text) => text.startsWith(`${screen}\t`));
  return line && Number(line.split("\t")[1]);
}

/** Milliseconds from sending the password to the usable rota; also weighs the program on that screen. */
async function openRota(shop) {
  rmSync(marks, { force: true });
  const app = await openApp(desktop, { args: shop.args, env: { DAYBOOK_MARK: marks } });
  await app.run("location.hash = '#/rota'");
  await app.type("工号", shop.number);
  await app.type("密码", shop.password);
  await wait((shop.number.length + shop.password.length) * KEY);
  rmSync(marks, { force: true });
  const button = await app.named("button", "打开店铺");
  const began = await app.run("arguments[0].click(); return Date.now()", { "element-6066-11e4-a52e-4f735466cecf": button });
  const at = await until("the rota screen", () => marked("rota"), 30_000);
  await wait(3000);
  shop.memory = memory(app.pid());
  await app.close();
  return at - began;
}

/** Memory of a program three seconds after its window stands, driven as `openRota` drives. */
async function weigh(file, args) {
  const app = await openApp(desktop, { args, file });
  await wait(3000);
  const sum = memory(app.pid());
  await app.close();
  return sum;
}

/** Proportional and resident memory of a process and all it started, in MB. */
function memory(root) {
  const parents = new Map();
  for (const pid of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    try {
      parents.set(Number(pid), Number(readFileSync(`/proc/${pid}/stat`, "utf8").replace(/^.*\) /s, "").split(" ")[1]));
    } catch {
      // Ended while we looked.
    }
  }
  const family = [root];
  for (const one of family) for (const [pid, parent] of parents) if (parent === one) family.push(pid);
  const sum = { pss: 0, rss: 0, processes: family.length };
  for (const pid of family) {
    const facts = readFileSync(`/proc/${pid}/smaps_rollup`, "utf8");
    sum.pss += Number(/^Pss:\s+(\d+)/m.exec(facts)[1]) / 1024;
    sum.rss += Number(/^Rss:\s+(\d+)/m.exec(facts)[1]) / 1024;
  }
  return sum;
}

function report(times, plain, ours) {
  const middle = (list) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)];
  const [bareStart, signIn, rota] = [middle(times.bare), middle(times.signIn), middle(times.rota)];
  const mb = (value) => `${value.toFixed(0)} MB`;
  console.log(`bare window, launch to page loaded        ${bareStart} ms   (${times.bare.join(" ")})`);
  console.log(`launch to sign-in screen                  ${signIn} ms   (${times.signIn.join(" ")})`);
  console.log(`password sent to usable rota screen       ${rota} ms   (${times.rota.join(" ")})`);
  console.log(`launch to usable rota screen              ${signIn + rota} ms   (aim: under 1000 ms)`);
  console.log(`memory, bare window                       PSS ${mb(plain.pss)}, RSS ${mb(plain.rss)}, ${plain.processes} processes`);
  console.log(`memory, rota screen                       PSS ${mb(ours.pss)}, RSS ${mb(ours.rss)}, ${ours.processes} processes`);
  console.log(`memory against the bare window            PSS x ${(ours.pss / plain.pss).toFixed(2)}, RSS x ${(ours.rss / plain.rss).toFixed(2)}   (aim: at most x 1.50)`);
}
