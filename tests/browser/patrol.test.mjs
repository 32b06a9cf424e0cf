// The patrol: listings from a file, a round by keyboard, an error with a screenshot, the second finder, the decision, and the price on
// the handover sheet.
import assert from "node:assert/strict";
import { AGENT, MANAGER, OWNER, planned } from "./shop.mjs";
import { onStage } from "./stage.mjs";

const stage = onStage(planned, { at: "#/patrol" });
const { step } = stage;

/** A picture of one grey dot, whole. */
const PNG = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==", "base64");

step("an empty shop says what belongs there; a file is tried first and then taken", async ({ screen, desk }) => {
  await screen.shows("这里是店里的宝贝");
  const rows = ["YD-001,抱枕套,29.00", "YD-002,毛毯,119.00", "YD-003,=1+1,329", "YD-002,又一条,1", "YD-004,,5"];
  await screen.pick(desk.file("listings.csv", `商家编码,宝贝标题,一口价\n${rows.join("\n")}\n`));
  await screen.button("选择文件（XLSX、CSV）").click();
  const dialog = screen.dialog();
  await dialog.getByText("新增 3").waitFor();
  await dialog.getByText("2 行不能导入").waitFor();
  await dialog.getByRole("button", { name: "导入 3 个" }).click();
  await screen.toast("已新增 3 个");
  await screen.shows("=1+1");
});

step("a hostile file is refused in words and nothing is lost", async ({ screen, desk }) => {
  await screen.pick(desk.file("broken.xlsx", Buffer.from("PK\u0003\u0004 broken")));
  await screen.page.locator("header.bar [aria-haspopup=menu]").click();
  await screen.menu("导入宝贝").click();
  await screen.toast("没有导入");
});

step("a round is walked by keyboard; a number reports what is wrong, with a pasted screenshot", async ({ screen, desk }) => {
  await stage.screen.switchTo(AGENT);
  await screen.go("#/patrol");
  await screen.page.locator("tbody tr").first().waitFor();
  await screen.press("s");
  await screen.shows("第 1 个，共 3 个");
  await screen.press("1");
  const dialog = screen.dialog();
  await dialog.getByText("价格错误会马上写进交接单。").waitFor();
  await dialog.getByLabel("现在是").fill("2.90");
  assert.equal(await dialog.getByLabel("应该是").inputValue(), "29.00", "the price that it should have is filled in");
  await screen.pick(desk.file("virus.png", "MZ this is a program"));
  await dialog.getByRole("button", { name: "选择图片" }).click();
  await dialog.getByText("这不是图片").waitFor();
  await screen.page.evaluate((data) => {
    const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
    const clipboardData = new DataTransfer();
    clipboardData.items.add(new File([bytes], "shot.png", { type: "image/png" }));
    window.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, PNG.toString("base64"));
  await dialog.getByRole("img").waitFor();
  await dialog.getByRole("button", { name: "报告", exact: true }).click();
  await screen.toast("价格错误已写进交接单（紧急）");
  await screen.press("Enter");
  await screen.shows("第 2 个，共 3 个");
  await screen.press("Enter");
  await screen.shows("第 3 个，共 3 个");
  await screen.press("Enter");
  await screen.toast("这一轮 3 个都看完了");
  await screen.shows("今天看过");
});

step("the second finder is thanked", async ({ screen }) => {
  await stage.screen.switchTo(MANAGER);
  await screen.go("#/patrol");
  await screen.page.locator("tbody tr").first().waitFor();
  await screen.press("f");
  const dialog = screen.dialog();
  await dialog.getByLabel("哪个宝贝").selectOption({ label: "YD-001 抱枕套" });
  await dialog.getByText("李静在12月8日已经报告过这一项").waitFor();
  await dialog.getByLabel("现在是").fill("2.9");
  await dialog.getByRole("button", { name: "报告", exact: true }).click();
  await screen.toast("谢谢！李静");
});

step("somebody else verifies, a reward is proposed, and the mending is told", async ({ screen }) => {
  await screen.button(/1 条待核实/).click();
  await screen.page.locator("tbody tr").first().click();
  await screen.dialog().getByRole("img").waitFor();
  await screen.dialog().getByText("周婷").first().waitFor();
  await screen.dialog().getByRole("button", { name: "核实", exact: true }).click();
  await screen.toast("已核实，已提奖励");
  await screen.button(/1 条待改/).click();
  await screen.page.locator("tbody tr").first().click();
  await screen.dialog().getByText("已提奖励").waitFor();
  await screen.dialog().getByRole("button", { name: "已改好" }).click();
  await screen.toast("已标记为改好");
});

step("nobody decides on the own finding", async ({ screen }) => {
  await screen.press("f");
  const dialog = screen.dialog();
  await dialog.getByLabel("哪个宝贝").selectOption({ label: "YD-002 毛毯" });
  await dialog.getByLabel("哪一项错了").selectOption({ label: "标题" });
  await dialog.getByLabel("现在是").fill("<script>alert(1)</script>");
  await dialog.getByLabel("应该是").fill("毛毯 150×200");
  await dialog.getByRole("button", { name: "报告", exact: true }).click();
  await screen.toast("已报告，等别人核实");
  await screen.go("#/patrol/findings/reported");
  await screen.page.locator("tbody tr").first().click();
  await screen.dialog().getByText("自己发现的错误由别人核实。").waitFor();
  assert.equal(await screen.dialog().getByRole("button", { name: "核实", exact: true }).count(), 0);
  await screen.dialog().getByText("<script>alert(1)</script>").waitFor();
});

/** A picture of one by one, put onto the form the way a person would. */
const bring = (screen, way, kind = "image/png") => screen.page.evaluate(([how, type]) => {
  const bytes = Uint8Array.from(atob("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="), (c) => c.charCodeAt(0));
  const data = new DataTransfer();
  data.items.add(new File([type === "image/png" ? bytes : "no picture"], "shot", { type }));
  const event = how === "drop" ? new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }) : new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true });
  document.querySelector("dialog[open]").dispatchEvent(event);
}, [way, kind]);

step("its finder puts it right while nobody has decided; a picture is dragged in or pasted, anything else is told", async ({ screen }) => {
  await screen.dialog().getByRole("button", { name: "修改报告" }).click();
  const dialog = screen.dialog();
  await dialog.getByLabel("现在是").fill("毛毯 15×200");
  await bring(screen, "drop", "text/plain");
  await dialog.getByText(/这不是图片/).waitFor();
  await bring(screen, "drop");
  await dialog.getByRole("img").waitFor();
  await dialog.getByRole("button", { name: "移除图片" }).click();
  await bring(screen, "paste");
  await dialog.getByRole("img").waitFor();
  await dialog.getByRole("button", { name: "保存" }).click();
  await screen.toast("已修改");
  await screen.shows("毛毯 15×200");
});

step("an error is found by its listing or its words", async ({ screen }) => {
  const box = screen.page.getByRole("searchbox", { name: "宝贝、编码或内容" });
  await box.fill("15×200");
  await screen.page.waitForFunction(() => document.querySelectorAll("tbody tr").length === 1);
  await box.fill("没有这句话");
  await screen.shows("没有符合条件的错误");
  await box.fill("");
});

step("the price waits on the handover sheet", async ({ desk }) => {
  await desk.call("lock");
  await desk.call("unlock", { number: OWNER.number, pin: OWNER.pin });
  const sheet = JSON.stringify(await desk.call("handover", { language: "zh-CN" }));
  assert.match(sheet, /价格错误：YD-001/);
});
