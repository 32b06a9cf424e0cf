// Two trainees who began on different days, for the screens of training and their tests.
import { OWNER, own, person, signIn } from "./shop.mjs";

export const TRAINEE = { number: "021", name: "徐佳", pin: "802468" };
const SECOND = { number: "022", name: "马超" };

/** Both hired, in probation since 1 and 16 November; nobody leads them yet. The owner is signed in. */
export async function hired(desk, shop) {
  const add = (one, from, to) => desk.call("save_staff", { staff: person(one.number, one.name, { role: "trainee", joined: from, probation: { from, to } }) });
  shop.ids[TRAINEE.number] = await add(TRAINEE, "2026-11-01", "2027-01-31");
  shop.ids[SECOND.number] = await add(SECOND, "2026-11-16", "2027-02-15");
  await own(desk, shop.ids[TRAINEE.number], TRAINEE);
  return shop;
}

/** One of them led and half-way, a third somebody who ends soon, a course that is due again, skills looked at. */
export async function trained(desk, shop) {
  await hired(desk, shop);
  const { ids } = shop;
  await desk.call("save_staff", { staff: person("023", "高远", { role: "trainee", joined: "2026-09-15", probation: { from: "2026-09-15", to: "2026-12-14" } }) });
  await desk.call("pair_up", { mentor: ids["007"], trainee: ids["021"], from: "2026-11-01", to: null, reason: "" });
  await desk.call("pair_up", { mentor: ids["006"], trainee: ids["021"], from: "2026-11-20", to: null, reason: "王磊改上晚班，时间对不上" });
  const tick = (milestone, on, remark) => desk.call("tick_milestone", { staff: ids["021"], milestone, on, remark });
  await tick(1, "2026-11-05", "快捷短语和转接都会用");
  await tick(3, "2026-11-24", "<b>运费险</b>还要再看");
  await desk.call("tick_milestone", { staff: ids["022"], milestone: 1, on: "2026-11-20", remark: "" });
  for (const [day, served] of [["2026-11-20", 80], ["2026-11-21", 90]]) await desk.call("enter_figures", { staff: ids["022"], day, count: { served, bought: 30 }, note: "" });
  const training = (staff, topic, day, next_due) => desk.call("add_training", { staff, topic, day, teacher: "周婷", minutes: 90, next_due, remark: "" });
  await training([ids["006"], ids["007"]], "消防与用电安全", "2026-08-10", "2026-12-06");
  await training([ids["021"], ids["022"]], "退换货规则", "2026-11-18", "2026-12-14");
  await desk.call("check_skill", { staff: ids["021"], skill: 1, met: true, value: "二级乙等", day: "2026-11-14" });
  await desk.call("check_skill", { staff: ids["021"], skill: 2, met: false, value: "", day: "2026-11-14" });
  await signIn(desk, OWNER);
}

