// The register of complaints (CMP-01 to CMP-03, HND-06): noted by whoever hears of it, seen to by somebody, spoken of on Saturday.
import assert from "node:assert/strict";
import { AGENT, MANAGER, planned } from "./shop.mjs";
import { onStage } from "./stage.mjs";

const { step } = onStage((desk) => planned(desk, { published: true }), { at: "#/complaints" });

step("the empty register says what belongs there; a key, a text and Enter note one", async ({ screen }) => {
  await screen.switchTo(AGENT);
  await screen.go("#/complaints");
  await screen.shows("还没有投诉");
  await screen.press("a");
  const dialog = screen.dialog();
  await dialog.getByLabel(/发生了什么/).fill("小鹿的快乐星球说等了半小时没人回 <b>很生气</b> =1+1");
  await dialog.getByLabel("程度").selectOption({ label: "严重" });
  await dialog.getByLabel(/^顾客/).fill("小鹿的快乐星球");
  await dialog.getByRole("button", { name: "记下" }).click();
  await screen.toast("已记下 T-1");
  await screen.shows(/小\*\*\*球说等了半小时没人回 <b>很生气<\/b> =1\+1/);
  assert.doesNotMatch(await screen.words(), /快乐星球/, "the customer is masked at once (SEC-02)");
});

step("a grave one is on the handover sheet", async ({ screen }) => {
  await screen.go("#/handover");
  await screen.shows(/小\*\*\*球说等了半小时没人回/);
});

step("the manager is told on Today, says who sees to it, and reads the words for a reason", async ({ screen }) => {
  await screen.switchTo(MANAGER);
  await screen.go("#/today");
  await screen.shows("待安排或超期的投诉");
  await screen.page.getByRole("link", { name: /T-1/ }).first().click();
  const dialog = screen.dialog();
  await dialog.getByRole("button", { name: /查看原文/ }).click();
  await dialog.getByLabel("为什么要看").fill("给客户回电话");
  await screen.press("Enter");
  await dialog.getByText("小鹿的快乐星球说等了半小时没人回").waitFor();
  await dialog.getByRole("button", { name: "马上打码" }).click();
  await dialog.getByText("小鹿的快乐星球").waitFor({ state: "detached" });
  await dialog.getByLabel("交给谁").selectOption({ label: `${AGENT.number} ${AGENT.name}` });
  await dialog.getByRole("button", { name: "记下这一步" }).click();
  await screen.toast("已记下");
});

step("whoever sees to it has it on Today, answers and closes it", async ({ screen }) => {
  await screen.switchTo(AGENT);
  await screen.go("#/today");
  await screen.shows("我负责的投诉");
  await screen.go("#/complaints/1");
  const dialog = screen.dialog();
  await dialog.getByLabel("到哪一步").selectOption({ label: "已结案" });
  await dialog.getByRole("button", { name: "记下这一步" }).click();
  await dialog.getByText("请写做了什么、怎么答复的或结果").waitFor();
  await dialog.getByLabel("最后结果").fill("道歉并补券，客户接受");
  await dialog.getByRole("button", { name: "记下这一步" }).click();
  await screen.toast("已记下");
  await screen.shows("还没有投诉");
  await screen.page.getByRole("radio", { name: "已结案" }).or(screen.page.getByRole("tab", { name: "已结案" })).first().click();
  await screen.shows("T-1");
});

step("the week's complaint is a line of the agenda with what came of it", async ({ screen }) => {
  await screen.switchTo(MANAGER);
  await screen.go("#/meeting");
  await screen.button("准备议程").first().click();
  await screen.shows("道歉并补券，客户接受");
  await screen.page.getByRole("link", { name: "T-1" }).waitFor();
});
