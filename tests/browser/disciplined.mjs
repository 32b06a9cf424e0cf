// A shop with something on every page of its discipline: a second edition to read, rulings, offences in every state, rewards.
import { fined } from "./books.mjs";
import { AGENT, MANAGER, OWNER, signIn } from "./shop.mjs";

/** The rules of preset A in a second edition that binds later, and a draft of a third. */
async function editions(desk) {
  const draft = await desk.call("begin_draft");
  const { clauses } = await desk.call("edition", { edition: draft });
  const brought = await desk.call("starting_book", { preset: "A", language: "zh-CN" });
  const typed = (clause) => ({ clause, steps: clause.ladder.map((s) => (s.kind === "fine" ? { kind: "fine", amount: (s.amount / 100).toFixed(2) } : s)) });
  await desk.call("save_draft", { edition: draft, name: "修订版", remark: "并入 A 方案的条款。", trial: true, clauses: [...clauses, ...brought].map(typed) });
  await desk.call("issue_edition", { edition: draft, from: "2026-12-20" });
  await desk.call("begin_draft");
}

/** Behind `booked`: there is a book, and there are fines already. */
export async function disciplined(desk, shop) {
  const { ids } = shop;
  await editions(desk);
  await desk.call("ask_ruling", { question: "系统故障、旺旺上不去时，能不能用私人旺旺联系客户？", decision: "故障期间可以，恢复后当天补登记。", replaces: null });
  await desk.call("ask_ruling", { question: "晚班延长接待到 23:00 以后，第二天迟到十分钟以内算不算？", decision: null, replaces: null });
  await signIn(desk, MANAGER);
  const { clauses } = await desk.call("reportable", { day: "2026-12-08" });
  const rule = clauses.find((c) => c.penalty === "ladder").rule;
  await desk.call("grant_exemption", { rule, staff: ids["011"], from: "2026-12-01", to: null, reason: "QQ 客服，负责老客户群", ruling: 1 });
  const report = (number, happened, words) => desk.call("report_offence", { rule, staff: ids[number], happened, words, picture: null });
  await fined(desk, rule, ids["008"], "2026-12-08T09:40:00");
  const late = await fined(desk, rule, ids["008"], "2026-12-08T08:40:00");
  const gone = await report("009", "2026-12-08T10:10:00", "手机放在键盘上");
  await desk.call("dismiss_offence", { offence: gone, turn: 1, reason: "只是调闹钟，看过监控", ruling: null });
  await report("011", "2026-12-08T11:00:00", "上班用 QQ");
  const open = await report("006", "2026-12-08T12:10:00", "旺旺后面开着网页游戏，客户等了两分钟");
  await signIn(desk, OWNER);
  await desk.call("set_reward_rate", { sort: "finding", amount: "5", from: "2026-12-01" });
  await desk.call("give_reward", { staff: ids["007"], words: "双十一大促连续三天顶班", amount: "", ruling: null });
  await desk.call("save_discipline", { lasts_days: null, share: 20, floor: "2420", source: "本市最低工资标准（2026）", merged: "first" });
  for (const number of ["006", "008", "011"]) await desk.call("set_wage", { staff: ids[number], from: "2026-01-01", amount: "4500" });
  return { late, open, rule, agent: AGENT.number };
}
