// The shop's rules: each binds, weighs or is off; limits by shift, stretches of the day, people kept apart, a person's own limits. Then
// a generated month that keeps them, and a stretch that nobody can fill.
import assert from "node:assert/strict";
import { staffed } from "./shop.mjs";
import { onStage } from "./stage.mjs";

const stage = onStage(staffed, { at: "#/settings/shifts" });
const { step } = stage;
const STRENGTHS = ["必须", "尽量", "不用"];
const RULES = {
  longest_run: ["最多连上", "5"], shortest_run: ["至少连上", "2"], shortest_off: ["至少连休", "1"], shortest_rest: ["两班之间至少", "11"],
  least_minutes: ["每月工时至少", "100"], most_minutes: ["每月工时最多", "220"], most_nights: ["每月晚班最多", "20"], most_weekends: ["每月上班的周末最多", "5"], most_holidays: ["每月节假日上班最多", "3"],
};

/** Rules without a figure of their own. */
const PLAIN = { barred: "不排的班次", unavailable: "不能上班的日子", mentor: "新人与师傅排同一班", duty: "每天值班" };

const rules = async () => (await stage.desk.call("systems")).systems[0].rules;
/** Saving leads back to the list of systems. */
async function open(screen) {
  await screen.page.locator("a.system").first().click();
  await screen.shows("每条规则可以必须遵守");
}
async function save(screen) {
  await screen.button("保存").click();
  await screen.toast("已保存");
}

step("every rule binds, weighs or is off, and is kept as it was set", async ({ screen }) => {
  for (const strength of STRENGTHS) {
    await open(screen);
    for (const [label, value] of Object.values(RULES)) {
      await screen.field(label).fill(value);
      await screen.field(`${label}：强度`).selectOption({ label: strength });
    }
    await screen.field("每天值班").fill("1");
    for (const label of Object.values(PLAIN)) await screen.field(`${label}：强度`).selectOption({ label: strength });
    await save(screen);
    const kept = await rules();
    const kind = (held) => (typeof held === "object" ? "尽量" : held === "hard" ? "必须" : "不用");
    for (const name of Object.keys(RULES)) assert.equal(kind(kept[name].strength), strength, `${name} as set`);
    for (const name of Object.keys(PLAIN)) assert.equal(kind(kept[name]), strength, `${name} as set`);
  }
  assert.equal((await rules()).longest_run.value, 5);
  assert.equal((await rules()).least_minutes.value, 100 * 60, "hours on the screen, minutes in the file");
});

step("a rule is set by keyboard alone, with what it weighs", async ({ screen }) => {
  await open(screen);
  await screen.field("最多连上").focus();
  await screen.press("Control+a");
  await screen.type("6");
  await screen.press("Tab");
  assert.match(await screen.focused(), /最多连上：强度/, "the strength stands beside its figure");
  await screen.press("ArrowUp");
  await screen.press("Tab");
  assert.match(await screen.focused(), /最多连上：分数/, "a rule that weighs says how much");
  await screen.press("Control+a");
  await screen.type("25");
  await screen.press("Tab");
  await save(screen);
  assert.deepEqual((await rules()).longest_run, { value: 6, strength: { weight: 25 } });
  await open(screen);
  await screen.field("最多连上：分数").fill("99999");
  await screen.shows("0 到 10000 的整数");
  await screen.field("最多连上：分数").fill("25");
  assert.deepEqual(await screen.accessible(), []);
});

step("a limit by shift and week", async ({ screen, shop }) => {
  await screen.button("加一条").click();
  const limit = screen.page.locator(".limit");
  await limit.getByLabel("班次").selectOption({ label: "晚 晚班" });
  await limit.getByLabel("周期").selectOption({ label: "每周" });
  await limit.getByRole("textbox").nth(1).fill("4");
  await screen.press("Tab");
  await save(screen);
  const [kept] = (await rules()).shift_limits;
  assert.deepEqual([kept.shift, kept.period, kept.most, kept.strength], [shop.shifts.E, "week", 4, "hard"]);
});

step("two people are kept apart", async ({ screen, desk, shop }) => {
  await screen.go("#/settings/pairs");
  await screen.button("加一对").click();
  const pair = screen.page.getByRole("group", { name: "错开" });
  await pair.getByLabel("一位", { exact: true }).selectOption({ label: "007 王磊" });
  await pair.getByLabel("另一位", { exact: true }).selectOption({ label: "008 陈晨" });
  await pair.getByRole("button", { name: "保存" }).click();
  await screen.toast("已保存");
  const [kept] = await desk.call("apart_pairs");
  assert.deepEqual([kept.one, kept.other, kept.strength], [shop.ids["007"], shop.ids["008"], "hard"]);
});

step("a stretch of the day needs people", async ({ screen, desk }) => {
  await screen.go("#/settings/needs");
  await screen.button("加一个时段").click();
  const stretch = screen.page.locator("tbody", { has: screen.page.getByLabel("开始") }).last();
  await stretch.getByLabel("开始").fill("9:00");
  await screen.press("Tab");
  await stretch.getByLabel("结束").fill("12:00");
  await screen.press("Tab");
  const cells = screen.page.locator("tbody", { has: screen.page.getByLabel("结束") }).last().getByRole("textbox");
  await cells.nth(2).fill("7");
  await screen.press("Tab");
  await screen.page.locator("tbody", { has: screen.page.getByLabel("结束") }).last().getByRole("button", { name: "整行一样" }).click();
  await save(screen);
  const [{ band, least }] = (await desk.call("needs")).bands;
  assert.deepEqual([band, least[0], least[6]], [{ start: 540, end: 720 }, 7, 7]);
});

step("a person has limits of their own, as strong as the shop's rule of that name", async ({ screen, desk, shop }) => {
  await screen.go("#/settings/shifts");
  await open(screen);
  await screen.field("最多连上").fill("7");
  await screen.field("最多连上：强度").selectOption({ label: "必须" });
  await save(screen);
  await screen.go("#/people");
  await screen.page.getByText("李静").first().click();
  await screen.dialog().getByLabel("最多连上（天）").fill("6");
  await screen.dialog().getByRole("button", { name: "保存" }).click();
  await screen.dialog().waitFor({ state: "detached" });
  const { staff } = (await desk.call("staff_list")).find((row) => row.staff.id === shop.ids["006"]);
  assert.equal(staff.limits.longest_run, 6);
});

step("a generated month keeps them, and says of the stretch who is kept from it and by what", async ({ screen, desk, shop }) => {
  await screen.rota("#/rota/2027-02");
  await screen.press("g");
  await screen.dialog().getByLabel("最多用时").selectOption({ label: "10 秒" });
  await screen.dialog().getByRole("button", { name: "开始" }).click();
  const panel = screen.page.locator("aside");
  // Few people: it may be proved the best before anybody can stop it.
  await panel.getByRole("button", { name: "采用", exact: true }).waitFor({ timeout: 120_000 });
  const gap = panel.locator("details", { hasText: /9:00–12:00缺/ }).first();
  await gap.locator("summary").focus();
  await screen.press("Enter");
  await gap.getByText(/补不上|就能补上|没有找到补上的办法/).first().waitFor();
  assert.match(await gap.innerText(), /：/, "who is kept from it, and by which rule");
  await panel.getByRole("button", { name: "采用", exact: true }).click();
  await panel.getByRole("button", { name: "采用", exact: true }).waitFor({ state: "detached" });
  await screen.toast("自动排班已采用");
  const month = await desk.call("rota_month", { month: "2027-02" });
  const row = (number) => month.cells[month.staff.findIndex((head) => head.staff === shop.ids[number])].map((cell) => cell.work?.shift ?? null);
  const [one, other] = [row("007"), row("008")];
  assert.ok(one.every((shift, day) => shift === null || shift !== other[day]), "the two never share a shift");
  const runs = row("006").map((shift) => (shift === null ? " " : "x")).join("").split(" ").map((run) => run.length);
  assert.ok(Math.max(...runs) <= 6, "own limit kept");
});

step("a stretch's figure is reached by keyboard and names who could come", async ({ screen }) => {
  const panel = screen.page.locator("aside");
  await screen.page.locator(".body > .r").last().locator(".c").first().click();
  await screen.press("ArrowDown");
  for (let day = 0; day < 28 && !(await screen.page.evaluate(() => document.activeElement.matches(".foot .r:first-child button.n.short"))); day += 1) await screen.press("ArrowRight");
  await screen.press("Enter");
  await panel.getByText(/谁能上.*9:00–12:00/).waitFor();
  await panel.filter({ hasText: /需要 7 人/ }).filter({ hasText: /→ 早班|没有其他人/ }).waitFor();
  assert.deepEqual(await screen.accessible(["aria-required-children", "button-name", "color-contrast"]), []);
});
