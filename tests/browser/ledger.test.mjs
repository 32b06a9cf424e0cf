// The ledger on screen: collecting by keyboard, spending with a receipt, two at once, from a number to the rule, closing, publishing.
import assert from "node:assert/strict";
import { FINANCE, withFines } from "./books.mjs";
import { receiptPicture } from "./receipt.mjs";
import { AGENT, MANAGER, OWNER, planned } from "./shop.mjs";
import { onStage } from "./stage.mjs";

const stage = onStage(async (desk) => withFines(desk, await planned(desk)), { at: "#/ledger" });
const { step } = stage;
const figure = (screen, name) => screen.page.locator(".figures .card", { hasText: name }).locator(".big").innerText();

step("a part of a fine is collected with the keyboard alone, in full-width digits", async ({ screen }) => {
  await screen.switchTo(FINANCE);
  await screen.go("#/ledger");
  await screen.shows("2 人欠款");
  assert.equal(await figure(screen, "尚未收取"), "50.00");
  await screen.press("c");
  const dialog = screen.dialog();
  await dialog.getByText("收罚款").first().waitFor();
  await screen.type("006");
  await screen.press("Tab", "Control+a");
  await screen.type("１５．５０");
  await screen.press("Enter");
  await screen.toast("已记账");
  await screen.page.waitForFunction(() => document.querySelector(".figures .big")?.textContent === "15.50");
  assert.equal(await figure(screen, "尚未收取"), "34.50");
  await screen.shows("收罚款");
});

step("amounts that are none, and more than is open, are told at their field", async ({ screen }) => {
  await screen.press("c");
  await screen.type("007");
  await screen.press("Tab");
  for (const [typed, said] of [["10.005", "不能有三位小数"], ["-3", "金额要大于 0"], ["999", "最多 10.00 元"]]) {
    await screen.press("Control+a");
    await screen.type(typed);
    await screen.press("Enter");
    await screen.dialog().getByText(said).waitFor();
  }
  await screen.press("Escape");
});

step("somebody was faster: a clear answer and nothing half done", async ({ screen, desk, shop }) => {
  await screen.press("c");
  await screen.type("007");
  await desk.call("collect_fines", { staff: shop.ids["007"], amount: "4", open: 1000, day: "2026-12-08", words: "" });
  await screen.press("Tab", "Enter");
  await screen.dialog().getByText("现在是 6.00 元").waitFor();
  await screen.press("Escape");
  const { cash } = await desk.call("ledger");
  assert.equal(cash, 1950, "only the faster one was entered");
});

step("the fund is spent with a receipt that is pasted", async ({ screen, desk, shop }) => {
  await screen.go("#/ledger");
  await screen.press("s");
  const dialog = screen.dialog();
  await screen.type("12");
  await dialog.getByLabel("用途").fill("奶茶");
  await dialog.getByRole("button", { name: "记支出" }).click();
  await dialog.getByText("请选经手人").waitFor();
  await dialog.getByLabel("经手人", { exact: false }).selectOption(String(shop.ids["009"]));
  await dialog.getByRole("button", { name: "记支出" }).click();
  await dialog.getByText("支出要有票据").waitFor();
  await screen.page.evaluate((data) => {
    const bytes = Uint8Array.from(atob(data), (c) => c.charCodeAt(0));
    const given = new DataTransfer();
    given.items.add(new File([bytes], "receipt.png", { type: "image/png" }));
    document.activeElement.dispatchEvent(new ClipboardEvent("paste", { clipboardData: given, bubbles: true, cancelable: true }));
  }, receiptPicture());
  await dialog.locator("img").waitFor();
  await dialog.getByRole("button", { name: "记支出" }).click();
  await screen.toast("支出 12 已记账");
  assert.equal((await desk.call("ledger")).cash, 750);
});

/** The entry's dialog shows the rule in the edition of its day, and who decided. */
async function goesBackToTheRule(screen) {
  const dialog = screen.dialog();
  await dialog.getByText("上班不看视频、不玩游戏").waitFor();
  await dialog.getByText("第 1 版").waitFor();
  await dialog.getByText("确认 · 周婷").waitFor();
  await screen.press("Escape");
}
const rows = (screen, text) => screen.page.locator("tbody tr", { hasText: text });

step("two clicks lead from each number to the entry, its rule and its decision", async ({ screen, shop }) => {
  await screen.go("#/ledger");
  await screen.page.locator(".figures .card", { hasText: "尚未收取" }).click();
  await rows(screen, "收罚款").first().waitFor();
  await rows(screen, "罚款").last().click();
  await goesBackToTheRule(screen);
  await screen.page.getByRole("tab", { name: "人员" }).click();
  await rows(screen, "王磊").locator("td").first().click();
  await screen.page.waitForFunction((who) => location.hash === `#/myAccount/${who}`, shop.ids["007"]);
  await screen.page.locator(".columns .link").first().click();
  await goesBackToTheRule(screen);
  await screen.go("#/ledger");
  await screen.page.getByRole("tab", { name: "走势" }).click();
  await rows(screen, "2026年12月").click();
  await rows(screen, "收罚款").first().click();
  await goesBackToTheRule(screen);
  await screen.go("#/fund/2026-12");
  await rows(screen, "收取罚款").first().click();
  await goesBackToTheRule(screen);
});

step("the offence itself is one click from its entry", async ({ screen }) => {
  await screen.go("#/ledger");
  await rows(screen, "罚款").last().click();
  await screen.dialog().getByText("前后经过").waitFor();
  await screen.dialog().getByRole("link", { name: "看违规和条款" }).click();
  await screen.page.waitForFunction(() => location.hash.startsWith("#/offences/"));
  await screen.shows("上班不看视频");
});

step("an account shows its running balance, and filters can be cleared", async ({ screen }) => {
  await screen.go("#/ledger");
  await screen.page.getByLabel("账户", { exact: true }).selectOption("cash");
  await screen.page.locator("th", { hasText: "余额" }).waitFor();
  await screen.page.locator("tbody tr").first().locator("b", { hasText: /^7\.50$/ }).waitFor();
  await screen.button("清除筛选").click();
  await screen.page.locator("th", { hasText: "余额" }).waitFor({ state: "detached" });
});

step("the chain is checked, and a month that runs is not closed", async ({ screen }) => {
  await screen.go("#/fund");
  await screen.page.locator("aside li").first().waitFor();
  await screen.button("核对账本").click();
  await screen.shows("没有改动");
  assert.equal(await screen.button("结账").count(), 0, "December is not over");
});

step("an agent sees the own account and no other", async ({ screen, shop }) => {
  await screen.switchTo(AGENT);
  await screen.go("#/myAccount");
  await screen.shows("我欠的罚款");
  assert.ok(!(await screen.words()).includes("王磊"), "nobody else's name");
  await screen.go(`#/myAccount/${shop.ids["007"]}`);
  await screen.shows("我欠的罚款");
  await screen.go("#/ledger");
  assert.equal(await screen.page.getByText("明细").count(), 0, "the whole ledger is not for agents");
});

step("what is wrong is taken back by somebody else, with a reason", async ({ screen, desk }) => {
  await screen.switchTo(MANAGER);
  await screen.go("#/ledger");
  await screen.page.locator("tbody tr", { hasText: "奶茶" }).click();
  await screen.dialog().getByRole("button", { name: "冲正" }).click();
  await screen.dialog().getByLabel("为什么").fill("票据不对");
  await screen.dialog().getByRole("button", { name: "冲正" }).click();
  await screen.toast("已冲正");
  assert.equal((await desk.call("ledger")).cash, 1950);
  await screen.shows("已由第");
});

step("a month that is over is closed and its statement published, each asked once more", async ({ screen, desk }) => {
  await desk.clock("2027-01-02T02:00:00Z");
  await screen.open("#/fund");
  await screen.field("工号").fill(FINANCE.number);
  await screen.field("PIN").fill(FINANCE.pin);
  await screen.go("#/fund");
  const confirmed = async (name, title, said) => {
    await screen.button(name).click();
    await screen.dialog().getByText(title).waitFor();
    await screen.dialog().getByRole("button", { name, exact: true }).click();
    await screen.toast(said);
  };
  await confirmed("结账", "结2026年12月的账", "2026年12月已结账");
  await confirmed("公布", "公布2026年12月的经费", "已公布，第 1 号");
  await screen.shows("第 1 号公布");
  assert.equal(await screen.button("公布").count(), 0, "it is published once");
  const month = (await desk.call("ledger_months")).find((m) => m.month === "2026-12");
  assert.equal(month.published, 1);
  const refused = await desk.call("collect_fines", { staff: 4, amount: "1", open: 1, day: "2026-12-08", words: "" }).then(() => null, (fault) => fault);
  assert.ok(refused, "the closed month takes no entry");
});

step("verifying says in how many entries a purged customer is hidden", async ({ screen, desk, shop }) => {
  await desk.call("sign_in", OWNER);
  const customer = await desk.call("add_customer", { name: "金丝雀小王", anyway: false });
  await desk.call("charge_damage", { staff: shop.ids["006"], amount: "9", words: "金丝雀小王收货时碰坏", picture: null });
  await desk.call("purge_customers", { customers: [customer] });
  await screen.open("#/fund");
  await screen.button("核对账本").click();
  await screen.shows("其中 1 笔的说明里隐去了已清除的客户");
});
