// The notebooks: a note from any screen with one key, also over a form; a colleague's joins it; the week is answered and closed.
import assert from "node:assert/strict";
import { AGENT, MANAGER, OWNER, planned } from "./shop.mjs";
import { onStage } from "./stage.mjs";

const stage = onStage(planned, { at: "#/rota/2026-12" });
const { step } = stage;

async function become({ number, pin }) {
  const { desk, screen } = stage;
  await desk.call("lock");
  await desk.call("unlock", { number, pin });
  await screen.open("#/today");
}

step("one key on the grid, a line, Enter: two actions, and it is written down", async ({ screen }) => {
  await screen.page.locator(".body .c").nth(12).click();
  await screen.press("n");
  await screen.type("建议：退款流程加一个模板");
  await screen.press("Enter");
  await screen.toast("已记下：建议 N-1");
  assert.equal(await screen.page.locator("dialog[open]").count(), 0, "the line is gone again");
});

step("the other key works while a form is open and a field is being filled in; the form stays as it was", async ({ screen }) => {
  await become(AGENT);
  await screen.go("#/leave/ask");
  await screen.dialog().getByLabel(/^原因/).fill("写到一半");
  await screen.press("Control+j");
  const line = screen.page.locator("dialog[open]").last();
  await line.getByRole("textbox").first().waitFor();
  await screen.type("退款流程加模板吧");
  await line.getByText("以前有人写过类似的").waitFor();
  await line.getByText("退款流程加一个模板").waitFor();
  await screen.press("Alt+1");
  await screen.toast("已并入 N-1");
  assert.equal(await screen.dialog().getByLabel(/^原因/).inputValue(), "写到一半", "nothing of the form is lost");
  await screen.press("Escape");
});

step("what was typed and not saved waits for the same person", async ({ screen }) => {
  await screen.go("#/today");
  await screen.press("n");
  await screen.type("同行 在做满减");
  await screen.press("Escape");
  await screen.press("n");
  assert.equal(await screen.dialog().getByRole("textbox").first().inputValue(), "同行 在做满减");
  await screen.press("Alt+q");
  assert.equal(await screen.dialog().getByRole("radio", { name: /疑问/ }).getAttribute("aria-checked"), "true", "one letter chooses another kind");
  await screen.press("Alt+c");
  await screen.press("Enter");
  await screen.toast("已记下：同行观察 N-3");
});

step("markup is text, and a paste of 20,000 characters is kept whole", async ({ screen, desk }) => {
  await screen.press("n");
  await screen.dialog().getByRole("textbox").first().fill(`<img src=x onerror="window.__broken.push('ran')"> ${"长".repeat(20000)}`);
  await screen.press("Enter");
  await screen.toast("N-4");
  await screen.go("#/notes");
  await screen.page.getByText("<img src=x").waitFor();
  const whole = await desk.call("note", { note: 4 });
  assert.ok(whole.row.note.words.length > 20000, "nothing was cut");
});

step("an agent sees the own notes; one character of Chinese finds them", async ({ screen }) => {
  assert.equal(await screen.page.locator(".note").count(), 3, "not the owner's");
  await screen.page.getByRole("searchbox").fill("减");
  await screen.page.waitForFunction(() => document.querySelectorAll(".note").length === 1);
  await screen.shows("在做满减");
});

step("the person in charge answers everything and closes the week", async ({ screen }) => {
  await become(OWNER);
  await screen.go("#/collection");
  const close = screen.button(/^收本/).first();
  await screen.page.locator(".answering").waitFor();
  assert.equal(await close.isDisabled(), true, "not while a note has no answer");
  for (const words of ["周三前写好", "看过", "太长，请分几条写"]) {
    const form = screen.page.locator(".answering");
    if (words !== "周三前写好") await form.getByRole("tab", { name: "不采纳" }).click();
    await form.getByRole("textbox").fill(words);
    await form.getByRole("button", { name: "答复", exact: true }).click();
    await screen.page.getByText(words).first().waitFor();
  }
  await close.click();
  await screen.dialog().getByText("没有登记").first().waitFor();
  await screen.dialog().getByRole("button", { name: "收本" }).click();
  await screen.toast("已收本");
  await screen.shows("第 1 期");
});

step("the author reads the answer on Today, and a reward is proposed for both", async ({ screen, desk }) => {
  const trail = await desk.call("audit", { before: null, limit: 9, act: "reward_proposed", staff: null });
  assert.equal(trail.length, 2, "each author once");
  await become(AGENT);
  await screen.shows("我的登记有了答复");
  await screen.shows("看过");
});

step("the meeting is prepared with one button, written and closed", async ({ screen }) => {
  await become(MANAGER);
  await screen.go("#/meeting");
  await screen.button(/^准备议程/).first().click();
  await screen.shows("建议与问题");
  await screen.page.getByRole("textbox", { name: /^记录/ }).first().fill("比上周好");
  await screen.press("Tab");
  await screen.page.getByLabel("做什么").fill("做模板");
  await screen.page.getByLabel("谁来做").selectOption({ label: AGENT.name });
  await screen.page.locator("form").getByRole("button", { name: "添加" }).last().click();
  await screen.shows("做模板");
  await screen.button(/^结束例会/).first().click();
  await screen.dialog().getByRole("button", { name: "结束例会" }).click();
  await screen.shows("周婷 记录");
  await screen.shows("比上周好");
});

step("a lost sale says which product and order; the order is masked afterwards (NOTE-06)", async ({ screen }) => {
  await screen.go("#/notes");
  await screen.press("n");
  await screen.type("未成交 嫌运费贵");
  const line = screen.page.locator("dialog[open]").last();
  await line.getByLabel("商品", { exact: true }).fill("落地灯");
  await line.getByLabel("订单号或聊天", { exact: true }).fill("3304567890123");
  await line.getByRole("button", { name: "保存" }).click();
  await screen.toast("已记下：未成交");
  await screen.page.locator(".toast").getByRole("button").first().click();
  await screen.dialog().getByText(/落地灯 · \*{4}0123/).waitFor();
  await screen.dialog().getByLabel("商品", { exact: true }).fill("台灯");
  await screen.press("Tab");
  await screen.dialog().getByText(/台灯 · \*{4}0123/).waitFor();
});
