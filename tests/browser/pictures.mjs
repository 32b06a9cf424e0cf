// Pictures of every screen, to be looked at: `node ../tests/browser/pictures.mjs [part of a name...]` from ui/. They land in
// test-results/browser. No part of the suite.
import { Desk } from "./desk.mjs";
import { closeBrowser, openScreen } from "./screen.mjs";
import { full, intoState, SCREENS } from "./screens.mjs";
import { sample } from "./shop.mjs";

const LOOKS = [
  { of: "zh-CN light", language: "zh-CN" },
  { of: "zh-CN dark", language: "zh-CN", dark: true },
  { of: "en small", language: "en", size: [1280, 720] },
  { of: "en dark small", language: "en", dark: true, size: [1280, 720] },
  { of: "zh-TW small", language: "zh-TW", size: [1280, 720] },
];
const wanted = process.argv.slice(2);
const take = (name) => wanted.length === 0 || wanted.some((part) => name.includes(part));

const empty = await Desk.start();
const desk = await Desk.start();
const shop = await full(desk);
const trial = await Desk.start();
await sample(trial);
for (const look of LOOKS) {
  await intoState(desk, "open");
  const screens = { none: await openScreen(empty, look), open: await openScreen(desk, look) };
  let state = "open";
  for (const { name, shop: needs, open } of SCREENS.filter(({ name }) => take(`${name} ${look.of}`))) {
    const screen = needs === "none" ? screens.none : screens.open;
    if (needs !== "none" && needs !== state) {
      await screen.leave();
      await intoState(desk, (state = needs));
      await screen.open();
    }
    await open(screen, shop);
    await screen.picture(`${name} ${look.of}`);
    await screen.press("Escape");
  }
  for (const screen of Object.values(screens)) await screen.close();
  if (take(`sample ${look.of}`)) {
    const screen = await openScreen(trial, { ...look, at: "#/rota/2026-12" });
    await screen.page.locator(".body .c").first().waitFor();
    await screen.picture(`sample rota ${look.of}`);
    await screen.go("#/today");
    await screen.page.locator(".card").first().waitFor();
    await screen.picture(`sample today ${look.of}`);
    await screen.close();
  }
}
await closeBrowser();
await Promise.all([empty.stop(), desk.stop(), trial.stop()]);
