// A shop whose ledger has been kept: finance at work, a rule book in force, fines, a reward, damage, the cash counted, a month published.
import { receiptPicture } from "./receipt.mjs";
import { MANAGER, OWNER, own, person, signIn } from "./shop.mjs";

export const FINANCE = { number: "003", name: "何文", password: "ledger and ink", pin: "597531" };

/** A rule book, if there is none in force on that day; the id of a rule with a ladder of fines. */
async function ruled(desk, day) {
  const now = await desk.call("reportable", { day });
  const found = now.clauses.find((c) => c.penalty === "ladder");
  if (found) return found.rule;
  const draft = await desk.call("begin_draft");
  const clause = { rule: 0, code: "S0-7", category: "纪律", words: "上班不看视频、不玩游戏", paragraph: "", counts: "rule", penalty: "ladder", ladder: [] };
  await desk.call("save_draft", { edition: draft, name: "第一版", remark: "", trial: false, clauses: [{ clause, steps: [{ kind: "fine", amount: "10" }, { kind: "fine", amount: "30" }, { kind: "dismissal" }] }] });
  await desk.call("issue_edition", { edition: draft, from: day });
  return ruled(desk, day);
}

/** The manager reports and confirms an offence. */
export async function fined(desk, rule, staff, happened) {
  const offence = await desk.call("report_offence", { rule, staff, happened, words: "上班看视频", picture: null });
  const view = await desk.call("offence", { offence });
  await desk.call("confirm_offence", { offence, turn: view.turn, step: view.step, chosen: null, reason: "", ruling: null, seen: view.warnings.map((w) => w.kind) });
  return offence;
}

/** Somebody for the money, a rule book of today, and fines on two people; the owner is signed in. */
export async function withFines(desk, shop) {
  shop.ids[FINANCE.number] = await desk.call("save_staff", { staff: person(FINANCE.number, FINANCE.name, { role: "finance", rostered: false }) });
  await own(desk, shop.ids[FINANCE.number], FINANCE);
  const day = "2026-12-08";
  await signIn(desk, MANAGER);
  const rule = await ruled(desk, day);
  for (const [number, at] of [["006", "09:10:00"], ["006", "10:20:00"], ["007", "11:30:00"]]) await fined(desk, rule, shop.ids[number], `${day}T${at}`);
  await signIn(desk, OWNER);
  return shop;
}

/** All of it, for the screens. */
export async function booked(desk, shop) {
  await withFines(desk, shop);
  const { ids } = shop;
  const settle = (command, number, amount, open) => desk.call(command, { staff: ids[number], amount, open, day: "2026-12-08", words: "" });
  await desk.call("give_reward", { staff: ids["006"], words: "提出换货话术", amount: "50", ruling: null });
  await desk.call("charge_damage", { staff: ids["012"], amount: "128", words: "摔坏耳机一副", picture: null });
  await signIn(desk, FINANCE);
  await desk.call("close_month", { month: "2026-11" });
  await desk.call("count_cash", { counted: "326", book: 0, words: "启用账本，盘点现金盒", witness: ids["002"] });
  await settle("collect_fines", "006", "25", 4000);
  await settle("pay_rewards", "006", "50", 5000);
  await settle("take_compensation", "012", "64", 12800);
  const receipt = await desk.call("take_pasted_picture", { data: receiptPicture() });
  await desk.call("spend_fund", { amount: "86.50", day: "2026-12-08", words: "茶水间零食", receipt: receipt.id, handled_by: ids["009"] });
  const { head } = await desk.call("ledger");
  await desk.call("publish_statement", { month: "2026-11", head });
  await signIn(desk, OWNER);
}
