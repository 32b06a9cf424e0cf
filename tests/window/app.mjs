// The real program under WebKitWebDriver: W3C WebDriver spoken directly, without a library.
import { mkdirSync, readdirSync, readFileSync, readlinkSync, realpathSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { setTimeout as wait } from "node:timers/promises";
import { start, until } from "./desktop.mjs";
import { png, readScreen } from "./screen.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
export const program = process.env.DAYBOOK_PROGRAM ?? join(process.env.CARGO_TARGET_DIR ?? join(root, "target"), "quick/daybook");
const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";

/** Opens the program (or another `file`) and gives an `App`. `args` are its own arguments, `env` is added to the desktop's. */
export async function openApp(desktop, { args = [], env = {}, file = program } = {}) {
  const port = await freePort();
  const driver = start("WebKitWebDriver", ["--host=127.0.0.1", `--port=${port}`], {
    env: { ...desktop.env, TAURI_WEBVIEW_AUTOMATION: "true", ...env },
  });
  const app = new App(desktop, driver, file, `http://127.0.0.1:${port}`);
  try {
    await until("WebKitWebDriver to listen", () => app.ask("GET", "/status").then((status) => status.ready));
    const wish = { "webkitgtk:browserOptions": { binary: file, args } };
    const opened = await app.ask("POST", "/session", { capabilities: { alwaysMatch: wish } });
    app.session = `/session/${opened.sessionId}`;
    await app.ask("POST", `${app.session}/timeouts`, { script: 20_000, pageLoad: 20_000, implicit: 0 });
    await app.loaded();
    if (file === program) await app.inChinese();
  } catch (error) {
    await app.close();
    throw new Error(`the program did not open: ${error.message}\n${driver.words}`, { cause: error });
  }
  return app;
}

class App {
  constructor(desktop, driver, file, address) {
    this.desktop = desktop;
    this.file = file;
    this.driver = driver;
    this.address = address;
  }

  async ask(method, path, body) {
    const answer = await fetch(this.address + path, { method, body: body && JSON.stringify(body), signal: AbortSignal.timeout(30_000) });
    const { value } = await answer.json();
    if (!answer.ok) throw new Error(`${value.error}: ${value.message}`);
    return value;
  }

  loaded() {
    return until("the page to load", () => this.run("return document.readyState === 'complete'"));
  }

  /** The tests read Simplified Chinese, whatever the machine speaks. */
  async inChinese() {
    if ((await this.run("return document.documentElement.lang")) === "zh-CN") return;
    await this.run("localStorage.setItem('daybook.language', 'zh-CN')");
    await this.ask("POST", `${this.session}/refresh`, {});
    await this.loaded();
  }

  /** Runs the body of a function in the page; a promise is awaited. */
  run(body, ...args) {
    return this.ask("POST", `${this.session}/execute/sync`, { script: body, args });
  }

  /** Calls a command of the shell as the page does: `{ value }` or `{ fault }`. */
  command(name, args = {}) {
    const body = `return window.__TAURI_INTERNALS__.invoke(arguments[0], arguments[1])
      .then((value) => ({ value }), (fault) => ({ fault }))`;
    return this.run(body, name, args);
  }

  /** The element a person would name so: a field by its label, anything else by what it says. */
  async named(kind, name) {
    const found = await until(`${kind} “${name}”`, () => this.run(FIND, kind, name));
    return found[ELEMENT];
  }

  async click(kind, name) {
    await this.ask("POST", `${this.session}/element/${await this.named(kind, name)}/click`, {});
  }

  async type(name, text) {
    await this.ask("POST", `${this.session}/element/${await this.named("field", name)}/value`, { text });
  }

  /** Waits until the page shows `text`. */
  shows(text, milliseconds) {
    return until(`“${text}” on the page`, () => this.run("return document.body.innerText.includes(arguments[0])", text), milliseconds);
  }

  /** Waits until what the page holds stands on the screen. */
  async painted() {
    await this.run("return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))");
    await wait(150);
  }

  /** Waits until the shop is open and the bar leads to its pages; gives their names. */
  inside() {
    return until("the open shop", () =>
      this.run("const links = [...document.querySelectorAll('nav a')].map((link) => link.innerText.trim()); return links.length && links"),
    );
  }

  /** Saves what the window shows, for people to look at. */
  async picture(name) {
    const folder = join(root, "test-results");
    mkdirSync(folder, { recursive: true });
    await this.painted();
    writeFileSync(join(folder, `window-${name}.png`), png(readScreen(this.desktop.screen)));
  }

  /** Process id of the program itself. */
  pid() {
    const mine = readdirSync("/proc").filter((entry) => /^\d+$/.test(entry) && isProgram(entry, this.driver.pid, this.file));
    if (mine.length !== 1) throw new Error(`expected one running program, found ${mine.length}`);
    return Number(mine[0]);
  }

  /** As a power cut would: no farewell. */
  async kill() {
    process.kill(this.pid(), "SIGKILL");
    await this.driver.stop();
  }

  async close() {
    if (this.session) await this.ask("DELETE", this.session).catch(() => {});
    await this.driver.stop();
  }
}

function isProgram(pid, driver, file) {
  try {
    const parent = Number(readFileSync(`/proc/${pid}/stat`, "utf8").replace(/^.*\) /s, "").split(" ")[1]);
    return parent === driver && readlinkSync(`/proc/${pid}/exe`) === realpathSync(file);
  } catch {
    return false; // Ended while we looked.
  }
}

async function freePort() {
  const server = createServer();
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address();
  await new Promise((done) => server.close(done));
  return port;
}

const FIND = `
  const [kind, name] = arguments;
  const kinds = {
    button: "button, [role=button], a[href], [role=tab], [role=menuitem], [role=radio], label",
    field: "input, textarea, select",
    heading: "h1, h2, h3",
  };
  const plain = (text) => (text ?? "").replace(/\\s+/g, " ").trim();
  const says = (element) =>
    [element.getAttribute("aria-label"), element.innerText, element.placeholder, ...[...(element.labels ?? [])].map((label) => label.innerText)].map(plain);
  const seen = [...document.querySelectorAll(kinds[kind])].filter((element) => element.checkVisibility());
  return seen.find((element) => says(element).includes(name)) ?? seen.find((element) => says(element).some((text) => text.includes(name)));
`;
