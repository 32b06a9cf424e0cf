// Reviews that aim at a listing: what everybody will recall on the day, and today's review by digits alone.
import assert from "node:assert/strict";
import { launch } from "./launched.mjs";
import { MANAGER, planned } from "./shop.mjs";
import { onStage } from "./stage.mjs";
import { stocked } from "./stocked.mjs";

const stage = onStage(async (desk) => {
  const shop = await planned(desk);
  const stock = await stocked(desk);
  const work = { shift: shop.shifts.D };
  await desk.call("edit_rota", { month: "2026-12", edits: [{ staff: shop.ids["002"], day: "2026-12-08", work, pinned: false }] });
  await desk.call("save_launch", launch({ name: "毛毯上新", products: [stock.blanket], lists_on: "2026-12-09" }));
  return { ...shop, stock };
}, { at: "#/outlook" });
const { step } = stage;
const page = () => stage.screen.page;

step("the outlook tells per person and attribute what will be recalled on the day", async ({ screen }) => {
  await screen.shows("毛毯上新");
  const head = await page().locator("thead").innerText();
  for (const name of ["材质", "宽", "产地"]) assert.ok(head.includes(name), `${name} stands as a column`);
  await page().locator("tbody tr", { hasText: MANAGER.name }).waitFor();
  assert.ok((await page().locator("tbody td.short").count()) > 0, "one day is too late for some");
});

step("today's review is answered by digits, and a wrong answer comes once more", async ({ screen, desk }) => {
  await screen.switchTo(MANAGER);
  await screen.go("#/reviews");
  const { cards } = await desk.call("my_review", {});
  assert.ok(cards.length > 0, "there is something to review today");
  await page().getByRole("button", { name: /^开始/ }).waitFor();
  await screen.press("b");
  await page().locator("section.card .choices").waitFor();
  for (let n = 0; n < 12 && (await page().locator("section.card .choices").count()); n += 1) {
    const { shown, right } = await page().evaluate(() => ({ shown: [...document.querySelectorAll(".choices button")].map((b) => b.textContent ?? ""), right: ["珊瑚绒", "绍兴", "200 cm", "180 cm"] }));
    const place = n === 0 ? shown.findIndex((t) => !right.some((r) => t.includes(r))) : shown.findIndex((t) => right.some((r) => t.includes(r)));
    await screen.press(String(Math.max(0, place) + 1));
    await page().locator(".result").waitFor();
    await screen.press("Enter");
    // The next question, or what came of it.
    await page().locator(".result").waitFor({ state: "detached" });
  }
  const after = await desk.call("my_review", {});
  assert.equal(after.had, cards.length, "each question was answered today, and none twice in the count");
});

step("the shop's bar is changed and the plan follows", async ({ screen, desk }) => {
  await screen.go("#/outlook");
  await page().locator("tbody tr").first().waitFor();
  await page().locator("header.bar button").last().click();
  await screen.dialog().getByLabel("上架当天的目标（%）").or(screen.dialog().getByRole("textbox").first()).first().fill("60");
  await screen.press("Enter");
  await screen.dialog().waitFor({ state: "detached" });
  assert.equal((await desk.call("review_outlook", { launch: null })).setting.bar, 60, "it is kept");
});
