// A launch by keyboard: an introduction is asked for, the launch planned, the class set by the rota, upset by it, attended, made up
// for; listing it is refused while somebody is not ready, until a reason that rests on a ruling stands on record.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { AGENT, MANAGER, planned } from "./shop.mjs";
import { onStage } from "./stage.mjs";
import { stocked } from "./stocked.mjs";

const stage = onStage(async (desk) => {
  const shop = await planned(desk);
  return { ...shop, stock: await stocked(desk) };
}, { at: "#/launches" });
const { step } = stage;
const page = () => stage.screen.page;
let made;

/** Days later, as the manager. */
async function later(to) {
  const { desk, screen } = stage;
  await desk.clock(to);
  await desk.call("sign_in", MANAGER);
  await screen.open(`#/launches/${made}`);
  await page().locator("article").first().waitFor();
}

step("an agent asks for an introduction by keyboard", async ({ screen, shop }) => {
  await screen.switchTo(AGENT);
  await screen.go("#/launches/requests");
  await screen.shows("没有等着的请求");
  await screen.press("a");
  await screen.dialog().getByLabel(/^产品/).selectOption(String(shop.stock.pillow));
  await screen.dialog().getByLabel(/^想知道什么/).fill("高低两款怎么推荐");
  await screen.press("Tab", "Tab", "Enter");
  await screen.toast("已提交，主管会看到");
  await screen.shows("今天问的");
});

step("the manager plans the launch, and the rota proposes the time of the class", async ({ screen }) => {
  await screen.switchTo(MANAGER);
  await screen.go("#/launches");
  await screen.shows("还没有上新");
  await screen.press("a");
  await screen.dialog().getByLabel(/乳胶枕靠/).check();
  await screen.dialog().getByRole("button", { name: "保存" }).click();
  await screen.toast("已计划，接着安排产品课");
  await screen.shows("还没有安排产品课");
  made = Number(new URL(page().url()).hash.split("/").at(-1));
  await screen.press("c");
  const dialog = screen.dialog();
  await dialog.locator(".time").first().waitFor();
  await dialog.locator(".time").first().focus();
  await screen.press("Enter");
  assert.match(await dialog.getByLabel("开始").inputValue(), /^\d\d:\d\d$/, "the time was taken");
  await dialog.getByRole("button", { name: "安排", exact: true }).click();
  await screen.toast("已安排");
  await page().locator("article", { hasText: "周婷讲" }).waitFor();
});

step("the class answers the request, and whoever asked is invited", async ({ screen, desk, shop }) => {
  await screen.go("#/launches/requests");
  await page().getByRole("button", { name: "答复 李静" }).waitFor();
  await screen.press("r");
  await screen.dialog().getByRole("button", { name: "答复" }).click();
  await screen.toast("已答复");
  await screen.shows("产品课：");
  const { classes } = await desk.call("launch", { launch: made });
  assert.ok(classes[0].places.some((p) => p.staff === shop.ids["006"]), "李静 is to come");
});

step("a rest day set afterwards is told on the class and on Today", async ({ screen, desk, shop }) => {
  const { classes: [row] } = await desk.call("launch", { launch: made });
  const out = row.places.find((p) => p.staff !== shop.ids["006"]);
  await desk.call("edit_rota", { month: "2026-12", edits: [{ staff: out.staff, day: row.class.day, work: "rest", pinned: false }] });
  await screen.open(`#/launches/${made}`);
  await screen.shows("排班变了，这些人来不了：");
  await screen.shows(`休息：${out.name}`);
  await screen.go("#/today");
  await page().locator(".card", { hasText: "人来不了" }).waitFor();
});

step("attendance is ticked once the class has begun, and the sheet is printed", async ({ screen, desk }) => {
  const { classes: [row] } = await desk.call("launch", { launch: made });
  await later(`${row.class.day}T14:00:00Z`);
  await page().getByRole("button", { name: "点名" }).click();
  const boxes = screen.dialog().getByRole("checkbox");
  await boxes.first().waitFor();
  await boxes.first().uncheck();
  await screen.dialog().getByRole("button", { name: "保存点名" }).click();
  await screen.toast("已点名");
  await screen.shows("没来");
  await page().locator("article").getByRole("button", { name: /更多/ }).click();
  await screen.menu("打印签到表").click();
  await screen.toast("已在阅读器中打开");
  const paper = desk.papers().find((path) => path.includes("class-"));
  const text = execFileSync("pdftotext", ["-layout", paper, "-"], { encoding: "utf8" });
  for (const said of ["产品课签到表", "乳胶枕靠", "周婷", "李静", "签名"]) assert.ok(text.includes(said), `the sheet says ${said}`);
});

step("a make-up class is proposed for whoever missed it", async ({ screen }) => {
  await screen.open(`#/launches/${made}`);
  await screen.shows("还要补课");
  await screen.press("m");
  const dialog = screen.dialog();
  await dialog.locator(".time").first().waitFor();
  await dialog.locator(".time").first().focus();
  await screen.press("Enter");
  await dialog.getByRole("button", { name: "安排", exact: true }).click();
  await screen.toast("已安排");
  await page().locator("article", { hasText: "补课" }).waitFor();
});

step("listing it is refused while somebody is not ready, until a reason names a ruling", async ({ screen, desk }) => {
  await desk.call("ask_ruling", { question: "活动当天没人会的新品能不能上架", decision: "当班有一半人会就可以上", replaces: null });
  await screen.press("l");
  const dialog = screen.dialog();
  await dialog.getByText("未就绪").first().waitFor();
  await dialog.getByRole("button", { name: "仍然上架" }).click();
  await dialog.getByText("仍要上架，请写理由").first().waitFor();
  await dialog.getByLabel("理由").fill("活动当天 R-");
  await dialog.getByRole("button", { name: /^R-1/ }).click();
  await dialog.getByRole("button", { name: "仍然上架" }).click();
  await screen.toast("已上架");
  await page().getByRole("link", { name: "R-1" }).waitFor();
  await screen.shows("当时未就绪：");
  const [line] = await desk.call("audit", { before: null, limit: 1, act: "launch_listed", staff: null });
  assert.match(JSON.stringify(line.lines), /R-1/, "the override stands in the trail");
});
