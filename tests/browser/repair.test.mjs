// Somebody calls in sick, a month is repaired, and a generated month says what it cannot meet.
import assert from "node:assert/strict";
import { planned } from "./shop.mjs";
import { onStage } from "./stage.mjs";

const DAY = "2026-12-16";
const COLUMN = 15;
const ROW = 1; // 006 李静

/** December as planned, with exactly as many people needed on the day as are there; in February two rules that exclude each other. */
async function tight(desk) {
  const shop = await planned(desk);
  const { cells, checks } = await desk.call("rota_month", { month: shop.month });
  const { shift } = cells[ROW][COLUMN].work;
  const people = checks.coverage.find((c) => c.shift === shift).have[COLUMN];
  const needs = await desk.call("needs");
  await desk.call("save_needs", { needs: { ...needs, dates: [{ day: DAY, shift, people }, { day: "2027-02-14", shift: shop.shifts.D, people: 9 }] } });
  const pin = (day, key) => ({ staff: shop.ids["009"], day, work: { shift: shop.shifts[key] }, pinned: true });
  await desk.call("edit_rota", { month: "2027-02", edits: [pin("2027-02-10", "E"), pin("2027-02-11", "D")] });
  return { ...shop, shift, people };
}

const stage = onStage(tight, { at: "#/rota/2026-12" });
const { step } = stage;
const panel = () => stage.screen.page.locator("aside");
const cell = (row, col) => stage.screen.page.locator(".body > .r").nth(row).locator(".c").nth(col);

/** What the desk holds; what the screen sent may still be on its way. */
const comes = (there) => stage.desk.until(saved, there);
async function saved() {
  const { cells, checks } = await stage.desk.call("rota_month", { month: "2026-12" });
  const there = checks.coverage.find((c) => c.shift === stage.shop.shift);
  return { works: JSON.stringify(cells), work: cells[ROW][COLUMN].work, short: there.need[COLUMN] - there.have[COLUMN] };
}

step("F9 enters a sick call for the person and day in focus, by keyboard alone", async ({ screen, desk }) => {
  await cell(ROW, COLUMN).click();
  await screen.press("F9");
  const dialog = screen.dialog();
  assert.match(await dialog.innerText(), /病假顶班/);
  assert.match(await dialog.getByLabel("谁").evaluate((select) => select.selectedOptions[0].text), /李静/, "the person in focus");
  assert.match(await dialog.getByLabel("哪几天").inputValue(), /12月16日/, "the day in focus");
  await dialog.getByText("提前时间足够").waitFor();
  await screen.press("Enter");
  await screen.toast("李静的病假已签字生效");
  const [{ leave }] = await desk.call("leave_list", { from: DAY, to: DAY, staff: stage.shop.ids["006"] });
  assert.deepEqual([leave.leave, leave.state], ["sick", "signed"], "asked and signed in one go");
});

step("the offers say what changes for whom, and the chosen one lies over the grid", async ({ screen }) => {
  await panel().getByRole("radio").first().waitFor();
  assert.match(await panel().innerText(), /给李静顶班[\s\S]*人数够[\s\S]*16 日/);
  assert.equal(await stage.desk.until(() => screen.page.evaluate(() => document.activeElement.type), (type) => type === "radio"), "radio", "the offers have the focus");
  assert.ok((await screen.page.locator(".body .ghost").count()) >= 2, "the changes are seen on the grid");
  assert.deepEqual((await saved()).work, { shift: stage.shop.shift }, "nothing is written yet");
  assert.deepEqual(await screen.accessible(), []);
});

step("Enter applies the offer as one gesture, and one undo takes it back", async ({ screen }) => {
  const before = (await saved()).works;
  await screen.press("Enter");
  await screen.toast("已修补");
  const after = await comes(({ work, short }) => work === null && short === 0);
  assert.deepEqual([after.work, after.short], [null, 0], "the sick person is off and somebody stands in");
  await screen.press("Control+z");
  await screen.toast("已撤销");
  assert.equal((await comes(({ works }) => works === before)).works, before);
});

step("the month is repaired from the panel, without a call", async ({ screen }) => {
  await panel().getByRole("button", { name: "一起修补…" }).click();
  await panel().getByRole("radio").first().waitFor();
  await panel().getByRole("button", { name: "用这个" }).click();
  await screen.toast("已修补");
  assert.equal((await comes(({ short }) => short === 0)).short, 0);
});

step("offers that an edit has overtaken are not applied", async ({ screen }) => {
  await screen.press("Control+z");
  await screen.toast("已撤销");
  await panel().getByRole("button", { name: "一起修补…" }).click();
  await panel().getByRole("radio").first().waitFor();
  await cell(4, 24).click();
  await screen.press((await cell(4, 24).innerText()) === "休" ? "d" : "r");
  await panel().getByText("排班改过了").waitFor();
  assert.equal(await screen.page.locator(".body .ghost").count(), 0, "the grid shows the draft again");
  await panel().getByRole("button", { name: "重新找" }).click();
  await panel().getByRole("radio").first().waitFor();
  await screen.press("Escape");
  await panel().getByRole("radio").first().waitFor({ state: "detached" });
});

step("a generated month says who is kept from a gap, and which rules cannot hold together", async ({ screen }) => {
  await screen.rota("#/rota/2027-02");
  await screen.press("g");
  await screen.dialog().getByLabel("最多用时").selectOption({ label: "10 秒" });
  await screen.dialog().getByRole("button", { name: "开始" }).click();
  const gap = panel().locator("details", { hasText: "14 日 早班缺" });
  // Few people: it may be proved the best before anybody can stop it; on a slow machine the search takes its time.
  await panel().getByRole("button", { name: "采用", exact: true }).waitFor({ timeout: 120_000 });
  await gap.waitFor();
  await gap.locator("summary").focus();
  await screen.press("Enter");
  await gap.getByText("怎么排都补不上").waitFor();
  const rule = panel().locator("details", { hasText: "赵敏的规则不能都满足" });
  await rule.locator("summary").click();
  await rule.filter({ hasText: /不能同时满足，放开其中任何一条.*2月10日已定为晚班.*2月11日已定为早班/ }).waitFor();
  await panel().getByRole("button", { name: "不要" }).click();
});
