// Settings: a shift system of one's own, holidays, backups, and the way back from a broken file.
import assert from "node:assert/strict";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { OWNER, staffed } from "./shop.mjs";
import { onStage } from "./stage.mjs";

const stage = onStage(staffed, { at: "#/settings/shifts" });
const { step } = stage;

step("a system of one's own, with a split shift and one past midnight; overlapping parts are refused in words", async ({ screen, desk }) => {
  await screen.button("新建班制").click();
  await screen.menu("自定班制").click();
  await screen.field("班制名称").fill("夜市班制");
  const day = screen.page.locator("li", { has: screen.page.locator(".segment") }).first();
  await day.getByRole("button", { name: "加一段" }).click();
  await day.getByLabel("时段 1 结束").fill("14:00");
  await day.getByLabel("时段 2 开始").fill("13:00");
  await day.getByLabel("时段 2 结束").fill("18:30");
  await screen.button("保存").click();
  await screen.page.getByRole("alert").filter({ hasText: /13:00.*重叠|重叠.*13:00/ }).waitFor();
  await day.getByLabel("时段 1 结束").fill("12:00");
  await screen.button("添加班次").click();
  const night = screen.page.locator("li", { has: screen.page.locator(".segment") }).nth(1);
  await night.getByLabel("代号").fill("夜");
  await night.getByLabel("名称").fill("夜班");
  await night.getByLabel("按键").fill("Y");
  await night.getByLabel("时段 1 开始").fill("1800");
  await night.getByLabel("时段 1 结束").fill("1:30");
  await screen.press("Tab");
  assert.equal(await night.getByLabel("时段 1 结束").inputValue(), "01:30+1", "an end before its start lies on the next day");
  await night.getByLabel("算晚班").check();
  await screen.button("保存").click();
  await screen.toast("已保存夜市班制");
  const { systems } = await desk.call("systems");
  assert.deepEqual(systems.at(-1).kinds.map((kind) => kind.segments), [
    [{ start: 540, end: 720 }, { start: 780, end: 1110 }],
    [{ start: 1080, end: 1530 }],
  ]);
});

step("it is put in force from a day on, and the rota follows it", async ({ screen }) => {
  await screen.button("从某天起启用…").click();
  await screen.dialog().getByRole("button", { name: "启用" }).click();
  await screen.toast("夜市班制从");
  await screen.shows("将来");
  await screen.rota("#/rota/2027-01");
  await screen.shows(/18:00–.*1:30/);
  await screen.page.locator(".body .c").first().click();
  await screen.press("y");
  assert.equal(await screen.page.locator(".body .c").first().innerText(), "夜");
});

const left = (screen, name) => screen.page.locator(".toast", { hasText: `${name}的改动还没有保存` }).last();

step("a system that was begun and never saved waits for whoever began it, until it is discarded", async ({ screen, desk }) => {
  const before = (await desk.call("systems")).systems.length;
  await screen.go("#/settings/shifts");
  await screen.button("新建班制").click();
  await screen.menu("自定班制").click();
  await screen.field("班制名称").fill("周末班制");
  await screen.page.getByRole("link", { name: "人数需求" }).click();
  await left(screen, "周末班制").waitFor();
  await screen.go("#/today");
  await screen.go("#/settings/shifts");
  await screen.page.locator("a.system", { hasText: "周末班制" }).click();
  assert.equal(await screen.field("班制名称").inputValue(), "周末班制", "as it was left");
  await screen.button("所有班制").click();
  await left(screen, "周末班制").getByRole("button", { name: "返回" }).click();
  await screen.button("放弃改动").click();
  await screen.page.locator("a.system").first().waitFor();
  assert.equal(await screen.page.locator("a.system", { hasText: "周末班制" }).count(), 0, "it is gone");
  assert.equal((await desk.call("systems")).systems.length, before, "nothing of it was saved");
});

step("people needed that were not saved stand there again; the lock screen tells nothing of it; Ctrl Enter saves, held down too, once", async ({ screen, desk }) => {
  const field = () => screen.page.locator("td input").first();
  const entries = async () => (await desk.call("audit", { before: null, limit: 20, act: "needs_saved", staff: null })).length;
  const before = await entries();
  await screen.go("#/settings/needs");
  await field().fill("7");
  await screen.press("Control+l");
  await screen.page.getByRole("heading", { name: "已锁定" }).waitFor();
  assert.equal(await screen.page.locator(".toast").count(), 0, "nothing of the shop is told");
  await screen.field("工号").fill(OWNER.number);
  await screen.field("PIN").fill(OWNER.pin);
  await field().waitFor();
  assert.equal(await field().inputValue(), "7", "as it was left");
  await screen.button("放弃改动").click();
  await screen.button("放弃改动").waitFor({ state: "detached" });
  assert.equal(await field().inputValue(), "2", "as it stands");
  await field().fill("3");
  await screen.page.keyboard.down("Control");
  for (let held = 0; held < 3; held += 1) await screen.page.keyboard.down("Enter");
  await screen.page.keyboard.up("Enter");
  await screen.page.keyboard.up("Control");
  await screen.toast("已保存");
  assert.equal(await entries(), before + 1, "sent once");
});

step("holidays of a further year are imported; a wrong file is refused with its line", async ({ screen, desk }) => {
  await screen.go("#/settings/holidays");
  await screen.pick(desk.file("wrong.txt", "# year 2028\n2028-01-01 holiday 元旦\n2028-02-30 holiday 春节\n"));
  await screen.button("导入一年…").click();
  await screen.page.locator(".toast.bad").filter({ hasText: "第 3 行" }).waitFor();
  await screen.pick(desk.file("2028.txt", "# year 2028\n# source 通知\n2028-01-01 holiday 元旦\n2028-01-08 makeup 元旦\n"));
  await screen.button("导入一年…").click();
  await screen.toast("已导入 2028 年");
  await screen.shows("调休上班 1 天");
});

step("a backup is made, and restored", async ({ screen, desk }) => {
  await screen.go("#/settings/backups");
  await screen.button("现在备份").click();
  await screen.toast("已备份");
  await desk.call("save_settings", { settings: { shop: "改名之后", auto_lock_minutes: 10, time_zone: "Asia/Shanghai" } });
  await screen.page.locator("tr", { hasText: "手动" }).first().getByRole("button", { name: "还原…" }).click();
  await screen.dialog().getByText("之后的改动不再看得到").waitFor();
  await screen.dialog().getByRole("button", { name: "还原", exact: true }).click();
  await screen.shows("打开店铺");
  await open(screen);
  assert.equal((await desk.call("settings")).shop, "晨光小店", "as it was");
  assert.ok((await desk.call("backups")).some((backup) => backup.reason === "restore"), "what was there before is kept");
});

step("a broken file is kept and told of, and a backup brings the shop back", async ({ screen, desk }) => {
  const rubbish = "this is no database, but somebody's file\n".repeat(200);
  await screen.leave();
  await desk.restart((home) => writeFileSync(join(home, "daybook.db"), rubbish));
  await screen.open();
  await screen.page.getByRole("heading", { name: "店铺的数据文件坏了" }).waitFor();
  const kept = readdirSync(desk.home).filter((name) => name.startsWith("daybook") && readFileSync(join(desk.home, name), "latin1").startsWith("this is no"));
  assert.equal(kept.length, 1, "the broken file is still there");
  assert.ok((await screen.words()).includes(kept[0]), "and the screen says where");
  await screen.button("还原这一份").first().click();
  await screen.shows("请用密码打开店铺");
  await open(screen);
});

async function open(screen) {
  await screen.field("工号").fill(OWNER.number);
  await screen.field("密码").fill(OWNER.password);
  await screen.press("Enter");
  await screen.page.locator(".rail").waitFor();
}
