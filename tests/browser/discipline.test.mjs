// Discipline: the rule book from the starting point to the edition, reading it, an offence by keyboard, the answer, the decision with its
// warnings, overturning with what moves, a ruling, a reward whose amount follows.
import assert from "node:assert/strict";
import { AGENT, MANAGER, OWNER, planned } from "./shop.mjs";
import { onStage } from "./stage.mjs";

const stage = onStage(planned, { at: "#/rulebook" });
const { step } = stage;

step("an empty book begins with the rules of preset A, beside the draft before they are in it", async ({ screen }) => {
  await screen.shows("还没有守则");
  await screen.button("开始写").click();
  await screen.shows("草稿里还没有条款。");
  await screen.button("并入条款…").click();
  await screen.menu("A 方案的条款").click();
  const dialog = screen.dialog();
  await dialog.getByText("上班时间不玩游戏。").waitFor();
  await dialog.getByRole("button", { name: "并入", exact: true }).click();
  await screen.toast("已并入草稿");
  assert.ok((await screen.page.locator(".draft ol li").count()) > 15, "the whole book is in the draft");
});

step("a rule is changed by keyboard; an amount that is none is told in its place", async ({ screen }) => {
  await screen.page.getByRole("button", { name: "改一条 7.4" }).click();
  const dialog = screen.dialog();
  await dialog.getByLabel("第 1 次: 金额（元）").fill("10.005");
  await screen.press("Enter");
  await dialog.getByText("7.4 的金额不对").waitFor();
  await dialog.getByLabel("第 1 次: 金额（元）").fill("１０");
  await screen.press("Enter");
  await dialog.waitFor({ state: "detached" });
  await screen.field("名称").fill("试用版");
  await screen.press("Tab");
});

step("it is issued from a day on, and then asks everybody to read it", async ({ screen }) => {
  await screen.button("发布…").click();
  await screen.dialog().getByRole("button", { name: "发布", exact: true }).click();
  await screen.toast("已发布");
  await screen.shows("生效中");
  await screen.shows("人还没签阅");
  await screen.button("我已阅读").click();
  await screen.toast("已记下");
});

step("an offence is reported in seconds", async ({ screen, shop }) => {
  await screen.switchTo(MANAGER);
  await screen.go("#/offences");
  await screen.shows("这里是违规记录");
  await screen.press("a");
  const dialog = screen.dialog();
  await dialog.getByLabel("谁", { exact: true }).selectOption(String(shop.ids[AGENT.number]));
  await dialog.getByLabel("哪一条").selectOption({ label: "7.4 上班时间不玩游戏。" });
  await dialog.getByLabel("几点").fill("09:00");
  await dialog.getByLabel("看到了什么").fill("<b>网页游戏</b> 开着");
  await dialog.getByRole("button", { name: "报告", exact: true }).click();
  await screen.toast("已报告");
  await screen.shows("<b>网页游戏</b> 开着");
});

step("the person finds it on Today and contests it with words", async ({ screen }) => {
  await screen.switchTo(AGENT);
  await screen.go("#/today");
  await screen.page.getByRole("link", { name: "1 条违规等你回应" }).click();
  const dialog = screen.dialog();
  await dialog.getByRole("tab", { name: "有异议" }).click();
  await dialog.getByRole("button", { name: "保存" }).click();
  await dialog.getByText("请写清楚").waitFor();
  await dialog.getByLabel("说明").fill("是客户发来的链接");
  await dialog.getByRole("button", { name: "保存" }).click();
  await screen.toast("已记下你的回应");
  assert.equal(await dialog.getByRole("button", { name: "确认" }).count(), 0, "the person decides nothing");
  await screen.press("Escape");
});

step("a manager confirms what the program proposes", async ({ screen }) => {
  await screen.switchTo(MANAGER);
  await screen.go("#/offences/1");
  const dialog = screen.dialog();
  await dialog.getByText("是客户发来的链接").waitFor();
  await dialog.getByText("这是第 1 次").waitFor();
  await dialog.getByRole("button", { name: "确认：罚款 10.00 元" }).click();
  await dialog.getByRole("button", { name: "确认：罚款 10.00 元" }).click();
  await screen.toast("已处理");
  await dialog.getByText("还有 10.00 元未收").waitFor();
  await screen.press("Escape");
});

step("a second one of the paragraph costs thirty; whoever was not heard is a warning to be read", async ({ screen, desk, shop }) => {
  const { clauses } = await desk.call("reportable", { day: "2026-12-08" });
  const rule = clauses.find((c) => c.code === "7.1").rule;
  await desk.call("report_offence", { rule, staff: shop.ids[AGENT.number], happened: "2026-12-08T15:00:00", words: "上 QQ", picture: null });
  await screen.go("#/offences/2");
  const dialog = screen.dialog();
  await dialog.getByRole("button", { name: "确认：罚款 30.00 元" }).click();
  await dialog.getByText("本人还没有回应").waitFor();
  await dialog.getByRole("button", { name: "确认：罚款 30.00 元" }).click();
  await dialog.getByText("请先看过，再打勾确认。").waitFor();
  await dialog.getByText("以上提醒我都看过").click();
  await dialog.getByRole("button", { name: "确认：罚款 30.00 元" }).click();
  await screen.toast("已处理");
  await screen.press("Escape");
});

step("overturning the first moves the second, which is shown and counted anew by a person", async ({ screen }) => {
  await screen.go("#/offences/1");
  const dialog = screen.dialog();
  await dialog.getByRole("button", { name: "撤销…" }).click();
  await dialog.getByLabel("原因").fill("看过聊天记录，是客户的链接");
  await dialog.getByRole("button", { name: "撤销", exact: true }).click();
  await screen.toast("已处理");
  await screen.press("Escape");
  await screen.shows("1 条的次数变了");
  await screen.page.getByRole("link", { name: "V-2" }).click();
  await screen.dialog().getByRole("button", { name: "改为：罚款 10.00 元" }).click();
  await screen.dialog().getByRole("button", { name: "改为：罚款 10.00 元" }).click();
  await screen.toast("已处理");
  await screen.dialog().getByText("重新计次").waitFor();
});

step("two clicks lead from the offence to its rule in the edition of the day", async ({ screen }) => {
  await screen.dialog().getByRole("link", { name: "7.1" }).click();
  await screen.dialog().getByText("上班时间不上 QQ，QQ 客服除外。").waitFor();
  await screen.dialog().getByText("第 1 版").waitFor();
  await screen.press("Escape");
});

step("a ruling is asked for by an agent, made by a manager, and found", async ({ screen }) => {
  await screen.switchTo(AGENT);
  await screen.go("#/rulings");
  await screen.press("a");
  await screen.dialog().getByLabel("问题").fill("系统故障时能不能用私人旺旺？");
  await screen.dialog().getByRole("button", { name: "保存" }).click();
  await screen.toast("已记下，等主管裁定");
  await screen.switchTo(OWNER);
  await screen.go("#/rulings/1");
  await screen.dialog().getByLabel("决定和理由").fill("故障期间可以，事后登记。");
  await screen.dialog().getByRole("button", { name: "作出裁定" }).click();
  await screen.toast("已裁定");
  await screen.press("Escape");
  await screen.page.getByLabel("查找问题、决定或 R-编号").fill("没有这个词");
  await screen.shows("没有找到");
  await screen.page.getByLabel("查找问题、决定或 R-编号").fill("旺旺 登记");
  await screen.shows("R-1");
});

step("a reward without an amount is granted, and completed later", async ({ screen, shop }) => {
  await screen.go("#/rewards");
  await screen.shows("这里是奖励");
  await screen.press("a");
  const dialog = screen.dialog();
  await dialog.getByLabel("给谁").selectOption(String(shop.ids[AGENT.number]));
  await dialog.getByLabel("为什么给").fill("连续三天顶班");
  await dialog.getByRole("button", { name: "给奖" }).click();
  await screen.toast("已给奖");
  await screen.button("填金额").click();
  await screen.dialog().getByLabel("金额（元）").fill("-5");
  await screen.press("Enter");
  await screen.dialog().getByText("金额要大于 0").waitFor();
  await screen.dialog().getByLabel("金额（元）").fill("５０");
  await screen.press("Enter");
  await screen.toast("金额已填");
  await screen.shows("还有 50.00 元未发");
});
