// Leave: asked late, signed, seen on the grid and printed; and wishes, set on their sheet and seen on the grid.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { AGENT, MANAGER, planned } from "./shop.mjs";
import { onStage } from "./stage.mjs";

const stage = onStage(planned, { at: "#/leave" });
const { step } = stage;
const cell = (row, col) => stage.screen.page.locator(".body > .r").nth(row).locator(".c").nth(col);

step("an agent asks; the screen says at once that the notice is late", async ({ screen }) => {
  await stage.screen.switchTo(AGENT);
  await screen.go("#/leave");
  await screen.button(/^申请请假/).first().click();
  const dialog = screen.dialog();
  await dialog.getByLabel("类别").selectOption({ label: "事假" });
  await dialog.getByLabel("从", { exact: true }).fill("12-10");
  await screen.press("Tab");
  await dialog.getByLabel("到", { exact: true }).fill("12-09");
  await screen.press("Tab");
  await dialog.getByText("结束早于开始").waitFor();
  await dialog.getByLabel("到", { exact: true }).fill("12-12");
  await screen.press("Tab");
  await dialog.getByText("已经晚了").waitFor();
  await dialog.getByText("共 3 天").waitFor();
  await dialog.getByLabel(/^原因/).fill("搬家");
  await dialog.getByRole("button", { name: "申请", exact: true }).click();
  await screen.toast("等主管签字");
});

step("nobody signs their own leave; a manager signs it on Today", async ({ screen }) => {
  await screen.page.locator("tbody tr").first().click();
  assert.equal(await screen.dialog().getByRole("button", { name: "签字同意" }).count(), 0);
  await screen.press("Escape");
  await stage.screen.switchTo(MANAGER);
  await screen.go("#/today");
  await screen.shows("搬家");
  await screen.shows("提前量不够");
  await screen.button("签字").click();
  await screen.toast("已签字");
});

step("the grid shows it, names the conflict, and many cells at once leave it alone", async ({ screen }) => {
  await screen.rota();
  for (const col of [9, 10, 11]) assert.match(await cell(1, col).getAttribute("class"), /\b(cf|tone-leave)\b/, "the day is marked as leave or as the conflict with it");
  await cell(1, 9).click();
  assert.match(await screen.focused(), /李静, 12月10日.*事假/);
  await screen.shows(/\d 处冲突/);
  await screen.press("Shift+ArrowRight", "Shift+ArrowRight", "r");
  await screen.toast("格请假未动");
});

step("the slip to sign is printed", async ({ screen, desk }) => {
  await screen.go("#/leave");
  await screen.page.locator("tbody tr").first().click();
  await screen.dialog().getByRole("button", { name: "打印假条" }).click();
  await screen.toast("已在阅读器中打开");
  const slip = desk.papers().find((path) => path.endsWith(".pdf"));
  assert.match(readFileSync(slip).subarray(0, 8).toString("latin1"), /^%PDF-/);
  await screen.press("Escape");
});

step("wishes are set by keyboard, cleared and undone", async ({ screen, desk }) => {
  await screen.page.getByRole("tab", { name: "心愿" }).click();
  const day = (name) => screen.page.getByRole("gridcell", { name: new RegExp(`${name}(?!\\d)`) });
  await day("12月20日").click();
  await screen.press("Shift+ArrowRight");
  await screen.shows("已选 2 天");
  await screen.press("u");
  await screen.toast("2 天：不能上班");
  await day("12月23日").click();
  await screen.page.getByRole("group", { name: "希望" }).getByRole("button").first().click();
  await screen.toast("1 天：希望休息");
  const me = stage.shop.ids[MANAGER.number];
  const wishes = () => desk.call("wishes", { from: "2026-12-01", to: "2026-12-31", staff: me });
  assert.equal((await wishes()).length, 3);
  await screen.press("Delete");
  await screen.toast("已清除");
  assert.equal((await wishes()).length, 2);
  await screen.page.locator(".toast", { hasText: "已清除" }).getByRole("button", { name: "撤销" }).click();
  await screen.page.waitForFunction(() => document.querySelectorAll(".wish").length === 3);
  assert.equal((await wishes()).length, 3);
});

step("the grid shows the wishes and whether they are kept", async ({ screen }) => {
  await screen.rota();
  await cell(0, 19).click();
  assert.match(await screen.focused(), /周婷, 12月20日.*心愿：不能上班/);
  assert.equal(await screen.page.locator(".body .wish").count(), 3, "a mark in each cell");
});
