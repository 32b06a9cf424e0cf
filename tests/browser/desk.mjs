// The real desk over a temporary folder, spoken to as the window speaks to it. Its clock stands still at a fixed moment.
import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { page, PATIENCE, server } from "./places.mjs";

/** Tuesday 8 December 2026, 16:00 in the shop. */
export const NOON = "2026-12-08T08:00:00Z";
export const TODAY = "2026-12-08";

export class Desk {
  /** A fresh home with nothing in it. */
  static async start(now = NOON) {
    const desk = new Desk();
    desk.folder = mkdtempSync(join(tmpdir(), "daybook-browser-"));
    desk.home = join(desk.folder, "home");
    desk.now = now;
    await desk.#run(0);
    return desk;
  }

  async #run(port) {
    this.child = spawn(server, [page, this.home, String(port)], { stdio: ["ignore", "pipe", "inherit"] });
    this.address = await new Promise((done, failed) => {
      this.child.stdout.once("data", (line) => done(String(line).trim()));
      this.child.once("error", failed);
      this.child.once("exit", (code) => failed(new Error(`the desk ended with ${code}`)));
    });
    await this.clock(this.now);
  }

  async #end() {
    this.child.removeAllListeners("exit");
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const ended = new Promise((done) => this.child.once("exit", done));
    this.child.kill("SIGKILL");
    await ended;
  }

  /** As if the power had gone and come back; `meanwhile` may touch the files. The address stays. */
  async restart(meanwhile = () => {}) {
    await this.#end();
    await meanwhile(this.home);
    await this.#run(Number(new URL(this.address).port));
  }

  async stop() {
    await this.#end();
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }

  async #post(path, body) {
    const answer = await fetch(this.address + path, { method: "POST", body: JSON.stringify(body), signal: AbortSignal.timeout(60_000) });
    const told = await answer.json();
    if (!answer.ok) throw Object.assign(new Error(`${body.name}: ${JSON.stringify(told)}`), { fault: told });
    return told;
  }

  /** One use case by its name. */
  call(name, args = {}) {
    return this.#post("/call", { name, args });
  }
  /** Asks until what the screen sent has arrived; then, or when patience ends, the last answer. */
  async until(ask, there) {
    const end = Date.now() + PATIENCE;
    for (;;) {
      const told = await ask();
      if (there(told) || Date.now() > end) return told;
      await new Promise((done) => setTimeout(done, 40));
    }
  }
  async clock(now) {
    this.now = now;
    await this.#post("/clock", { now });
  }
  /** Moves the clock on. */
  later(minutes) {
    return this.clock(new Date(Date.parse(this.now) + minutes * 60_000).toISOString());
  }

  /** A file to be picked; its path. */
  file(name, content) {
    const path = join(this.folder, name);
    writeFileSync(path, content);
    return path;
  }
  /** Files that were saved or printed, the path of each. */
  papers() {
    try {
      return readdirSync(join(this.home, "saved")).map((name) => join(this.home, "saved", name));
    } catch {
      return [];
    }
  }
}
