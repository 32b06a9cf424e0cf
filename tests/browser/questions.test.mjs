// The question bank and quizzes: what people type stays text, a GIFT file with faults, a review, a quiz taken by letters, a second
// window on one attempt, the program started anew, and paper typed back.
import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { question, quiz, says } from "./quizzed.mjs";
import { AGENT, OWNER, planned } from "./shop.mjs";
import { onStage } from "./stage.mjs";

const stage = onStage(planned, { at: "#/questions" });
const { step } = stage;

step("a workbook brings a picture that is none: the line says why, and what lies beside no question is named", async ({ screen }) => {
  await screen.pick(fileURLToPath(new URL("../desk/question/old-picture.xlsx", import.meta.url)));
  await screen.button("导入（GIFT、XLSX）…").first().click();
  const dialog = screen.dialog();
  await dialog.getByText("2 道可导入").waitFor();
  await dialog.getByText(/文件里的图片不能用：.*PNG、JPEG/).waitFor();
  await dialog.getByText("图片“Image 2”旁边没有题目").waitFor();
  await dialog.getByRole("button", { name: "取消" }).click();
});

step("an empty bank says what belongs there; a GIFT file is tried first, and what cannot be read is named", async ({ screen, desk }) => {
  await screen.shows("题目放在这里");
  await screen.pick(desk.file("题.gift", "::运费::退货运费谁出？{=卖家#谁错谁出 ~买家 ~平台}\n\n坏了？{=甲 ~乙\n\n加不满？{~%50%甲 ~%30%乙 ~丙}\n\n几小时发货？{#72:1}\n"));
  await screen.button("导入（GIFT、XLSX）…").first().click();
  const dialog = screen.dialog();
  await dialog.getByText("3 道可导入").waitFor();
  await dialog.getByText("第 3 行", { exact: true }).waitFor();
  await dialog.getByText("大括号没有成对").waitFor();
  await dialog.getByText("正确选项的分值加起来是 80%").waitFor();
  await dialog.getByRole("button", { name: "导入 3 道" }).click();
  await screen.toast("2 道采用，1 道待审");
  await screen.shows("几小时发货？");
});

step("signs that steer a file are text in the form", async ({ screen }) => {
  await screen.press("a");
  const dialog = screen.dialog();
  await dialog.getByLabel("题目", { exact: true }).fill("1:1 = {全额} ~ 对吗？# \\");
  await dialog.getByLabel("选项 A", { exact: true }).fill("a = {b}");
  await dialog.getByRole("button", { name: "保存" }).click();
  await dialog.getByText("至少要有 2 个答案").waitFor();
  assert.equal(await dialog.getByLabel("题目", { exact: true }).inputValue(), "1:1 = {全额} ~ 对吗？# \\", "nothing is lost");
  await dialog.getByLabel("选项 B", { exact: true }).fill("~否#");
  await dialog.getByRole("button", { name: "保存" }).click();
  await screen.toast("已保存");
  await screen.shows("1:1 = {全额} ~ 对吗？# \\");
});

step("a proposal is reviewed before it is asked", async ({ screen }) => {
  await screen.button(/1 道待审/).click();
  await screen.page.locator("tbody tr").first().click();
  const dialog = screen.dialog();
  await dialog.getByRole("button", { name: "采用", exact: true }).click();
  await dialog.getByText("正确选项的分值加起来是 80%").waitFor();
  await dialog.getByRole("button", { name: "平分" }).click();
  await dialog.getByRole("button", { name: "保存" }).click();
  await screen.toast("已保存");
});

step("a quiz is made, opened and taken by letters; every answer is kept as it is given", async ({ screen, desk }) => {
  for (let n = 1; n <= 3; n++) await desk.call("save_question", { ...question(says("single", `第 ${n} 问？`, [["对的", 100], ["错的", 0]])), category: 5 });
  await screen.go("#/quizzes");
  await screen.button("出测验").first().click();
  const dialog = screen.dialog();
  await dialog.getByLabel("名称").fill("行情测验");
  await dialog.getByLabel("分类", { exact: true }).selectOption({ label: "行情" });
  await dialog.getByLabel("抽几道").fill("3");
  await dialog.getByRole("button", { name: "保存" }).click();
  await screen.toast("已保存");
  await screen.button("开放").click();
  await screen.toast("已开放");
  await stage.screen.switchTo(AGENT);
  await screen.go("#/today");
  await screen.shows("给你的测验");
  await screen.button("开始").click();
  await screen.shows("第 1 题，共 3 题");
  await screen.press("a");
  await screen.page.getByText("已保存", { exact: true }).waitFor();
  await screen.press("PageDown");
  await screen.shows("第 2 题，共 3 题");
  await screen.press("b");
  await screen.page.getByText("已保存", { exact: true }).waitFor();
});

step("a second window takes the attempt over and the first is told; nothing is lost", async ({ screen, desk }) => {
  const [row] = (await desk.call("quizzes")).rows;
  const elsewhere = await desk.call("open_attempt", { attempt: row.own[0].id });
  assert.equal(elsewhere.questions.filter((q) => q.given.choices.length === 1).length, 2, "both answers were kept");
  await screen.press("a");
  await screen.shows("在别的窗口打开了");
  await screen.button("在这里接着答").click();
  await screen.shows("第 1 题，共 3 题");
});

step("handed in, it is marked and shown", async ({ screen }) => {
  await screen.button(/^交卷/).first().click();
  const dialog = screen.dialog();
  await dialog.getByText("还有 1 道没有答").waitFor();
  await dialog.getByRole("button", { name: "交卷" }).click();
  await screen.page.getByText(/得 \d+%，及格 80%/).waitFor();
  await screen.shows("你的答案");
});

step("the results say how each question went", async ({ screen }) => {
  await stage.screen.switchTo(OWNER);
  await screen.go("#/quiz_results");
  await screen.shows("题目分析");
  await screen.page.locator("tbody tr").first().click();
  await screen.shows("选项分布");
});

step("what is to be written is written at once, and keys go on from there", async ({ screen, desk }) => {
  for (let n = 1; n <= 2; n++) await desk.call("save_question", { ...question(says("short", `第 ${n} 空？`, [["72", 100]])), category: 6 });
  const id = await desk.call("save_quiz", { quiz: quiz({ name: "填空", parts: [{ category: 6, below: false, take: 2 }] }) });
  await desk.call("move_quiz", { quiz: id, state: "open" });
  await screen.go(`#/quizzes/begin/${id}`);
  await screen.shows("第 1 题，共 2 题");
  await screen.type("72");
  await screen.press("PageDown");
  await screen.shows("第 2 题，共 2 题");
  await screen.type("72");
  await screen.press("Control+Enter");
  await screen.dialog().waitFor();
  await screen.press("Enter");
  await screen.page.getByText(/得 100%/).waitFor();
});

step("on paper it is drawn, and typed back by letters", async ({ screen, desk }) => {
  const id = await desk.call("save_quiz", { quiz: quiz({ name: "纸上考", parts: [{ category: 5, below: false, take: 2 }] }) });
  await desk.call("move_quiz", { quiz: id, state: "open" });
  await screen.go("#/quizzes");
  await screen.page.getByRole("region", { name: "纸上考" }).getByRole("button", { name: "更多" }).click();
  await screen.menu("纸上考").click();
  const dialog = screen.dialog();
  await dialog.getByRole("button", { name: "抽题" }).click();
  const field = dialog.getByRole("textbox");
  await field.fill("1 A 2 Z");
  await dialog.getByRole("button", { name: "先看看" }).click();
  await dialog.getByText("第 1 行看不懂").waitFor();
  await field.fill("1 A 2 B");
  await dialog.getByRole("button", { name: "先看看" }).click();
  await dialog.getByText("读到 2 题").waitFor();
  await dialog.getByRole("button", { name: "录入并计分" }).click();
  await screen.toast("已录入并计分");
});

step("a written answer is marked by a person, and whoever did not pass is told how to go on", async ({ screen, desk }) => {
  await screen.press("Escape");
  await screen.dialog().waitFor({ state: "detached" });
  await desk.call("save_question", { ...question(says("essay", "顾客要给差评，怎么回？", [])), category: 7 });
  const id = await desk.call("save_quiz", { quiz: quiz({ name: "自己写", attempts: 2, parts: [{ category: 7, below: false, take: 1 }] }) });
  await desk.call("move_quiz", { quiz: id, state: "open" });
  await screen.switchTo(AGENT);
  await screen.go(`#/quizzes/begin/${id}`);
  await screen.shows("第 1 题，共 1 题");
  await screen.type("先道歉");
  await screen.press("Control+Enter");
  await screen.dialog().waitFor();
  await screen.press("Enter");
  await screen.shows("有论述题等人评分");
  const result = await screen.page.evaluate(() => location.hash);
  const read = async (who) => {
    await screen.switchTo(who);
    await screen.go("#/quizzes");
    await screen.go(result);
  };
  await read(OWNER);
  await screen.page.getByLabel("得分 %").fill("20");
  await screen.page.getByLabel("评语").fill("还要问清经过");
  await screen.button("给分").click();
  await screen.toast("已评分");
  await read(AGENT);
  await screen.shows("这次没有通过");
  await screen.shows("还要问清经过");
  await screen.shows("还可以考 1 次");
  await screen.press("r");
  await screen.shows("第 1 题，共 1 题");
});
