// Training: a mentor for a trainee, ticks by keyboard, the typing test that takes no pasting and believes no clock that was set, the
// decision with its reason, and the sheet read back.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { AGENT, MANAGER, planned } from "./shop.mjs";
import { onStage } from "./stage.mjs";
import { hired, TRAINEE } from "./trainees.mjs";

const stage = onStage(async (desk) => hired(desk, await planned(desk)), { at: "#/mentors", clock: true });
const { step } = stage;
const page = () => stage.screen.page;

step("two wait for a mentor; the proposal is taken for one, somebody else chosen for the other", async ({ screen }) => {
  await screen.shows("没有师傅的新人");
  assert.equal(await page().locator(".row").count(), 2, "徐佳 and 马超");
  await screen.press("a");
  const dialog = screen.dialog();
  await dialog.getByText("徐佳配师傅").or(dialog.getByText("给徐佳配师傅")).waitFor();
  await dialog.locator("label", { hasText: "006 李静" }).getByRole("radio").check();
  await dialog.getByRole("button", { name: "配对" }).click();
  await screen.toast("已配对");
  await page().getByRole("button", { name: "配对 马超" }).click();
  await screen.dialog().locator("label", { hasText: "李静正带着徐佳" }).waitFor();
  await screen.dialog().getByRole("button", { name: "配对" }).click();
  await screen.shows("每个新人都有师傅。");
});

step("the rota shows the mentor and calls different shifts a conflict", async ({ desk, shop }) => {
  const { edits } = { edits: [{ staff: shop.ids["006"], day: "2026-12-20", work: { shift: shop.shifts.D }, pinned: false }, { staff: shop.ids["021"], day: "2026-12-20", work: { shift: shop.shifts.E }, pinned: false }] };
  await desk.call("edit_rota", { month: "2026-12", edits });
  const { staff, checks } = await desk.call("rota_month", { month: "2026-12" });
  assert.equal(staff.find((row) => row.staff === shop.ids["021"]).mentor, shop.ids["006"]);
  assert.match(JSON.stringify(checks.conflicts), /mentor_apart/);
});

step("the mentor ticks by keyboard, with a remark", async ({ screen }) => {
  await screen.switchTo(AGENT);
  await screen.go("#/probation");
  await screen.shows("能独立使用接待工具");
  await screen.tabTo("打勾 能独立使用接待工具", 60);
  await screen.press("Enter");
  await screen.dialog().waitFor();
  await screen.type("转接和快捷短语都会");
  await screen.tabTo("打勾", 10);
  await screen.press("Enter");
  await screen.toast("已打勾");
  await screen.shows("李静打勾");
});

step("pasting into the typing test is refused and said so", async ({ screen }) => {
  await screen.switchTo(TRAINEE);
  await screen.go("#/typing");
  await screen.shows("数打对的汉字");
  await screen.press("s");
  const box = page().locator("textarea");
  await box.waitFor();
  await page().evaluate(() => navigator.clipboard.writeText(document.querySelector("[data-passage]").textContent));
  await screen.press("Control+v");
  await screen.shows("粘贴不算，请打字");
  assert.equal(await box.inputValue(), "", "nothing came in");
});

const passage = async () => [...(await page().locator("[data-passage]").textContent())].filter((c) => /\p{Script=Han}/u.test(c));
/** Types right characters, a few at a time, as an input method puts them in. */
async function typeRight(count) {
  const text = (await passage()).slice(0, count);
  for (let at = 0; at < text.length; at += 3) await page().keyboard.insertText(text.slice(at, at + 3).join(""));
}

step("a clock that is set back in the middle makes the test not count, in words", async ({ screen, desk }) => {
  await typeRight(70);
  await desk.later(-5);
  await page().clock.fastForward(60_500);
  await screen.shows("测试中电脑的时间变了");
  await desk.later(5);
  await screen.shows("还没有测过。");
});

step("what is being composed is no text yet; sixty-six right characters are sixty-six", async ({ screen, desk }) => {
  // How long this machine takes to type is not the page's time: both clocks stand until the minute is over.
  await page().clock.pauseAt(await page().evaluate(() => Date.now() + 1000));
  await screen.press("s");
  await page().locator("textarea").waitFor();
  const client = await page().context().newCDPSession(page());
  const [first] = await passage();
  await client.send("Input.imeSetComposition", { text: "nin", selectionStart: 3, selectionEnd: 3 });
  await client.send("Input.insertText", { text: first });
  const text = (await passage()).slice(1, 66);
  for (let at = 0; at < text.length; at += 3) await page().keyboard.insertText(text.slice(at, at + 3).join(""));
  await page().keyboard.insertText("错");
  await desk.later(1);
  await page().clock.fastForward(60_500);
  await page().clock.resume();
  await screen.shows("66 字/分");
  await screen.shows("打错 1 个");
  await screen.shows("达标");
  await screen.go("#/probation");
  await screen.shows("系统测得 66 字/分");
  assert.equal(await page().getByRole("button", { name: "打勾" }).count(), 0, "nobody ticks for themselves");
});

step("the manager decides with a reason, and the sheet says it all", async ({ screen, desk, shop }) => {
  await screen.switchTo(MANAGER);
  await screen.go("#/probation");
  await page().locator("tbody tr").first().waitFor();
  assert.equal(await page().locator("tbody tr").count(), 2, "both in one cohort");
  await screen.go(`#/probation/${shop.ids["021"]}`);
  await page().locator("ol li").first().waitFor();
  await screen.press("d");
  const dialog = screen.dialog();
  await dialog.getByRole("button", { name: "转正" }).click();
  await dialog.getByText("请写理由").waitFor();
  await dialog.getByLabel("理由").fill("同期里上手最快 <b>");
  await dialog.getByRole("button", { name: "转正" }).click();
  await screen.toast("已决定：转正");
  await screen.shows("已转正");
  const [row] = (await desk.call("staff_list")).filter((r) => r.staff.id === shop.ids["021"]);
  assert.deepEqual([row.staff.role, row.staff.probation.to], ["agent", "2026-12-08"], "the roster follows");
  await screen.button("打印转正单").first().click();
  await screen.toast("已在阅读器中打开");
  const paper = desk.papers().find((path) => path.includes("probation"));
  assert.ok(paper, "the sheet was printed");
  const text = execFileSync("pdftotext", ["-layout", paper, "-"], { encoding: "utf8" });
  for (const said of ["转正单", "徐佳", "021", "同期里上手最快 <b>", "周婷", "66 字/分", "转接和快捷短语都会", "李静", "2026年12月8日"]) assert.ok(text.includes(said), `the sheet says ${said}`);
});

step("a failure that is taken back leaves both on record", async ({ screen, shop }) => {
  await screen.go(`#/probation/${shop.ids["022"]}`);
  await page().locator("ol li").first().waitFor();
  await screen.press("d");
  await screen.dialog().getByRole("tab", { name: "未通过" }).click();
  await screen.dialog().getByLabel("理由").fill("三个月还不会转接");
  await screen.dialog().getByRole("button", { name: "未通过" }).click();
  await screen.shows("三个月还不会转接");
  await screen.button("撤回决定…").click();
  await screen.dialog().getByLabel("理由").fill("看错人了");
  await screen.dialog().getByRole("button", { name: "撤回决定" }).click();
  await screen.shows("看错人了");
  await screen.shows("三个月还不会转接");
  await screen.button(/决定…/).first().waitFor();
});

step("a course is entered for two at once and struck out with a reason", async ({ screen }) => {
  await screen.go("#/training");
  await screen.shows("这里记每个人学过什么");
  await screen.press("a");
  const dialog = screen.dialog();
  await dialog.getByLabel("学了什么").fill("退换货 =1+1");
  await dialog.getByRole("button", { name: "李静" }).click();
  await dialog.getByRole("button", { name: "王磊" }).click();
  await dialog.getByRole("button", { name: "保存" }).click();
  await screen.toast("已记 2 人");
  await page().locator("tbody tr").first().waitFor();
  assert.equal(await page().locator("tbody tr").count(), 2);
  await page().getByRole("button", { name: /^作废/ }).first().click();
  await screen.dialog().getByLabel("原因").fill("记错人");
  await screen.dialog().getByRole("button", { name: "作废" }).click();
  await screen.shows("作废：记错人");
});
