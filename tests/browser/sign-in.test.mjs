// Who is at the machine: opening with a password, switching by PIN, waiting after wrong tries, locking, and what a role sees.
import assert from "node:assert/strict";
import { AGENT, MANAGER, OWNER, planned } from "./shop.mjs";
import { openScreen } from "./screen.mjs";
import { onStage } from "./stage.mjs";

const stage = onStage((desk) => planned(desk, { published: true }), { at: "#/today" });
const { step } = stage;
const NAMES = ["晨光", OWNER.name, MANAGER.name, AGENT.name, "王磊"];

const locked = (screen) => screen.page.getByRole("heading", { name: "已锁定" }).waitFor();

async function nothingOfTheShop(screen, where) {
  const html = await screen.page.evaluate(() => `${document.body.innerText} ${document.title} ${document.body.innerHTML}`);
  for (const name of NAMES) assert.ok(!html.includes(name), `${where} does not hold ${name}`);
}

step("after a start a password is needed, and the screen tells nothing of the shop", async ({ screen, desk }) => {
  await screen.leave();
  await desk.restart();
  await screen.open();
  await screen.shows("打开店铺");
  await nothingOfTheShop(screen, "the closed screen");
  assert.equal(await screen.focused(), "工号");
  await screen.type("001");
  await screen.press("Tab");
  await screen.type(OWNER.password);
  await screen.press("Enter");
  await screen.shows("我的七天");
});

step("six digits hand the machine over", async ({ screen }) => {
  await screen.press("Control+u");
  await screen.dialog().getByText(AGENT.name).waitFor();
  await screen.type("006");
  await screen.press("Enter");
  await screen.dialog().getByLabel(`${AGENT.name}的六位 PIN`).waitFor();
  await screen.type("111112");
  await screen.shows("PIN 不对");
  await screen.type(AGENT.pin);
  await screen.dialog().waitFor({ state: "detached" });
  await screen.page.getByRole("button", { name: new RegExp(`^${AGENT.name}`) }).waitFor();
});

step("what an agent may not do is not shown, and the rota is only read", async ({ screen }) => {
  const bar = await screen.page.locator("nav a").allInnerTexts();
  assert.deepEqual(bar.map((name) => name.trim()), ["今天", "排班", "交接", "请假", "客户", "记录本", "账本", "培训", "产品", "设置"], "the bar");
  await screen.rota();
  for (const name of ["发布", "自动排班", "撤销"]) assert.equal(await screen.button(new RegExp(`^${name}`)).count(), 0, `no ${name}`);
  const cell = screen.page.locator(".body > .r").nth(1).locator(".c").nth(20);
  const before = await cell.innerText();
  await cell.click();
  await screen.press("Delete", "e", "r", "Control+z", "g");
  await screen.settled();
  assert.equal(await cell.innerText(), before, "keys change nothing");
  assert.equal(await screen.page.locator("dialog[open]").count(), 0, "G opens nothing");
  await screen.go("#/people");
  await screen.shows("我的七天");
  assert.ok(!(await screen.words()).includes("新增员工"), "an address typed by hand leads to no page that is not theirs");
  await screen.go("#/settings");
  await screen.page.getByRole("heading", { name: "PIN" }).first().waitFor();
  assert.ok(!(await screen.words()).includes("备份"), "of the settings only their own account");
  await screen.go("#/rota/2027-01");
  await screen.shows("还没有发布");
});

step("the lock screen tells nothing of the shop", async ({ screen }) => {
  await screen.press("Control+l");
  await locked(screen);
  await nothingOfTheShop(screen, "the lock screen");
});

step("wrong tries count down, then have to wait, even over a restart", async ({ screen, desk }) => {
  await screen.button("改用密码").click();
  const tries = async (said) => {
    await screen.field("工号").fill("002");
    await screen.field("密码").fill("not this one");
    await screen.press("Enter");
    await screen.page.getByRole("alert").filter({ hasText: said }).waitFor();
  };
  await tries("还可以试 4 次");
  await tries("还可以试 3 次");
  await tries("还可以试 2 次");
  await tries("还可以试 1 次");
  await tries(/请等 0:(30|2\d)/);
  assert.ok(await screen.page.locator("button[type=submit]").isDisabled(), "no try while one waits");
  await screen.leave();
  await desk.restart();
  await screen.open();
  await screen.field("工号").fill("002");
  await screen.field("密码").fill(MANAGER.password);
  await screen.press("Enter");
  await screen.page.getByRole("alert").filter({ hasText: "请等" }).waitFor();
  await desk.later(1);
  await screen.open();
  await screen.field("工号").fill("002");
  await screen.field("密码").fill(MANAGER.password);
  await screen.press("Enter");
  await screen.shows("我的七天");
});

step("the screen locks by itself once nobody has touched it", async ({ desk }) => {
  const idle = await openScreen(desk, { at: "#/rota/2026-12", clock: true });
  await idle.page.locator(".body .c").first().waitFor();
  await idle.page.clock.runFor(9 * 60_000);
  assert.equal(await idle.page.getByRole("heading", { name: "已锁定" }).count(), 0, "not before its time");
  await idle.page.clock.runFor(61_000);
  await locked(idle);
  await idle.close();
});

step("the desk locks too, whatever the screen does", async ({ screen, desk }) => {
  await screen.open();
  await screen.field("工号").fill("002");
  await screen.field("PIN").fill(MANAGER.pin);
  await screen.page.locator(".rail").waitFor();
  await desk.later(11);
  await screen.go("#/people");
  await locked(screen);
});
