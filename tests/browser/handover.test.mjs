// The handover (HND-01 to HND-05, CON-13): the giver writes in lines and hands over, the receiver reads back and accepts, the printed
// sheet comes back as typed lines, an outage leaves its call-backs. All of it on the keyboard.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { AGENT, MANAGER, own, planned } from "./shop.mjs";
import { onStage } from "./stage.mjs";

/** On the 8th at 16:00 李静 is on the early shift with 周婷 and others; the late shift has 孙悦. */
const LATE = { number: "011", name: "孙悦", pin: "864203" };
const make = async (desk) => {
  const shop = await planned(desk, { published: true });
  await own(desk, shop.ids[LATE.number], LATE);
  return shop;
};
const stage = onStage(make, { at: "#/handover" });
const { step } = stage;
const rows = () => stage.screen.page.locator("[data-item]");

/** The focus is back on a line of the list. */
const onLine = () => stage.screen.page.waitForFunction(() => document.activeElement?.hasAttribute("data-item") && !document.querySelector("dialog[open]"));
/** Tab until it has the focus. */
async function reach(target) {
  await target.waitFor();
  for (let n = 0; n < 90; n += 1) {
    if (await target.evaluate((node) => node === document.activeElement)) return;
    await stage.screen.press("Tab");
  }
  assert.fail("Tab never comes there");
}
const hit = async (target) => (await reach(target), await stage.screen.press("Enter"));
async function fill(target, text) {
  await reach(target);
  await stage.screen.press("Control+a");
  await stage.screen.type(text);
}
/** Down to the choice with this label. */
async function choose(target, label) {
  await reach(target);
  await stage.screen.press("Home");
  for (let n = 0; n < 40 && (await target.evaluate((node) => node.selectedOptions[0]?.label)) !== label; n += 1) await stage.screen.press("ArrowDown");
  assert.equal(await target.evaluate((node) => node.selectedOptions[0]?.label), label, "it can be chosen");
}
/** An item with a letter, a line and Enter. */
async function write(letter, line) {
  const { screen } = stage;
  const before = await rows().count();
  await screen.press("Escape", letter);
  await screen.type(line);
  await screen.press("Enter");
  await screen.page.waitForFunction((count) => document.querySelectorAll("[data-item]").length > count, before);
}

step("an empty sheet says what belongs on it", async ({ screen }) => {
  await stage.screen.switchTo(AGENT);
  await screen.go("#/handover");
  await screen.shows("这张单还是空的");
  await screen.shows(/H-1208-\d/);
});

step("a letter, a line, Enter: an item is written; an urgent one asks at once what is to be done", async ({ screen }) => {
  await write("t", "关店前打开旺旺自动回复");
  await screen.press("Escape", "u");
  await screen.type("小鹿催发货，18:00 前不发就退款");
  await screen.press("Enter");
  await screen.page.waitForFunction(() => document.activeElement?.dataset.field === "todo");
  await screen.type("问她能不能换深灰，不换从另一仓发");
  await screen.press("Tab");
  await screen.type("18:08");
  await screen.press("Tab");
  await screen.type("小鹿的快乐星球");
  await screen.press("Enter");
  await screen.page.waitForFunction(() => document.querySelectorAll("[data-item]").length === 2);
  assert.match(await rows().first().innerText(), /小鹿催发货[\s\S]*18:08 前/, "the urgent one stands first, with its time");
  assert.doesNotMatch(await screen.words(), /快乐星球/, "the customer is masked at once (SEC-02)");
  await screen.type("x <b>标签</b> =1+1 换季");
  await screen.press("Enter");
  await screen.page.waitForFunction(() => document.querySelectorAll("[data-item]").length === 3);
  await screen.shows("<b>标签</b> =1+1 换季");
});

step("the customer of an item is seen for a reason, for a while, and on record (SEC-02)", async ({ screen, desk }) => {
  await screen.press("Escape", "l", "Home", "Enter");
  const dialog = screen.dialog();
  await fill(dialog.getByLabel(/^订单号/).first(), "330456789018770");
  await hit(dialog.getByRole("button", { name: "保存" }));
  await dialog.waitFor({ state: "detached" });
  assert.doesNotMatch(await screen.words(), /330456789018770/, "masked in the list");
  await onLine();
  await screen.press("Home", "Enter");
  await hit(dialog.getByRole("button", { name: /查看原文/ }));
  await hit(dialog.getByRole("button", { name: "查看", exact: true }));
  await dialog.getByText("请写明原因，至少两个字").waitFor();
  await fill(dialog.getByLabel("为什么要看"), "查物流");
  await screen.press("Enter");
  await dialog.getByText("330456789018770").waitFor();
  await hit(dialog.getByRole("button", { name: "马上打码" }));
  await dialog.getByText("330456789018770").waitFor({ state: "detached" });
  await screen.press("Escape");
  await dialog.waitFor({ state: "detached" });
  await stage.screen.switchTo(MANAGER);
  const [entry] = await desk.call("audit", { before: null, limit: 1, act: "customer_unmasked", staff: null });
  assert.equal(entry.lines[0].after, "查物流", "who asked and why");
  await stage.screen.switchTo(AGENT);
  await screen.go("#/handover");
  await screen.page.locator(".line input").first().focus();
});

step("ten more are typed one after the other, and each stands before the next is begun", async ({ screen }) => {
  for (let n = 1; n <= 10; n += 1) {
    await screen.type(`o 第${n}个包裹没有动`);
    await screen.press("Enter");
    await screen.page.waitForFunction((count) => document.querySelectorAll("[data-item]").length === count, 3 + n);
  }
});

step("on a line D finishes, F passes on with what was understood, W withdraws for a reason", async ({ screen }) => {
  await screen.press("Escape", "l", "End", "d");
  await screen.dialog().waitFor();
  await screen.type("已经改好");
  await screen.press("Enter");
  await screen.toast("已完成");
  await onLine();
  await screen.press("Home", "f");
  await choose(screen.dialog().getByLabel("转给谁"), MANAGER.name);
  assert.ok(await screen.dialog().getByRole("button", { name: "转交" }).isDisabled(), "not without a word of understanding (HND-07)");
  await fill(screen.dialog().getByLabel("你弄明白了什么"), "浅灰缺货，答应 18 点前答复");
  await hit(screen.dialog().getByRole("button", { name: "转交" }));
  await screen.toast("已转给周婷");
  await onLine();
  await screen.press("End", "w");
  await screen.dialog().waitFor();
  await screen.press("Enter");
  await screen.dialog().getByRole("alert").waitFor();
  await screen.type("重复了");
  await screen.press("Enter");
  await screen.toast("已撤下");
});

step("the sheet prints", async ({ screen, desk }) => {
  await screen.press("Escape", "Control+p");
  await screen.toast("已在阅读器中打开");
  const sheet = desk.papers().find((path) => /H-1208-\d\.pdf$/.test(path));
  assert.match(readFileSync(sheet).subarray(0, 8).toString("latin1"), /^%PDF-/);
});

step("the giver hands over; Today of the next shift says so", async ({ screen }) => {
  await screen.press("g");
  await screen.dialog().getByText(/件要对方复述/).waitFor();
  await hit(screen.dialog().getByRole("button", { name: "交出" }));
  await screen.toast("已交出");
  await screen.dialog().waitFor({ state: "detached" });
  await stage.screen.switchTo(LATE);
  await screen.go("#/today");
  await hit(screen.button("复述并接收"));
  await screen.dialog().waitFor();
});

step("the receiver reads back: a wrong pick leaves own words, then the sheet is accepted", async ({ screen, desk }) => {
  const dialog = screen.dialog();
  assert.ok(await dialog.getByRole("button", { name: "接收", exact: true }).isDisabled(), "not accepted before it is read back (HND-01)");
  const choices = await dialog.locator("ol button").allInnerTexts();
  assert.equal(choices.length, 3, "three steps to pick from");
  await screen.press(String(choices.findIndex((text) => !text.includes("深灰")) + 1));
  await dialog.getByText("不是这一步").waitFor();
  assert.equal(await dialog.locator("ol button").count(), 0, "one pick only");
  await screen.type("先问能不能换深灰，不肯就另一仓发");
  await screen.press("Enter");
  await dialog.locator("[aria-valuenow='100']").waitFor();
  await hit(dialog.getByRole("button", { name: "接收", exact: true }));
  await screen.toast("已接收");
  const { waiting, items } = await desk.call("handover", { language: "zh-CN" });
  assert.equal(waiting.length, 0, "nothing waits");
  assert.ok(items.length > 5 && items.every((item) => item.age === 1), "what is not done came over with its age (HND-04)");
});

step("earlier sheets are found and opened with what was read back", async ({ screen }) => {
  await screen.go("#/handover_sheets");
  await hit(screen.page.locator("tbody tr").first());
  await screen.shows("先问能不能换深灰，不肯就另一仓发");
  await screen.press("Escape");
  await screen.page.locator("tbody tr").first().waitFor();
});

step("a printed sheet comes back as lines: checked while they are typed, wrong ones stay, twice changes nothing", async ({ screen, desk }) => {
  const { items } = await desk.call("handover", { language: "zh-CN" });
  const codes = items.filter((item) => !item.urgent).map((item) => item.code);
  await screen.go("#/handover_paper");
  await screen.page.waitForFunction(() => document.activeElement?.tagName === "TEXTAREA");
  const [first, second, ...rest] = codes;
  const typo = `${rest[0].slice(0, 2)}${rest[0].endsWith("2") ? "3" : "2"}`;
  await screen.type(`${first.toLowerCase()} d\n${second} C 约了明天\n${typo} D\n${rest.map((code) => `${code} D`).join("\n")}`);
  await screen.shows(`可录入 ${codes.length} 行，1 行有问题`);
  await screen.shows("编号打错了一个字");
  await screen.press("Control+Enter");
  await screen.toast(`已录入 ${codes.length} 行`);
  assert.equal(await screen.field("编号和字母").inputValue(), `${typo} D`, "the wrong line stays in the box");
  await screen.press("Control+a");
  await screen.type(`${first} D`);
  await screen.shows("1 行已是这样");
  const left = (await desk.call("handover", { language: "zh-CN" })).items;
  assert.deepEqual(left.filter((item) => !item.urgent).map((item) => item.code), [second], "the carried one is all that is left");
});

step("forty lines are entered in any order, and twice is once", async ({ screen, desk }) => {
  const item = { kind: "task", background: "", serious: "normal", todo: "", due: null, order: "", owner: null };
  const made = [];
  for (let n = 1; n <= 40; n += 1) made.push((await desk.call("add_item", { item: { ...item, situation: `第 ${n} 件` }, about: { customer: null, name: "", contact: "" } })).code);
  const lines = made.map((code, at) => ({ code, mark: at % 4 === 1 ? "C 没接电话" : "D", place: (at * 23) % 40 })).toSorted((a, b) => a.place - b.place);
  await screen.press("Control+a");
  await screen.page.keyboard.type(lines.map((line) => `${line.code.toLowerCase()} ${line.mark}`).join("\n"));
  await screen.shows("可录入 40 行");
  await screen.press("Control+Enter");
  await screen.toast("已录入 40 行");
  const codes = new Set((await desk.call("handover", { language: "zh-CN" })).items.map((one) => one.code));
  assert.deepEqual(lines.filter((line) => codes.has(line.code)).map((line) => line.mark[0]), Array(10).fill("C"), "the carried ones are left");
  await screen.type(lines.toReversed().map((line) => `${line.code} ${line.mark}`).join("\n"));
  await screen.shows("40 行已是这样");
});

step("in an outage the script is copied, customers are noted, and the list goes on the sheet", async ({ screen }) => {
  await screen.go("#/outage");
  await screen.shows("系统正常");
  await screen.press("s");
  await screen.shows(/故障中，从 \d\d:\d\d 起/);
  await screen.press("y");
  await screen.copied(/系统暂时出了故障/);
  await screen.press("b");
  await screen.type("阿泽小朋友");
  await screen.press("Tab");
  await screen.type("13812345678");
  await screen.press("Tab");
  await screen.type("查退款到哪一步");
  await screen.press("Enter");
  await screen.toast("已记下");
  await screen.shows("查退款到哪一步");
  assert.doesNotMatch(await screen.words(), /13812345678|阿泽小朋友/, "masked once they are written");
  await screen.go("#/handover");
  await screen.shows("查退款到哪一步");
  await screen.go("#/today");
  await screen.shows("要回的电话");
  await screen.go("#/outage");
  await hit(screen.button("已回电"));
  await screen.shows("还没有要回的电话");
  await screen.press("s");
  await hit(screen.dialog().getByRole("button", { name: "故障结束" }));
  await screen.shows("系统正常");
});

step("a slip of leave is not signed before its open items have takers", async ({ screen, desk, shop }) => {
  await stage.screen.switchTo(MANAGER);
  const mine = (await desk.call("handover", { language: "zh-CN" })).items.filter((item) => item.owner?.name === MANAGER.name);
  assert.ok(mine.length, "the item that was passed on");
  const [open] = (await desk.call("handover", { language: "zh-CN" })).items.filter((item) => !item.owner);
  await desk.call("pass_on_item", { item: open.id, to: shop.ids[AGENT.number], understood: "李静跟到底" });
  const leave = await desk.call("ask_leave", { staff: shop.ids[AGENT.number], leave: "personal", days: { from: "2026-12-10", to: "2026-12-10" }, reason: "", cover: "" });
  await screen.go(`#/leave/${leave}`);
  const dialog = screen.dialog();
  await dialog.getByText("手上未完的交接事项").waitFor();
  await hit(dialog.getByRole("button", { name: "签字同意" }));
  await screen.toast("还没有人接手");
  await choose(dialog.getByLabel(new RegExp(`谁接 ${open.code}`)), LATE.name);
  await dialog.getByText(/没有定谁接/).waitFor({ state: "detached" });
  await hit(dialog.getByRole("button", { name: "签字同意" }));
  await screen.toast("已签字");
});
