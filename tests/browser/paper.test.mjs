// Forty lines of a printed sheet typed back on the keyboard (HND-03): any order, and twice is once. How long it took is printed.
import assert from "node:assert/strict";
import { AGENT, planned } from "./shop.mjs";
import { onStage } from "./stage.mjs";

const LINES = 40;
const make = async (desk) => {
  const shop = await planned(desk, { published: true });
  const item = (n) => ({ kind: "task", situation: `第 ${n} 件要做的事`, background: "", serious: "normal", todo: "", due: null, order: "", owner: null });
  const codes = [];
  for (let n = 1; n <= LINES; n += 1) codes.push((await desk.call("add_item", { item: item(n), about: { customer: null, name: "", contact: "" } })).code);
  return { ...shop, codes };
};
const { step } = onStage(make, { at: "#/handover_paper" });

/** Milliseconds between two keys: forty words a minute, as somebody types who looks at a sheet. */
const KEY = 150;
const box = (screen) => screen.field("编号和字母");
/** From the last to the first, then the even ones before the odd: no order of the sheet. */
const shuffled = (codes) => codes.toReversed().toSorted((a, b) => (codes.indexOf(a) % 2) - (codes.indexOf(b) % 2));
const states = async (desk) => (await desk.call("handover", { language: "zh-CN" })).items.length;

step("forty lines in any order are typed, checked and entered in less than two minutes", async ({ screen, desk, shop }) => {
  await screen.switchTo(AGENT);
  await screen.go("#/handover_paper");
  await box(screen).focus();
  const text = shuffled(shop.codes).map((code, at) => `${code.toLowerCase()} ${at % 10 === 9 ? "c 明天再办" : "d"}`).join("\n");
  const began = Date.now();
  await screen.page.keyboard.type(text);
  await screen.shows(/可录入 40 行/);
  await screen.press("Control+Enter");
  await screen.toast("已录入 40 行");
  const machine = Date.now() - began;
  console.log(`40 lines: ${text.length} keys, ${machine} ms by the machine, about ${Math.round((machine + text.length * KEY) / 1000)} s by hand`);
  assert.equal(await states(desk), 4, "what was ticked is done, what was carried is open");
});

step("typed again in another order nothing changes", async ({ screen, desk, shop }) => {
  const before = JSON.stringify((await desk.call("handover", { language: "zh-CN" })).items);
  const sign = (code) => (shuffled(shop.codes).indexOf(code) % 10 === 9 ? "C 明天再办" : "D");
  await box(screen).fill(shop.codes.map((code) => `${code} ${sign(code)}`).join("\n"));
  await screen.shows("40 行已是这样");
  assert.equal(await screen.button("录入").isDisabled().catch(() => true), true, "there is nothing to enter");
  assert.equal(JSON.stringify((await desk.call("handover", { language: "zh-CN" })).items), before, "not one of the items");
});
