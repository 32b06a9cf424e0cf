// What the page may not do, whatever runs in it; and that it shows Chinese on a machine without Chinese fonts.
import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { openApp } from "./app.mjs";
import { openDesktop, until } from "./desktop.mjs";
import { difference, readScreen } from "./screen.mjs";

let desktop, app;
before(async () => {
  desktop = await openDesktop();
  app = await openApp(desktop, { args: ["--home", join(desktop.folder, "shop")], env: { DAYBOOK_TEST_DIALOGS: desktop.folder } });
  await app.run("window.broken = []; addEventListener('securitypolicyviolation', (event) => broken.push(`${event.effectiveDirective} ${event.blockedURI}`))");
});
after(async () => {
  await app?.close();
  await desktop.stop();
});

test("every screen keeps to the content policy", async () => {
  await app.type("店铺名称", "晨光小店");
  await app.type("店主姓名", "周婷");
  await app.type("密码", "correct horse");
  await app.click("button", "建店");
  const pages = await app.inside();
  assert.ok(pages.length >= 4, `the bar leads to the pages: ${pages}`);
  for (const page of pages) {
    await app.click("button", page);
    await app.painted();
    assert.deepEqual(await app.run("return broken"), [], `no violation on ${page}`);
  }
  assert.ok(await app.run("return [...document.styleSheets].some((sheet) => sheet.cssRules.length > 50)"), "the page has its styles");
});

test("the page reaches nothing outside", async () => {
  const outside = await app.run("return fetch('http://127.0.0.1:9/').then(() => 'reached', (error) => error.name)");
  assert.equal(outside, "TypeError", "a request outside is refused");
  const style = await app.run(`
    const probe = document.createElement("p");
    document.body.append(probe);
    probe.setAttribute("style", "margin-left: 77px");
    const margin = getComputedStyle(probe).marginLeft;
    probe.remove();
    return margin;`);
  assert.notEqual(style, "77px", "an inline style is refused");
  await app.run("const script = document.createElement('script'); script.textContent = 'window.ran = true'; document.head.append(script)");
  assert.equal(await app.run("return window.ran ?? null"), null, "an inline script is refused");
  const told = await until("each refusal to be reported", () => app.run("return broken.length >= 3 && broken.splice(0)"));
  const broken = told.map((line) => line.split(" ")[0]).sort();
  assert.deepEqual(broken, ["connect-src", "script-src-elem", "style-src-attr"], "and no other");
});

test("the page has the shell's five commands and no other", async () => {
  for (const name of ["plugin:window|close", "plugin:event|emit", "plugin:path|resolve_directory", "plugin:webview|create_webview", "plugin:window-state|filename"]) {
    const answer = await app.command(name);
    assert.match(String(answer.fault), /not allowed/, `${name} is refused`);
  }
  assert.equal(await app.run("return typeof window.__TAURI__"), "undefined", "no global interface");
  assert.ok(await app.run("return Object.isFrozen(Object.prototype)"), "nothing can be slipped under the page's objects");
});

test("the page cannot be left", async () => {
  await app.run("location.href = 'https://example.com/'");
  await app.painted();
  assert.match(await app.run("return location.href"), /^(tauri:\/\/localhost|http:\/\/tauri\.localhost)/);
});

test("a fault of the desk and one of the shell have one shape", async () => {
  const unknown = await app.command("call", { name: "no such use case", args: {} });
  assert.equal(typeof unknown.fault?.kind, "string", JSON.stringify(unknown));
  const cancelled = await app.command("pick", { name: "import_roster", args: {}, extensions: ["xlsx"] });
  assert.deepEqual(cancelled, { value: null }, "cancelling a dialog is no fault");
});

test("Chinese characters stand on the screen, each different", async () => {
  const size = 64;
  await app.run(`
    [..."店務本 "].forEach((character, index) => {
      const one = document.createElement("div");
      one.textContent = character;
      Object.assign(one.style, { position: "fixed", zIndex: 9999, top: "0", left: 80 * index + "px", width: "80px", height: "80px",
        font: "${size}px/80px sans-serif", color: "black", background: "white", textAlign: "center" });
      document.body.append(one);
    });`);
  await app.painted();
  const places = [0, 1, 2, 3].map((index) => ({ x: 80 * index, y: 0 }));
  const blank = places[3];
  const screen = await until("three characters on the screen", () => {
    const seen = readScreen(desktop.screen);
    return places.slice(0, 3).every((place) => difference(seen, place, blank, 80, 80) > 0.05) && seen;
  });
  for (const place of places.slice(0, 3)) {
    assert.ok(difference(screen, place, blank, 80, 80) > 0.05, `the character at ${place.x} is drawn`);
  }
  assert.ok(difference(screen, places[0], places[1], 80, 80) > 0.1, "店 and 務 look different: no boxes in their place");
  assert.ok(difference(screen, places[1], places[2], 80, 80) > 0.1, "務 and 本 look different");
  await app.picture("chinese");
});
