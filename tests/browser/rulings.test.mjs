// Rulings: from an exception to the ruling that it names, and from the ruling to every exception; of others' only how many.
import assert from "node:assert/strict";
import { withFines } from "./books.mjs";
import { AGENT, planned } from "./shop.mjs";
import { onStage } from "./stage.mjs";

const stage = onStage(async (desk) => {
  const shop = await withFines(desk, await planned(desk));
  await desk.call("ask_ruling", { question: "系统故障那天算不算？", decision: "不算，当天登记。", replaces: null });
  await desk.call("charge_damage", { staff: shop.ids["006"], amount: "9", words: "键盘，按 R-1 减半", picture: null });
  await desk.call("charge_damage", { staff: shop.ids["007"], amount: "7", words: "鼠标，按 R-1 减半", picture: null });
  await desk.call("ask_leave", { staff: shop.ids["006"], leave: "personal", days: { from: "2026-12-20", to: "2026-12-20" }, reason: "R-1 说的补休", cover: "" });
  return shop;
}, { at: "#/ledger" });
const { step } = stage;
const uses = (screen) => screen.dialog().locator(".uses li");

step("the words of an entry lead to the ruling that they name", async ({ screen }) => {
  await screen.page.locator("tbody tr", { hasText: "键盘" }).click();
  await screen.dialog().getByRole("link", { name: "R-1" }).click();
  await screen.page.waitForFunction(() => location.hash === "#/rulings/1");
  await screen.dialog().getByText("不算，当天登记。").waitFor();
});

step("the ruling leads back to everything that rests on it", async ({ screen }) => {
  await uses(screen).first().waitFor();
  assert.equal(await uses(screen).count(), 3, "two entries and a request for leave");
  await uses(screen).filter({ hasText: "请假" }).getByRole("link").first().click();
  await screen.page.waitForFunction(() => location.hash.startsWith("#/leave/"));
  await screen.dialog().getByText("说的补休").waitFor();
  await screen.dialog().getByRole("link", { name: "R-1" }).click();
  await uses(screen).filter({ hasText: "键盘" }).getByRole("link").first().click();
  await screen.page.waitForFunction(() => location.hash.startsWith("#/ledger/"));
  await screen.dialog().getByText("9.00", { exact: true }).first().waitFor();
  await screen.press("Escape");
});

step("an agent reads the ruling and sees the own exceptions alone", async ({ screen }) => {
  await screen.switchTo(AGENT);
  await screen.go("#/rulings/1");
  await uses(screen).first().waitFor();
  assert.equal(await uses(screen).count(), 2);
  await screen.dialog().getByText("另有 1 处").waitFor();
  assert.ok(!(await screen.words()).includes("鼠标"), "nobody else's");
});
