// The rota grid by keyboard and by pointer, over a month that keeps every rule. Its past is not published, so nothing is locked yet.
import assert from "node:assert/strict";
import { planned } from "./shop.mjs";
import { onStage } from "./stage.mjs";

const stage = onStage(planned, { at: "#/rota/2026-12" });
const { step } = stage;

const cell = (row, col) => stage.screen.page.locator(".body > .r").nth(row).locator(".c").nth(col);
const letter = (row, col) => cell(row, col).innerText();
const letters = (row, from, to) => Promise.all(Array.from({ length: to - from + 1 }, (_, at) => letter(row, from + at))).then((all) => all.join(""));
const middle = async (row, col) => {
  const { x, y, width, height } = await cell(row, col).boundingBox();
  return [x + width / 2, y + height / 2];
};
/** Presses at one cell, moves to another and, unless it is to be looked at first, lets go. */
async function drag([row, col], [toRow, toCol], { drop = true } = {}) {
  const { mouse } = stage.screen.page;
  await mouse.move(...(await middle(row, col)));
  await mouse.down();
  await mouse.move(...(await middle(toRow, toCol)), { steps: 4 });
  if (drop) await mouse.up();
}
/** The desk comes to hold this: what the screen sent may still be on its way. */
async function holds(row, col, wanted, why) {
  assert.match(await stage.desk.until(() => saved(row, col), (told) => wanted.test(told)), wanted, why);
}
async function saved(row, col) {
  const { cells } = await stage.desk.call("rota_month", { month: "2026-12" });
  const { work, pinned } = cells[row][col];
  const key = Object.entries(stage.shop.shifts).find(([, id]) => id === work?.shift)?.[0];
  return `${key ?? (work === "rest" ? "R" : "")}${pinned ? "." : ""}`;
}
async function undo(times = 1) {
  for (let at = 0; at < times; at += 1) await stage.screen.press("Control+z");
  await stage.screen.settled();
}

step("arrows, Home, End and the page keys move; there is one tab stop", async ({ screen }) => {
  await cell(2, 9).click();
  const at = async (...keys) => (await screen.press(...keys), screen.focused());
  assert.match(await at("ArrowRight"), /王磊, 12月11日/);
  assert.match(await at("ArrowDown", "ArrowLeft"), /陈晨, 12月10日/);
  assert.match(await at("Home"), /陈晨, 12月1日/);
  assert.match(await at("End"), /陈晨, 12月31日/);
  assert.match(await at("Control+Home"), /周婷, 12月1日/);
  assert.match(await at("PageDown"), /刘洋, 12月1日/, "a page down ends on the last row");
  assert.match(await at("PageUp"), /周婷, 12月1日/);
  assert.match(await at("Control+End"), /刘洋, 12月31日/);
  assert.match(await at("ArrowRight", "Shift+ArrowDown"), /刘洋, 12月31日/, "the edge holds");
  assert.equal(await screen.page.locator("[role=grid] [tabindex='0']").count(), 1, "one tab stop");
});

step("down from the last row leads to the figures in the foot; Enter says who could come", async ({ screen }) => {
  await cell(6, 9).click();
  const before = await letters(6, 8, 12);
  const at = async (...keys) => (await screen.press(...keys), screen.focused());
  assert.match(await at("ArrowDown"), /早班 12月10日/, "the figure under the cell");
  assert.match(await at("ArrowDown", "ArrowRight"), /晚班 12月11日/, "and on among the figures");
  await screen.press("e", "Delete");
  assert.equal(await letters(6, 8, 12), before, "a letter changes no cell from there");
  await screen.press("Enter");
  await screen.page.locator("aside").getByText(/谁能上晚班/).waitFor();
  assert.match(await at("ArrowUp"), /早班 12月11日/, "the focus stayed");
  assert.match(await at("ArrowUp"), /刘洋, 12月11日/, "and back to the cells");
  assert.equal(await screen.page.locator("[role=grid] [tabindex='0']").count(), 1, "still one tab stop");
  await screen.page.locator("aside").getByRole("button", { name: "关闭" }).first().click();
});

step("a letter sets the shift and goes on; Delete clears; undo goes back", async ({ screen }) => {
  await cell(0, 10).click();
  const before = await letters(0, 10, 12);
  await screen.press("e", "r");
  assert.equal(await letters(0, 10, 11), "晚休");
  assert.match(await screen.focused(), /12月13日/, "the focus went on");
  await screen.press("Delete");
  assert.equal(await letter(0, 12), "");
  await holds(0, 10, /^E$/, "the desk holds it");
  await holds(0, 12, /^$/, "and what was taken away");
  await undo(3);
  assert.equal(await letters(0, 10, 12), before);
  await screen.press("Control+Shift+z");
  assert.equal(await letter(0, 10), "晚", "redo");
  await undo();
});

step("Shift extends; the bar says how many cells and what they can do", async ({ screen }) => {
  await cell(1, 3).click();
  await screen.press("Shift+ArrowRight", "Shift+ArrowRight", "Shift+ArrowDown");
  const bar = screen.page.getByRole("toolbar");
  assert.match(await bar.innerText(), /6 格/);
  const before = await letters(1, 3, 5);
  await screen.press("r");
  assert.equal(`${await letters(1, 3, 5)}${await letters(2, 3, 5)}`, "休休休休休休", "a letter fills the selection");
  await screen.toast("已排");
  await screen.page.locator(".toast").getByRole("button", { name: "撤销" }).click();
  await screen.settled();
  assert.equal(await letters(1, 3, 5), before, "undone from the toast, in one step");
  await screen.page.keyboard.press("Escape");
});

step("dragging paints the chosen shift over a rectangle", async ({ screen }) => {
  await screen.page.locator(".legend .brush").first().click();
  await drag([3, 20], [4, 22]);
  assert.equal(`${await letters(3, 20, 22)}${await letters(4, 20, 22)}`, "早早早早早早");
  await screen.press("Escape");
  await undo();
});

step("a block is moved; the ghost gives the reason before the drop", async ({ screen }) => {
  // Late on the 20th, then early on the 21st: the rest between them is too short.
  await cell(0, 19).click();
  await screen.press("e");
  await cell(0, 20).click();
  await screen.press("r");
  await cell(0, 24).click();
  await screen.press("d");
  await drag([0, 24], [0, 24]);
  await cell(0, 24).click();
  await drag([0, 24], [0, 20], { drop: false });
  const ghost = screen.page.locator(".say");
  await ghost.filter({ hasText: "不行" }).waitFor();
  assert.match(await ghost.innerText(), /移动[\s\S]*周婷[\s\S]*晚班/, "the ghost names person and rule");
  await screen.press("Escape");
  await screen.page.mouse.up();
  assert.equal(await letter(0, 24), "早", "Escape leaves everything where it was");
  await cell(0, 24).click();
  await drag([0, 24], [0, 20]);
  assert.equal(`${await letter(0, 20)}${await letter(0, 24)}`, "早", "dropped all the same, and gone from where it was");
});

step("the conflict has a badge, a line in the panel, and F8 leads to it", async ({ screen }) => {
  await screen.page.locator(".body > .r").nth(0).locator(".c:nth-child(22).cf").waitFor();
  await screen.press("F8");
  assert.match(await screen.focused(), /周婷, 12月21日.*冲突/);
  await screen.page.locator("aside .row.here").waitFor();
  await undo(4);
  await screen.page.locator(".c.cf").first().waitFor({ state: "detached" });
});

step("Ctrl and drag copies", async ({ screen }) => {
  await cell(0, 10).click();
  const code = await letter(0, 10);
  await screen.page.keyboard.down("Control");
  await drag([0, 10], [6, 30], { drop: false });
  await screen.page.locator(".say").filter({ hasText: "复制" }).waitFor();
  await screen.page.mouse.up();
  await screen.page.keyboard.up("Control");
  assert.equal(await letter(6, 30), code);
  assert.equal(await letter(0, 10), code, "the original stays");
  await undo();
});

step("a rectangle is copied and pasted, also from and to a spreadsheet", async ({ screen }) => {
  await cell(0, 8).click();
  await screen.press("Shift+ArrowRight", "Shift+ArrowRight", "Shift+ArrowDown", "Control+c");
  const block = [await letters(0, 8, 10), await letters(1, 8, 10)];
  const copied = block.map((row) => [...row].join("\t")).join("\n");
  assert.equal(await stage.desk.until(() => screen.page.evaluate(() => navigator.clipboard.readText()), (told) => told === copied), copied);
  await cell(3, 18).click();
  await screen.press("Control+v");
  await screen.toast("已粘贴");
  assert.deepEqual([await letters(3, 18, 20), await letters(4, 18, 20)], block);
  await undo();
  await screen.page.evaluate(() => navigator.clipboard.writeText("晚班\tE\t休\r\n早\tzz\t\r\n"));
  await cell(5, 4).click();
  await screen.press("Control+v");
  await screen.toast("看不懂：zz");
  assert.equal(`${await letters(5, 4, 6)}${await letter(6, 4)}`, "晚晚休早", "names, keys and letters are read");
  await undo();
});

step("Why? answers, and a click on the coverage lists who could come", async ({ screen }) => {
  await cell(1, 12).click();
  await screen.press("Alt+Enter");
  const panel = screen.page.locator("aside");
  await panel.getByText("为什么？").waitFor();
  // Other uses and other people, what each costs, and what would make it possible.
  await panel.filter({ hasText: /换成别的.*(代价|好处).*怎样才行？.*换成别人/ }).waitFor();
  const day = screen.page.locator(".cov").first().locator(".n").nth(12);
  await day.click();
  await panel.getByText("谁能上早班？").waitFor();
  const have = Number.parseInt(await day.innerText(), 10);
  await panel.getByRole("button", { name: "排上" }).first().click();
  await screen.page.waitForFunction(([n]) => Number.parseInt(document.querySelectorAll(".cov")[0].querySelectorAll(".n")[12].innerText, 10) === n, [have + 1]);
  await undo();
});

step("a full stop pins a cell and frees it again", async ({ screen }) => {
  await cell(2, 14).click();
  await screen.press(".");
  assert.match(await cell(2, 14).getAttribute("class"), /\bpin\b/);
  await holds(2, 14, /\.$/, "the desk knows the pin");
  await screen.press(".");
  assert.doesNotMatch(await cell(2, 14).getAttribute("class"), /\bpin\b/);
});

step("week, month and person are views on one selection; T, W and M lead there", async ({ screen }) => {
  await cell(1, 16).click();
  await screen.press("w");
  await screen.shows("周四");
  await screen.comesTo(/李静, 12月17日/, "the selection came along");
  await screen.page.getByRole("tab", { name: "人" }).click();
  await screen.page.getByRole("grid", { name: /李静/ }).waitFor();
  await screen.page.locator("[data-day='2026-12-17']").click();
  await screen.press("ArrowDown");
  assert.match(await screen.focused(), /李静, 12月24日/, "down is a week");
  await screen.press("m");
  await screen.page.locator(".body .c").first().waitFor();
  await screen.press("t");
  await screen.comesTo(/12月8日/);
});

step("once published the past is locked, and what changes after that is listed", async ({ screen, desk }) => {
  await desk.call("publish", { month: "2026-12", version: 0 });
  await screen.open("#/rota/2026-12");
  await cell(0, 2).click();
  const before = await letter(0, 2);
  await screen.press("e");
  await screen.toast("不能改");
  assert.equal(await letter(0, 2), before);
  await cell(0, 20).click();
  await screen.press((await letter(0, 20)) === "晚" ? "d" : "e");
  await screen.shows("相差 1 格");
  await screen.page.locator("aside").filter({ hasText: /发布后的改动.*周婷.*21 日/ }).waitFor();
});
