// The page in Chromium over a desk, as strict as in the window: the same content policy, frozen prototypes, and no error goes unseen.
import assert from "node:assert/strict";
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { library, PATIENCE, pictures, root, SLOW } from "./places.mjs";

const { chromium } = library("playwright-core");
const AXE = readFileSync(library.resolve("axe-core/axe.min.js"), "utf8");
const FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

const config = JSON.parse(readFileSync(join(root, "tauri.conf.json"), "utf8"));
/** The window's policy; the desk is spoken to over the address of the page instead of over ipc. */
const POLICY = config.app.security.csp.replace("connect-src", "connect-src 'self'");

/** Stands in for the shell: the same commands, sent to the loopback server. `__picks` holds what the person will pick. */
function shell(slow) {
  Object.freeze(Object.prototype);
  // The real one, before a test takes the page's clock; the same delays at every start.
  const later = setTimeout.bind(window);
  let seed = 7;
  const delay = () => new Promise((done) => later(done, (seed = (seed * 48271) % 0x7fffffff) % slow));
  window.__broken = [];
  window.__picks = [];
  addEventListener("securitypolicyviolation", (event) => window.__broken.push(`policy: ${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile ?? ""}:${event.lineNumber}`));
  window.__TAURI_INTERNALS__ = {
    async invoke(command, args) {
      if (command === "ready") return null;
      const file = command === "pick" ? window.__picks.shift() : undefined;
      const answer = await fetch(`/${command}`, { method: "POST", body: JSON.stringify({ ...args, file }) });
      const told = await answer.json();
      if (slow) await delay();
      if (!answer.ok) throw told;
      return told;
    },
  };
}

let browser;

/** Opens the page: `at` is an address such as `#/rota/2026-12`; `language`, `dark` and `size` how it is looked at. */
export async function openScreen(desk, { at = "", language = "zh-CN", dark = false, size = [1440, 900], clock = false } = {}) {
  browser ??= await chromium.launch({ executablePath: process.env.DAYBOOK_CHROMIUM ?? "/usr/bin/chromium", args: FLAGS });
  const context = await browser.newContext({ viewport: { width: size[0], height: size[1] }, colorScheme: dark ? "dark" : "light", locale: "zh-CN", reducedMotion: "reduce", permissions: ["clipboard-read", "clipboard-write"] });
  await context.route(`${desk.address}/`, async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, headers: { ...answer.headers(), "content-security-policy": POLICY } });
  });
  await context.addInitScript(shell, SLOW);
  // Away from the page there is no storage to speak to.
  if (language) await context.addInitScript((tag) => location.protocol === "about:" || (localStorage.getItem("daybook.language") ?? localStorage.setItem("daybook.language", tag)), language);
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  if (SLOW) await (await context.newCDPSession(page)).send("Emulation.setCPUThrottlingRate", { rate: 4 });
  if (clock) await page.clock.install();
  const screen = new Screen(desk, context, page);
  await screen.open(at);
  return screen;
}

export async function closeBrowser() {
  await browser?.close();
  browser = undefined;
}

export class Screen {
  constructor(desk, context, page) {
    Object.assign(this, { desk, context, page, wrong: [] });
    page.on("pageerror", (error) => this.wrong.push(error.stack ?? error.message));
    page.on("console", (line) => {
      // A refusal of the desk is no error of the page, though Chromium writes one.
      if (line.type() === "error" && !line.text().includes("409 (Conflict)")) this.wrong.push(line.text());
    });
  }

  async open(at = "") {
    // A new hash alone does not load the page anew, and what the page is still at might set another one.
    await this.leave();
    await this.page.goto(`${this.desk.address}/${at}`);
    await this.page.waitForFunction(() => document.querySelector("#app")?.childElementCount > 0 && !document.querySelector(".wait"));
    await this.page.evaluate(() => document.fonts.ready);
  }
  /** Away from the page: what it still asks for would go unanswered while the desk is down. */
  leave() {
    return this.page.goto("about:blank");
  }
  /** Another address of the open page. */
  async go(at) {
    await this.page.evaluate((to) => new Promise((done) => {
      const before = location.href;
      addEventListener("hashchange", done, { once: true });
      location.hash = to;
      if (location.href === before) done();
    }), at);
    await this.settled();
  }
  /** The rota's cells stand. */
  async rota(at = "#/rota/2026-12") {
    await this.go(at);
    await this.page.locator(".body .c").first().waitFor();
  }
  /** Stops the rota that is being generated; it may have come to its end by itself. */
  async stopGenerating() {
    await this.page.evaluate(() => [...document.querySelectorAll("aside .do button")].find((button) => button.innerText.trim() === "停下")?.click());
    await this.page.locator("aside").getByRole("button", { name: "采用", exact: true }).waitFor({ timeout: 120_000 });
  }
  /** Two frames: what was to be painted is painted. */
  settled() {
    return this.page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))));
  }

  /** Hands the machine to another person, as people do it. */
  async switchTo({ number, pin }) {
    await this.press("Control+u");
    await this.dialog().getByRole("textbox").waitFor();
    await this.page.locator(".face").first().waitFor();
    await this.type(number);
    await this.press("Enter");
    await this.dialog().getByLabel(/PIN/).waitFor();
    await this.type(pin);
    await this.dialog().waitFor({ state: "detached" });
  }

  // ---- finding things by what a person reads

  button(name) {
    return this.page.getByRole("button", { name, exact: typeof name === "string" });
  }
  field(label) {
    return this.page.getByLabel(label, { exact: true });
  }
  dialog() {
    return this.page.getByRole("dialog").last();
  }
  menu(name) {
    return this.page.locator("[role^=menuitem]").filter({ hasText: name }).first();
  }
  text(text) {
    return this.page.getByText(text).first();
  }
  shows(text) {
    return this.text(text).waitFor();
  }
  /** What all of the page says. */
  words() {
    return this.page.evaluate(() => document.body.innerText);
  }
  /** Something is said that was not said before; a toast counts once, though it stands for a while. */
  toast(text) {
    return this.page.locator(".toast:not([data-seen])").filter({ hasText: text }).first().evaluate((toast) => void (toast.dataset.seen = ""));
  }
  /** What still stands from before is not waited for any more. */
  heard() {
    return this.page.evaluate(() => document.querySelectorAll(".toast").forEach((toast) => (toast.dataset.seen = "")));
  }
  /** The person will pick this file at the next question. */
  pick(path) {
    return this.page.evaluate((file) => void window.__picks.push(file), path);
  }
  press(...keys) {
    return keys.reduce((before, key) => before.then(() => this.page.keyboard.press(key)), Promise.resolve());
  }
  type(text) {
    return this.page.keyboard.type(text);
  }
  /** The name of what has the focus, as a screen reader says it. */
  focused() {
    return this.page.evaluate(() => {
      const element = document.activeElement;
      return element?.getAttribute("aria-label") ?? element?.labels?.[0]?.innerText ?? element?.innerText ?? "";
    });
  }
  /** The focus comes to what has this name. */
  async comesTo(name, why) {
    assert.match(await this.desk.until(() => this.focused(), (told) => name.test(told)), name, why);
  }
  /** The clipboard comes to hold this. */
  async copied(wanted, why) {
    const held = () => this.page.evaluate(() => navigator.clipboard.readText());
    assert.match(await this.desk.until(held, (told) => wanted.test(told)), wanted, why);
  }
  /** Tab until the element with this name has the focus. */
  async tabTo(name, most = 40) {
    for (let at = 0; at < most; at += 1) {
      if ((await this.focused()).trim().startsWith(name)) return;
      await this.press("Tab");
    }
    assert.fail(`Tab does not lead to “${name}”; it ended at “${await this.focused()}”`);
  }

  // ---- what must hold

  /** Nothing went wrong on the page so far: no error, no word on the console, no violation of the policy. */
  async fine() {
    const broken = await this.page.evaluate(() => window.__broken.splice(0)).catch(() => []);
    assert.deepEqual([...this.wrong.splice(0), ...broken], [], "the page has no errors");
  }

  /** What axe finds, one line for each element; with all rules or those named. */
  async accessible(rules) {
    if (!(await this.page.evaluate(() => "axe" in window))) await this.page.evaluate(AXE);
    await this.settled();
    return this.page.evaluate(async (only) => {
      const { violations } = await window.axe.run(document, { resultTypes: ["violations"], ...(only ? { runOnly: only } : {}) });
      // A cell is read out in words where it shows a letter; a tooltip stands wherever its button does.
      const meant = (v, n) => !(v.id === "label-content-name-mismatch" && n.html.includes('role="gridcell"')) && !(v.id === "region" && n.html.includes('role="tooltip"'));
      const why = (n) => [...n.any, ...n.all, ...n.none][0]?.message;
      return violations.flatMap((v) => v.nodes.filter((n) => meant(v, n)).map((n) => `${v.id}: ${n.html.slice(0, 160)} (${why(n) ?? v.help})`));
    }, rules);
  }

  async picture(name) {
    mkdirSync(pictures, { recursive: true });
    await this.settled();
    await this.page.screenshot({ path: join(pictures, `${name}.png`) });
  }

  async close() {
    await this.fine();
    await this.context.close();
  }
}
