// Service figures: a day in seconds, a correction on record, a platform's file tried and taken, and everything as a spreadsheet.
import assert from "node:assert/strict";
import { AGENT, MANAGER, planned } from "./shop.mjs";
import { onStage } from "./stage.mjs";

const stage = onStage(planned, { at: "#/figures" });
const { step } = stage;

step("a day is entered with the keyboard alone, and nobody served is a dash", async ({ screen }) => {
  await stage.screen.switchTo(AGENT);
  await screen.go("#/figures");
  await screen.field("服务客户数").waitFor();
  await screen.press("a");
  await screen.type("0");
  await screen.press("Tab");
  await screen.type("0");
  assert.equal(await screen.page.locator("output").innerText(), "–");
  await screen.press("Shift+Tab");
  await screen.type("35");
  await screen.press("Tab");
  await screen.type("36");
  await screen.press("Enter");
  await screen.shows("成交客户数不能多于服务客户数");
  await screen.press("Control+a");
  await screen.type("12");
  assert.equal(await screen.page.locator("output").innerText(), "34.3%");
  await screen.press("Enter");
  await screen.toast("12月8日已登记");
  await screen.page.locator(".done").waitFor();
  await screen.shows("加权");
});

step("a correction wants a reason and keeps what was before", async ({ screen }) => {
  await screen.button("更正").click();
  const dialog = screen.dialog();
  await dialog.getByLabel("成交客户数").fill("13");
  await dialog.getByRole("button", { name: "更正", exact: true }).click();
  await dialog.getByText("更正要写原因").waitFor();
  await dialog.getByRole("button", { name: "后来又买了" }).click();
  await dialog.getByRole("button", { name: "更正", exact: true }).click();
  await screen.toast("已更正");
  await screen.page.locator("tbody tr").first().click();
  await screen.dialog().getByText("第 1 次更正").waitFor();
  await screen.dialog().getByText("12 / 35").waitFor();
  await screen.press("Escape");
});

const HEADS = "日期,客服/旺旺昵称,接待人数,询单人数,询单->最终付款人数/成功率";
const file = (paid) => `${HEADS}\n汇总值,,95,60,-\n2026-12-01,晨光小店:李静,50,40,12/30.0%\n2026-12-07,晨光小店:李静,48,38,${paid}\n2026-12-07,晨光小店:小夜,20,10,2/20%\n2026-12-07,-,暂无数据,-,-\n`;

step("a platform's file is tried first; sums are no people, nicknames are asked for", async ({ screen, desk }) => {
  await stage.screen.switchTo(MANAGER);
  await screen.go("#/figures");
  await screen.pick(desk.file("figures.csv", file("11/28.9%")));
  await screen.button("导入平台数据").click();
  const dialog = screen.dialog();
  await dialog.getByText("2 行汇总或空行已略过").waitFor();
  await dialog.getByText("猜的").waitFor();
  await dialog.getByLabel("昵称是谁: 晨光小店:小夜").selectOption({ label: "007 王磊" });
  await dialog.getByRole("button", { name: "导入 3 行" }).click();
  await screen.toast("新增 3 天");
});

step("final payments take the place of provisional ones, and the nickname is remembered", async ({ screen, desk }) => {
  await screen.pick(desk.file("later.csv", file("14/36.8%")));
  await screen.button("导入平台数据").click();
  const dialog = screen.dialog();
  await dialog.getByText("记住的").first().waitFor();
  await dialog.getByLabel("这份数据").selectOption({ label: "最终" });
  await dialog.getByText("最终数替换暂定数").first().waitFor();
  await dialog.getByRole("button", { name: /^导入 \d 行/ }).click();
  await screen.toast("更新 2 天");
});

step("own and platform's numbers stand side by side, and the chart is drawn", async ({ screen }) => {
  await screen.page.locator("canvas").waitFor();
  await screen.page.locator("tbody tr", { hasText: "李静" }).click();
  await screen.page.locator("tbody tr", { hasText: "12月8日" }).waitFor();
  await screen.shows("最终");
  await screen.page.getByRole("tab", { name: "周" }).click();
  await screen.page.locator("canvas").waitFor();
});

step("the platform's other columns stand there too, with how they are worked out", async ({ screen }) => {
  const table = screen.page.getByRole("region", { name: "平台其他数据" });
  for (const head of ["销售额", "客单价", "回复率", "首次响应", "暂定付款人数", "最终付款人数", "在线时长"]) await table.getByRole("columnheader", { name: head, exact: true }).waitFor();
  await table.getByRole("rowheader", { name: "合计" }).waitFor();
  await screen.page.getByText("这些数怎么算").click();
  await screen.shows("按接待人数加权");
  await screen.go("#/figures/team");
  await screen.page.getByRole("tab", { name: "按人" }).click();
  await table.getByRole("rowheader", { name: /李静/ }).waitFor();
});

step("the figures are saved as a spreadsheet", async ({ screen, desk }) => {
  await screen.button("导出").click();
  await screen.toast("已保存到");
  assert.ok(desk.papers().some((path) => path.endsWith(".xlsx")), "a workbook was written");
});
