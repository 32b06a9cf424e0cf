// What if, and order times: a month planned again beside the real one, compared and looked at; an order file that proposes needs.
import assert from "node:assert/strict";
import { planned } from "./shop.mjs";
import { onStage } from "./stage.mjs";

const stage = onStage((desk) => planned(desk));
const { step } = stage;

/** Ten orders at ten and thirty at nine in the evening, on each day of four weeks. */
function orders() {
  const lines = ["订单编号,订单创建时间"];
  for (let day = 2; day < 30; day += 1) {
    for (const [clock, count] of [["10:05:00", 10], ["21:10:00", 30]]) {
      for (let at = 0; at < count; at += 1) lines.push(`'330${lines.length},2026-11-${String(day).padStart(2, "0")} ${clock}`);
    }
  }
  return lines.join("\n");
}

/** The journey as a reader of each language goes it; the other steps read Chinese. */
const WORDS = {
  en: { tongue: "English", empty: "Nothing tried yet", more: "More people", one: "1 person more", most: "At most", five: "5 seconds", start: "Start", took: "Took", people: /7 people[\s\S]*8 people/, look: "See the rota", remove: /^Remove/ },
  "zh-CN": { tongue: "简体中文", empty: "还没有试过", more: "多几个人", one: "多 1 人", most: "最多用时", five: "5 秒", start: "开始", took: "用时", people: /7 人[\s\S]*8 人/, look: "看排班", remove: /^删除/ },
};

for (const [language, w] of Object.entries(WORDS)) {
  step(`${language}: a month is tried with one person more, by keyboard, and compared with the draft`, async ({ screen, desk }) => {
    await screen.go("#/settings/me");
    await screen.page.locator("[role=tab]", { hasText: w.tongue }).click();
    await screen.page.waitForFunction((tag) => document.documentElement.lang === tag, language);
    const before = await desk.call("rota_month", { month: "2026-12" });
    await screen.go("#/variants/2026-12");
    await screen.shows(w.empty);
    await screen.press("a");
    await screen.dialog().waitFor();
    await screen.tabTo(w.more);
    await screen.field(w.more).selectOption({ label: w.one });
    await screen.tabTo(w.most);
    await screen.field(w.most).selectOption({ label: w.five });
    await screen.tabTo(w.start);
    await screen.press("Enter");
    await screen.page.locator("thead th", { hasText: w.one }).waitFor();
    await screen.page.locator("thead small", { hasText: w.took }).waitFor({ timeout: 120_000 });
    const row = screen.page.locator("tbody tr").first();
    assert.match(await row.innerText(), w.people, "seven people, and eight in the trial");
    assert.deepEqual(await desk.call("rota_month", { month: "2026-12" }), before, "the real month is untouched");
  });

  step(`${language}: a trial is looked at as a grid that cannot be changed, and removed`, async ({ screen }) => {
    await screen.button(w.look).click();
    await screen.page.locator(".body .c").first().waitFor();
    assert.equal(await screen.page.locator(".body > .r").count(), 8, "the new person has a row");
    await screen.page.locator(".body .c").nth(3).click();
    await screen.press("d");
    assert.equal(await screen.page.locator(".toast").count(), 0, "a letter sets nothing");
    await screen.press("Escape");
    await screen.button(w.remove).click();
    await screen.shows(w.empty);
  });
}

step("an order file becomes a map beside the rota and a proposal that changes nothing until it is taken", async ({ screen, desk }) => {
  await screen.go("#/orderTimes");
  await screen.shows("还没有订单时间");
  await screen.pick(desk.file("订单.csv", orders()));
  await screen.button("导入订单文件…").first().click();
  await screen.dialog().waitFor();
  await screen.press("Enter");
  await screen.page.locator("table.orders").waitFor();
  await screen.page.locator("table.people").waitFor();
  await screen.page.locator("input[inputmode=decimal]").fill("5");
  await screen.page.locator("td b", { hasText: "6" }).first().waitFor();
  const needs = await desk.call("needs");
  assert.deepEqual(needs.weekly.map((n) => n.people[0]), [2, 2], "still what the shop said");
  await screen.button("采用这些人数").click();
  await screen.toast("人数需求已更新");
  assert.deepEqual((await desk.call("needs")).weekly.map((n) => n.people[0]), [2, 6], "ten and thirty orders at five an agent");
});

step("a file without times says what is missing", async ({ screen, desk }) => {
  await screen.pick(desk.file("错.csv", "订单编号,金额\n1,2\n"));
  await screen.button("导入订单文件…").first().click();
  await screen.toast("订单创建时间");
});
