// Products by keyboard: a product of two attributes, questions proposed and reviewed, a quiz that turns the board green, a fact that
// changes and is asked again alone, two who write at once, and bad input.
import assert from "node:assert/strict";
import { AGENT, OWNER, planned } from "./shop.mjs";
import { accept, changed } from "./stocked.mjs";
import { onStage } from "./stage.mjs";

const stage = onStage(planned, { at: "#/products" });
const { step } = stage;
const PRODUCT = 1;

/** The sign in a person's cell of the only product. */
async function light(screen, name) {
  await screen.go("#/today");
  await screen.go("#/readiness");
  const cell = screen.page.getByRole("gridcell", { name: new RegExp(`^${name}，`) });
  await cell.waitFor();
  return (await cell.getAttribute("aria-label")).split("：").at(-1);
}

step("an empty book says what belongs there; a product is written by keyboard", async ({ screen }) => {
  await screen.shows("还没有产品");
  await screen.press("a");
  await screen.dialog().waitFor();
  await screen.type("MT-180");
  await screen.press("Tab");
  await screen.type("珊瑚绒毛毯");
  await screen.dialog().getByLabel("第 1 条: 属性").focus();
  for (const word of ["材质", "珊瑚绒", "", "法兰绒，羊羔绒"]) await screen.type(word).then(() => screen.press("Tab"));
  await screen.dialog().getByLabel("第 1 条: 容易混淆的内容").focus();
  await screen.press("Enter");
  assert.equal(await screen.focused(), "第 2 条: 属性", "Enter goes to the next line");
  for (const word of ["宽", "180", "cm", "150，230"]) await screen.type(word).then(() => screen.press("Tab"));
  await screen.dialog().getByLabel("第 2 条: 内容").focus();
  await screen.press("Control+Enter");
  await screen.toast("已保存");
  await screen.shows("180 cm");
});

step("bad input is told at its place and nothing of it is lost", async ({ screen, desk }) => {
  await screen.press("e");
  const dialog = screen.dialog();
  await dialog.getByLabel("第 1 条: 内容").fill("很".repeat(20_000));
  await dialog.getByRole("alert").filter({ hasText: "最多 400 字" }).first().waitFor();
  await dialog.getByRole("button", { name: "保存" }).click();
  await dialog.getByText("请缩短").or(dialog.getByText("最多 400 字")).first().waitFor();
  assert.equal((await dialog.getByLabel("第 1 条: 内容").inputValue()).length, 20_000, "it is still there");
  await dialog.getByLabel("第 1 条: 内容").fill("珊瑚绒");
  await dialog.getByLabel("第 2 条: 属性").fill("材质");
  await dialog.getByRole("button", { name: "保存" }).click();
  await dialog.getByText("有两条属性都叫“材质”").waitFor();
  await dialog.getByLabel("第 2 条: 属性").fill("宽");
  await screen.pick(desk.file("x.png", "no picture"));
  await dialog.getByRole("button", { name: "选择图片" }).click();
  await dialog.getByText("这不是图片").waitFor();
  await screen.press("Escape");
  await dialog.waitFor({ state: "detached" });
});

step("questions are proposed and reviewed by keyboard before they are asked", async ({ screen }) => {
  await screen.press("p");
  await screen.toast("出了 2 题");
  await screen.shows("待审的题（2）");
  await screen.page.locator("[data-question]").first().focus();
  await screen.press("a");
  await screen.toast("采用了 1 题");
  await screen.shows("待审的题（1）");
  await screen.page.locator("[data-question]").first().focus();
  await screen.press("a");
  await screen.button("做成测验").click();
  await screen.toast("测验已开放");
  assert.equal(await light(screen, "李静"), "未就绪", "red before the quiz");
});

step("the quiz taken, the board turns green", async ({ screen }) => {
  await screen.switchTo(AGENT);
  await screen.go("#/quizzes");
  await screen.button("开始").click();
  for (const right of [1, 2]) {
    await screen.shows(`第 ${right} 题，共 2 题`);
    await screen.page.locator("label").filter({ hasText: /^.?(珊瑚绒|180 cm)/ }).or(screen.page.locator("label").filter({ hasText: /珊瑚绒$|180 cm$/ })).first().click();
    await screen.page.getByText("已保存", { exact: true }).waitFor();
    if (right === 1) await screen.press("PageDown");
  }
  await screen.button(/^交卷/).first().click();
  await screen.dialog().getByRole("button", { name: "交卷" }).click();
  await screen.page.getByText(/得 100%/).waitFor();
  await screen.switchTo(OWNER);
  assert.equal(await light(screen, "李静"), "就绪", "green after it");
});

step("a fact that changed falls to amber for that alone, and says why", async ({ screen, desk }) => {
  await desk.later(1);
  await changed(desk, PRODUCT, (p) => (p.attributes[1].value = "200"));
  await accept(desk, PRODUCT);
  assert.equal(await light(screen, "李静"), "待补", "amber");
  await screen.page.getByRole("gridcell", { name: /^李静，/ }).focus();
  await screen.press("Enter");
  const dialog = screen.dialog();
  await dialog.getByText("“宽”变了，还没重考").waitFor();
  assert.equal(await dialog.locator("li").count(), 1, "one question, not two");
  await screen.press("Escape");
});

step("only that is asked again, and the board is green", async ({ screen }) => {
  await screen.switchTo(AGENT);
  await screen.go("#/products");
  await screen.shows("1 条属性变了，请重考");
  await screen.button("现在重考").click();
  await screen.shows("“珊瑚绒毛毯”的宽是什么？");
  await screen.page.locator("[data-choice]").filter({ hasText: "200 cm" }).click();
  await screen.press("Enter");
  await screen.shows("答对了");
  await screen.press("Enter");
  await screen.shows("都答完了");
  await screen.switchTo(OWNER);
  assert.equal(await light(screen, "李静"), "就绪", "ready again");
});

step("two who write at once: the second is told, and both sets of words stand", async ({ screen, desk }) => {
  await screen.go(`#/products/${PRODUCT}`);
  await screen.shows("200 cm");
  await screen.button("修改").click();
  const dialog = screen.dialog();
  await dialog.getByLabel("介绍").fill("我写的介绍");
  await changed(desk, PRODUCT, (p) => (p.code = "MT-200"));
  await dialog.getByRole("button", { name: "保存" }).click();
  await dialog.getByText("别人刚改过这个产品").waitFor();
  assert.equal(await dialog.getByLabel("介绍").inputValue(), "我写的介绍", "mine is here");
  assert.equal(await dialog.getByLabel("编码").inputValue(), "MT-200", "theirs came in");
  await dialog.getByRole("button", { name: "保存" }).click();
  await screen.toast("已保存");
  await screen.shows("我写的介绍");
});
