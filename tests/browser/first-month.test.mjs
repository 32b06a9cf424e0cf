// From an empty folder to a published, printed month, as the first person of a shop does it.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { onStage } from "./stage.mjs";

const stage = onStage();
const { step } = stage;

const ROSTER = `工号,姓名,角色,入职
002,周婷,主管,2025-03-01
006,李静,客服,2025-03-01
007,王磊,客服,2025-03-01
008,陈晨,客服,2025-03-01
009,赵敏,客服,2025-06-01
011,孙悦,客服,2025-06-01
012,刘洋,客服,2026-01-15
015,黄蓉,客服,不是日期
`;

step("a shop is founded by keyboard alone", async ({ screen }) => {
  assert.equal(await screen.focused(), "店铺名称", "the first question has the focus");
  await screen.type("晨光小店");
  await screen.tabTo("A 两班制");
  await screen.press("ArrowDown", "ArrowUp");
  await screen.tabTo("店主姓名");
  await screen.type("林晓");
  await screen.tabTo("密码");
  await screen.type("short");
  await screen.press("Enter");
  await screen.shows("密码至少 8 个字符");
  assert.equal(await screen.focused(), "密码", "the field with the problem has the focus");
  await screen.press("Control+a");
  await screen.type("correct horse");
  await screen.press("Enter");
  await screen.shows("三步排出第一张表");
});

step("the needs are set", async ({ screen }) => {
  await screen.page.locator("li", { hasText: "定人数" }).getByRole("button").click();
  for (const shift of ["早班", "晚班"]) {
    const row = screen.page.locator("tr", { hasText: shift });
    await row.getByRole("textbox").first().fill("2");
    await row.getByRole("button", { name: "整行一样" }).click();
  }
  await screen.button("保存").click();
  await screen.toast("已保存");
});

step("the staff come from a file, after a dry run", async ({ screen, desk }) => {
  await screen.page.getByRole("link", { name: "人员" }).click();
  await screen.pick(desk.file("roster.csv", `\ufeff${ROSTER}`));
  await screen.button("导入").click();
  await screen.menu("选择文件").click();
  const dialog = screen.dialog();
  await dialog.getByText("还什么都没有改").waitFor();
  assert.match(await dialog.innerText(), /新增 7 人[\s\S]*1 行有问题[\s\S]*第 9 行[\s\S]*不是日期/, "the dry run says what would be and what cannot be");
  assert.equal((await desk.call("staff_list")).length, 1, "nothing has been written yet");
  await dialog.getByRole("button", { name: "导入 7 人" }).click();
  await screen.toast("已新增 7 人");
  await screen.shows("在职 8 人");
});

step("the month is generated, and stopped when it is good enough", async ({ screen }) => {
  await screen.rota("#/rota/2027-01");
  await screen.press("g");
  await screen.dialog().getByLabel("最多用时").selectOption({ label: "10 秒" });
  await screen.dialog().getByRole("button", { name: "开始" }).click();
  await screen.text("本月排班").waitFor();
  await screen.shows("规则都满足");
  await screen.stopGenerating();
  await screen.button("采用").click();
  await screen.toast("自动排班已采用");
  const month = await stage.desk.call("rota_month", { month: "2027-01" });
  assert.ok(month.cells.flat().filter((cell) => cell.work).length > 200, "the draft holds the generated rota");
});

step("a conflict is accepted with a reason", async ({ screen }) => {
  const cell = screen.page.locator(".body .r").nth(1).locator(".c").nth(9);
  await cell.click();
  await screen.press("e", "d");
  await screen.shows(/\d 处冲突/);
  await screen.press("F8");
  await screen.button("接受…").first().click();
  await screen.dialog().getByLabel("为什么可以").fill("已和本人说好");
  await screen.press("Enter");
  await screen.shows("已接受 1 处");
});

step("the month is published", async ({ screen, desk }) => {
  await screen.press("Control+Enter");
  await screen.dialog().getByText("第一次发布").waitFor();
  await screen.press("Enter");
  await screen.toast("已发布 v1");
  assert.equal((await desk.call("rota_month", { month: "2027-01" })).version.version, 1);
});

step("it is printed and exported", async ({ screen, desk }) => {
  const choose = async (line, said) => {
    await screen.button("打印").click();
    await screen.menu(line).click();
    await screen.toast(said);
  };
  await choose("整月排班表（A4）", "已在阅读器中打开");
  await choose("存为 XLSX", "已保存到");
  await choose("存为日历（全部人）", "已保存到");
  await choose("每人一张排班单", "已在阅读器中打开");
  const starts = Object.fromEntries(desk.papers().map((path) => [path.split(".").at(-1), readFileSync(path).subarray(0, 15).toString("latin1")]));
  assert.match(starts.pdf, /^%PDF-1\./, "a PDF");
  assert.match(starts.xlsx, /^PK/, "a spreadsheet");
  assert.match(starts.ics, /^BEGIN:VCALENDAR/, "a calendar");
});
