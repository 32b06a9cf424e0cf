// Who comes later than the others: a class that is over by then, an introduction that nobody gives, a mentor who rests, more newcomers
// than mentors. Told where the manager begins the day, and mended by keyboard.
import assert from "node:assert/strict";
import { launch, session } from "./launched.mjs";
import { MANAGER, own, person, planned, signIn } from "./shop.mjs";
import { onStage } from "./stage.mjs";
import { stocked } from "./stocked.mjs";

const NEW = { number: "031", name: "沈音", pin: "731864" };
const WEEK = ["2026-12-08", "2026-12-09", "2026-12-10", "2026-12-11", "2026-12-12", "2026-12-13", "2026-12-14"];

/** The blanket was taught on the third and listed on the fifth; 沈音 begins on the eighth. */
async function late(desk) {
  const shop = await planned(desk);
  const stock = await stocked(desk);
  const team = ["006", "007", "008", "009", "011", "012"].map((number) => shop.ids[number]);
  const made = await desk.call("save_launch", launch({ name: "毛毯上新", products: [stock.blanket], lists_on: "2026-12-05" }));
  const held = await desk.call("save_class", session(made, { teacher: shop.ids["002"], day: "2026-12-03", staff: team }));
  await desk.call("tick_class", { class: held, ticks: team.map((staff) => ({ staff, attended: true })) });
  await desk.call("decide_launch", { launch: made, act: "listed", is_now: null, reason: "货已到仓" });
  const probation = { from: "2026-12-08", to: "2027-03-07" };
  shop.ids[NEW.number] = await desk.call("save_staff", { staff: person(NEW.number, NEW.name, { role: "trainee", joined: probation.from, probation }) });
  await own(desk, shop.ids[NEW.number], NEW);
  const works = WEEK.map((day) => ({ staff: shop.ids[NEW.number], day, work: { shift: shop.shifts.D }, pinned: false }));
  await desk.call("edit_rota", { month: "2026-12", edits: works });
  return { ...shop, stock, made };
}

const stage = onStage(late, { at: "#/today" });
const { step } = stage;
const page = () => stage.screen.page;
const row = (name) => page().locator("tbody tr", { hasText: name });

/** Another day, as the manager. */
async function on(now, at) {
  await stage.desk.clock(now);
  await signIn(stage.desk, MANAGER);
  await stage.screen.open(at);
}

step("whoever joined after the class owes it, though the launch is listed, and a make-up class is proposed within their shifts", async ({ screen, shop, desk }) => {
  await screen.switchTo(MANAGER);
  await screen.go("#/launches");
  await screen.shows("1 人要补课");
  await screen.go(`#/launches/${shop.made}`);
  await row("沈音").getByText("入职在课后，欠补课").waitFor();
  assert.equal(await page().getByText("入职在课后").count(), 1, "nobody else owes it");
  await screen.press("m");
  const dialog = screen.dialog();
  await dialog.locator(".time", { hasText: "沈音" }).first().focus();
  await screen.press("Enter");
  await screen.tabTo("安排", 40);
  await screen.press("Enter");
  await screen.toast("已安排");
  await row("沈音").getByText("已安排").waitFor();
  const { classes } = await desk.call("launch", { launch: shop.made });
  const made = classes.find((c) => c.class.make_up).class;
  assert.deepEqual(made.attendees.map((a) => a.staff), [shop.ids["031"]], "nobody else is kept from work");
  assert.ok(WEEK.includes(made.day), `${made.day} is a day on which they work`);
});

step("the newcomer is told of it on Today, and asks for an introduction by keyboard", async ({ screen, shop }) => {
  await screen.switchTo(NEW);
  await screen.go("#/today");
  await screen.shows("毛毯上新");
  await page().locator(".card", { hasText: "产品课" }).getByRole("link", { name: /产品课 · 毛毯上新/ }).focus();
  await screen.press("Enter");
  await screen.shows("产品课：已安排");
  await screen.go("#/launches/requests");
  await screen.press("a");
  await screen.dialog().getByLabel(/^产品/).selectOption(String(shop.stock.pillow));
  await screen.press("Tab");
  await screen.type("高低两款怎么推荐");
  await screen.press("Tab", "Tab", "Enter");
  await screen.toast("已提交，主管会看到");
});

step("what nobody answers for too long stands on the manager's Today, and is refused only with a reason that is told", async ({ screen }) => {
  await on("2026-12-14T02:00:00Z", "#/today");
  const line = page().getByRole("link", { name: "1 个介绍请求等着" });
  await line.waitFor();
  await screen.shows("其中 1 个太久了");
  await line.focus();
  await screen.press("Enter");
  await screen.shows("等了 6 天");
  await screen.shows("太久了");
  await screen.button("不同意 沈音").focus();
  await screen.press("Enter");
  const dialog = screen.dialog();
  await dialog.getByRole("button", { name: "不同意" }).click();
  await dialog.getByRole("alert").waitFor();
  await dialog.getByLabel("理由").fill("枕靠下个月停产，先看知识页");
  await screen.press("Enter");
  await screen.toast("已回绝");
  await screen.switchTo(NEW);
  await screen.go("#/launches/requests");
  await screen.shows("枕靠下个月停产，先看知识页");
});

step("a mentor who rests is told to both, and somebody stands in for the day", async ({ screen, shop, desk }) => {
  await signIn(desk, MANAGER);
  await desk.call("pair_up", { mentor: shop.ids["006"], trainee: shop.ids["031"], from: "2026-12-14", to: null, reason: "" });
  await desk.call("edit_rota", { month: "2026-12", edits: [{ staff: shop.ids["006"], day: "2026-12-14", work: "rest", pinned: false }] });
  await screen.open("#/mentors");
  const pair = page().locator(".row", { hasText: "沈音" });
  await pair.getByText("师傅休息").waitFor();
  await page().getByRole("button", { name: /李静 → 沈音/ }).focus();
  await screen.press("Enter");
  await screen.menu("临时代带").waitFor();
  await screen.press("ArrowDown", "Enter");
  const dialog = screen.dialog();
  await dialog.locator("label", { hasText: "王磊" }).getByRole("radio").check();
  await dialog.getByLabel(/^原因/).fill("李静休息");
  await dialog.getByRole("button", { name: "配对" }).click();
  await screen.toast("已配对");
  await page().locator(".row", { hasText: "王磊" }).getByText("李静休息").waitFor();
  await screen.switchTo(NEW);
  await screen.go("#/today");
  await screen.shows("今天你的师傅是王磊");
});

step("more newcomers than mentors: each mentor is proposed once, and the others wait by name", async ({ screen, desk }) => {
  await signIn(desk, MANAGER);
  const probation = { from: "2026-12-14", to: "2027-03-13" };
  for (let n = 1; n <= 8; n += 1) await desk.call("save_staff", { staff: person(`04${n}`, `新人${n}`, { role: "trainee", joined: probation.from, probation }) });
  await screen.open("#/mentors");
  const { waiting, free } = await desk.call("pairings", {});
  const proposed = waiting.filter((w) => w.proposed !== null).map((w) => w.proposed);
  assert.equal(new Set(proposed).size, proposed.length, "nobody leads two");
  assert.ok(waiting.length > free, "there are too few");
  await screen.shows(`${waiting.length} 人在等，只有 ${free} 位师傅有空`);
  assert.equal(await page().getByText("没有空的师傅，排队等").count(), waiting.length - proposed.length, "who waits is told so");
  await screen.press("a");
  await screen.dialog().getByRole("button", { name: "配对" }).click();
  await screen.toast("已配对");
  await screen.shows(`${waiting.length - 1} 人在等，只有 ${free - 1} 位师傅有空`);
});
