// Probation and mentors by keyboard: an end that comes near, a cohort whose people began on different days, early confirmation with its
// evidence, a longer probation, and a mentor who is changed, stood in for, and gone.
import assert from "node:assert/strict";
import { MANAGER, planned } from "./shop.mjs";
import { onStage } from "./stage.mjs";
import { trained } from "./trainees.mjs";

const stage = onStage(async (desk) => {
  const shop = await planned(desk);
  await trained(desk, shop);
  return shop;
}, { at: "#/today" });
const { step } = stage;
const page = () => stage.screen.page;
const learner = (staff) => stage.desk.call("learner", { staff });

step("an end that comes near stands on Today and leads to its person", async ({ screen }) => {
  await screen.switchTo(MANAGER);
  await screen.go("#/today");
  const line = page().getByRole("link", { name: /高远的试用期.*到期/ });
  await line.focus();
  await screen.press("Enter");
  await screen.shows("还有 6 天");
  await screen.shows("快到期");
});

step("the cohort goes by days and not by dates, and arrows and Enter open somebody", async ({ screen }) => {
  await screen.go("#/probation");
  const rows = page().locator("tbody tr");
  await rows.first().waitFor();
  const told = await rows.evaluateAll((all) => all.map((row) => row.innerText.replace(/\s+/g, " ")));
  assert.deepEqual(told.map((t) => /(徐佳|马超|高远)/.exec(t)?.[1]), ["马超", "徐佳", "高远"], "who has done more in fewer days comes first");
  const cells = await rows.locator("td.mark:nth-child(5)").evaluateAll((all) => all.map((cell) => cell.getAttribute("aria-label")));
  assert.match(cells[0], /第 5 天/, "both took five days");
  assert.match(cells[1], /第 5 天/, "though they began a fortnight apart");
  await rows.first().focus();
  await screen.press("ArrowDown", "ArrowDown", "Enter");
  await screen.shows("决定…");
  await page().getByRole("heading", { name: /高远/ }).waitFor();
});

step("a probation is made longer by keyboard, and everything follows", async ({ screen, shop, desk }) => {
  await screen.press("d");
  const dialog = screen.dialog();
  await dialog.getByRole("tab", { name: "延长" }).click();
  await dialog.getByLabel("理由").fill("打字还差一点，再看一个月");
  await screen.press("Tab", "Tab", "Enter");
  await screen.toast("已决定：延长");
  await screen.shows("打字还差一点，再看一个月");
  const [{ staff }] = (await desk.call("staff_list")).filter((row) => row.staff.number === "023");
  assert.equal(staff.probation.to, "2027-01-13", "thirty days more");
  assert.equal((await learner(staff.id)).learner.stage, "running", "the reminder is gone with it");
  assert.ok(shop.ids["022"], "the others stand as before");
});

step("whoever reaches everything is proposed with the evidence, and a person decides", async ({ screen, shop, desk }) => {
  const milestones = ["会推荐", "会核单"].map((title) => ({ id: 0, key: "", title, due: 30, measure: { kind: "skill" } }));
  const track = await desk.call("save_track", { track: { id: 0, name: "售前速成", retired: false, milestones } });
  await desk.call("put_on_track", { staff: shop.ids["022"], track });
  const view = await learner(shop.ids["022"]);
  for (const { id } of view.track.milestones) await desk.call("tick_milestone", { staff: shop.ids["022"], milestone: id, on: "2026-12-04", remark: "样样都会" });
  await screen.go("#/today");
  await screen.shows("马超的里程碑都达成了，可以提前转正");
  await screen.go("#/probation");
  await screen.shows("马超的里程碑在第 19 天全部达成");
  await page().locator(".early button").focus();
  await screen.press("Enter");
  await screen.shows("样样都会");
  await screen.press("d");
  await screen.type("两项都做得稳");
  await screen.press("Control+Enter");
  await screen.toast("已决定：转正");
  assert.equal((await learner(shop.ids["022"])).learner.stage, "confirmed");
});

step("a mentor is changed with a reason, and another stands in for some days", async ({ screen, shop, desk }) => {
  await screen.go("#/mentors");
  await page().getByRole("button", { name: /李静 → 徐佳/ }).focus();
  await screen.press("Enter");
  await screen.menu("换师傅").waitFor();
  await screen.press("Enter");
  const dialog = screen.dialog();
  await dialog.locator("label", { hasText: "王磊" }).getByRole("radio").check();
  await dialog.getByRole("button", { name: "配对" }).click();
  await dialog.getByText("请写原因").waitFor();
  await dialog.getByLabel(/^原因/).fill("李静调去售后");
  await dialog.getByRole("button", { name: "配对" }).click();
  await screen.toast("已配对");
  await screen.shows("李静调去售后");
  await desk.call("pair_up", { mentor: shop.ids["008"], trainee: shop.ids["021"], from: "2026-12-12", to: "2026-12-13", reason: "王磊休假" });
  await screen.go("#/today");
  await screen.go("#/mentors");
  await screen.shows("王磊休假");
  const { pairs } = await desk.call("pairings", {});
  assert.deepEqual(pairs.map((p) => [p.mentor, p.pairing.from]), [["王磊", "2026-12-08"], ["陈晨", "2026-12-12"], ["王磊", "2026-12-14"]], "three stretches without a gap");
});

step("a mentor who has left leaves somebody waiting, and the page says so", async ({ screen, shop, desk }) => {
  const [{ staff }] = (await desk.call("staff_list")).filter((row) => row.staff.id === shop.ids["007"]);
  await desk.clock("2026-12-10T02:00:00Z");
  await desk.call("sign_in", MANAGER);
  await desk.call("save_staff", { staff: { ...staff, left: "2026-12-09" } });
  await screen.open("#/mentors");
  await screen.shows("师傅王磊已于");
  await screen.press("a");
  await screen.dialog().locator("label", { hasText: "最合适" }).waitFor();
});
