// "Why?" says what is settled about a cell before anything else, in each language: leave, a day without work, a pin.
import assert from "node:assert/strict";
import { planned } from "./shop.mjs";
import { onStage } from "./stage.mjs";

const stage = onStage(settled, { at: "#/rota/2026-12" });
const { step } = stage;

/** Somebody on signed leave, somebody unavailable on a rest day, somebody pinned. */
async function settled(desk) {
  const shop = await planned(desk);
  const leave = await desk.call("ask_leave", { staff: shop.ids["009"], leave: "annual", days: { from: "2026-12-21", to: "2026-12-22" }, reason: "", cover: "" });
  await desk.call("decide_leave", { leave, state: "signed" });
  const staff = shop.ids["008"];
  await desk.call("edit_rota", { month: shop.month, edits: [{ staff, day: "2026-12-18", work: "rest", pinned: true }] });
  await desk.call("set_wishes", { staff, days: ["2026-12-18"], wish: "unavailable", shift: null, note: "" });
  return shop;
}

const WORDS = {
  "zh-CN": { leave: "请假已签字：年假，12月21–22日。", unavailable: "本人这天不能上班。", pinned: "这一格已固定，自动排班不会动它。", rest: "这一天休息。" },
  "zh-TW": { leave: "請假已簽字：年假，12月21–22日。", unavailable: "本人這天不能上班。", pinned: "這一格已固定，自動排班不會動它。", rest: "這一天休息。" },
  en: { leave: "On signed leave: Annual leave, 21–22 Dec.", unavailable: "Unavailable that day.", pinned: "Pinned: generating leaves it alone.", rest: "A rest day." },
};

/** The sentences of the panel about a cell, opened by keyboard. */
async function why({ page, press }, row, day) {
  await page.locator(".body > .r").nth(row).locator(".c").nth(day - 1).click();
  await press("Alt+Enter");
  await page.locator("aside .because").first().waitFor();
  return page.locator("aside .because").allTextContents();
}

for (const [language, words] of Object.entries(WORDS)) {
  step(`the reason is named in ${language}`, async ({ screen, shop }) => {
    await screen.page.evaluate((tag) => localStorage.setItem("daybook.language", tag), language);
    await screen.open("#/rota/2026-12");
    await screen.page.locator(".body .c").first().waitFor();
    const keys = { page: screen.page, press: (key) => screen.press(key) };
    const away = await why(keys, shop.rows.indexOf("009"), 21);
    assert.equal(away[0], words.leave, "signed leave comes first");
    await screen.page.locator("aside .card button").first().click();
    const resting = await why(keys, shop.rows.indexOf("008"), 18);
    assert.deepEqual(resting.slice(0, 2), [words.unavailable, words.pinned], "and so does a day without work");
    assert.equal(await screen.page.locator("aside .card > p").first().textContent(), words.rest, "what the day is stands above it");
  });
}
