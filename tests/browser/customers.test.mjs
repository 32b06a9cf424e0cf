// Customers: masked until somebody says why, for half a minute; found by what is known of them; purged when a manager says so.
import assert from "node:assert/strict";
import { AGENT, staffed } from "./shop.mjs";
import { onStage } from "./stage.mjs";

const PHONE = "13812340987";
const stage = onStage(staffed, { at: "#/customers" });
const { step } = stage;

const line = (screen) => screen.dialog().locator(".write input");
async function add(screen, action, text) {
  await screen.dialog().getByRole("button", { name: action }).click();
  await line(screen).fill(text);
  await screen.press("Enter");
}

step("the empty page says what belongs here, and a name begins a card", async ({ screen }) => {
  await screen.shows("客户卡都在这里");
  await screen.press("a");
  await screen.dialog().getByLabel(/姓名或昵称/).fill("爱吃鱼的小猫");
  await screen.press("Enter");
  await screen.toast("已建卡 C-1");
  await screen.dialog().getByText("爱***猫").waitFor();
});

step("contacts, orders, tags and the history are added by keyboard and shown masked", async ({ screen }) => {
  await add(screen, "加联系方式", "不是号码");
  await screen.dialog().getByText("这不像电话号码").waitFor();
  await line(screen).fill(PHONE);
  await screen.press("Enter");
  await screen.dialog().getByText("138****0987").waitFor();
  await add(screen, "加订单", "3304567890123456789");
  await screen.dialog().getByText("****6789").waitFor();
  await add(screen, "加标签", "老客户");
  await screen.dialog().locator(".chip", { hasText: "老客户" }).waitFor();
  await screen.dialog().getByLabel(/聊了什么/).fill(`<b>回电</b> ${PHONE}`);
  await screen.dialog().getByRole("button", { name: "写联系记录" }).click();
  await screen.dialog().getByText("<b>回电</b> 138****0987").waitFor();
  assert.ok(!(await screen.page.content()).includes(PHONE), "the number is nowhere on the page");
});

step("seeing one takes a reason, lasts a while and can be ended at once", async ({ screen }) => {
  await screen.dialog().getByRole("button", { name: "查看原文：电话" }).click();
  await screen.press("Enter");
  await screen.dialog().last().getByText("请写明原因").waitFor();
  await screen.dialog().last().getByRole("button", { name: "回电话" }).click();
  await screen.dialog().last().getByRole("button", { name: "查看", exact: true }).click();
  await screen.dialog().getByText(PHONE, { exact: true }).waitFor();
  await screen.dialog().getByText(/\d+ 秒后打码/).waitFor();
  await screen.dialog().getByRole("button", { name: "马上打码" }).click();
  await screen.dialog().getByText(PHONE, { exact: true }).waitFor({ state: "detached" });
  await screen.press("Escape");
});

step("too little finds nobody, what is known finds the card", async ({ screen }) => {
  await screen.press("/");
  await screen.type("爱");
  await screen.shows("至少 2 位才能查");
  await screen.page.getByRole("searchbox").fill("0987");
  await screen.page.locator("tbody tr", { hasText: "爱***猫" }).waitFor();
  await screen.page.getByRole("searchbox").fill("1381234");
  await screen.shows("没有查到");
  await screen.page.getByRole("searchbox").fill("");
  await screen.page.locator("tbody tr", { hasText: "C-1" }).waitFor();
});

step("the same name is offered before a second card", async ({ screen }) => {
  await screen.button(/^新建客户/).first().click();
  await screen.dialog().getByLabel(/姓名或昵称/).fill("爱吃鱼 的小猫");
  await screen.press("Enter");
  await screen.dialog().getByText("已有同名客户 C-1").waitFor();
  await screen.dialog().getByRole("button", { name: "打开那张卡" }).click();
  await screen.dialog().getByText("138****0987", { exact: true }).waitFor();
  await screen.press("Escape");
});

step("the looking is in the trail, without the value", async ({ screen }) => {
  await screen.go("#/audit");
  await screen.page.locator("li", { hasText: "查看客户原文" }).first().getByRole("button").click();
  await screen.shows("→ 回电话");
  assert.ok(!(await screen.page.content()).includes(PHONE), "the trail is never purged, so it holds no number");
});

step("a manager sets the months and purges; older backups are told of and replaced", async ({ screen, desk }) => {
  await desk.call("make_backup");
  await screen.go("#/customers/retention");
  await screen.shows("没有到期的客户");
  await screen.go("#/customers/1");
  await screen.dialog().getByRole("button", { name: "清除", exact: true }).click();
  await screen.dialog().last().getByText("较早的备份里还有").waitFor();
  await screen.dialog().last().getByRole("button", { name: "清除，不可恢复" }).click();
  await screen.toast("已清除 1 位客户");
  await screen.go("#/customers/retention");
  await screen.shows("还有 1 个较早的备份");
  await screen.button("换成新备份").click();
  await screen.dialog().getByRole("button", { name: "做新备份并删除旧的" }).click();
  await screen.toast("删除了 1 个旧文件");
  await screen.go("#/customers/1");
  await screen.dialog().getByText("只剩编号").waitFor();
  await screen.press("Escape");
});

step("an agent keeps cards and cannot purge", async ({ screen, desk }) => {
  await desk.call("lock");
  await desk.call("unlock", { number: AGENT.number, pin: AGENT.pin });
  await desk.call("add_customer", { name: "王芳", anyway: false });
  await screen.open("#/customers");
  await screen.page.locator("tbody tr", { hasText: "王**" }).click();
  await screen.dialog().getByRole("button", { name: "查看原文：姓名" }).waitFor();
  assert.equal(await screen.dialog().getByRole("button", { name: "清除", exact: true }).count(), 0, "purging is the manager's");
});
