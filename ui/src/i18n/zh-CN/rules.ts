// A rule with its figures, as it is named among rules that cannot hold together.
import type { Counted, NamedRule } from "../../ipc/bindings";
import { amount, countedOf } from "../amounts";
import type { ByKind, Names } from "../types";

/** What a bound or a fair share counts. */
export const counted: ByKind<Counted, Names> = {
  minutes: () => "工时", work_days: () => "上班天数", shift: (c, n) => n.shift(c.shift), nights: () => "晚班", weekend_days: () => "周末班", holidays: () => "节假日班", weekends: () => "上班的周末", rest_halves: () => "休息", other: () => "次数",
};

export const rules: ByKind<NamedRule, Names> = {
  barred: (r, n) => `不能上${n.shift(r.shift)}`,
  not_in_force: (r, n) => `那些天的班制里没有${n.shift(r.shift)}`,
  away: (r, n) => `${n.say.day(r.day)}请假或不在职`,
  pinned: (r, n) => `${n.say.day(r.day)}已定为${r.work === "rest" ? "休息" : n.shift(r.work.shift)}（固定或已过去）`,
  unavailable: (r, n) => `${n.say.day(r.day)}不能上${r.shift === null ? "班" : n.shift(r.shift)}`,
  rest_quota: (r, n) => `${n.say.range(r.window)}应休 ${n.say.days(r.due)} 天`,
  longest_run: (r) => `最多连上 ${r.days} 天`,
  succession: (r, n) => `${n.shift(r.first)}后第二天不排${n.shift(r.then)}`,
  with_mentor: (r, n) => `与师傅${n.person(r.mentor)}同班`,
  wish: (r, n) => `${n.say.day(r.day)}${r.likes ? "希望" : "尽量不"}${r.shift === null ? (r.likes ? "休息" : "排休") : `上${n.shift(r.shift)}`}`,
  bound: (r, n) => `${n.say.range(r.window)}${countedOf(counted, r.counted, n)}${r.least !== null && r.most !== null && r.least === r.most ? `应为 ${amount(r.counted, r.most, n)}` : [r.least !== null && `至少 ${amount(r.counted, r.least, n)}`, r.most !== null && `最多 ${amount(r.counted, r.most, n)}`].filter(Boolean).join("、")}`,
  fair_share: (r, n) => `${countedOf(counted, r.counted, n)}大家均摊`,
  shortest_run: (r) => (r.works ? `上班至少连上 ${r.days} 天` : `休息至少连休 ${r.days} 天`),
  shortest_rest: (r, n) => `两班之间至少隔 ${n.say.hours(r.minutes)} 小时`,
  cover: (r, n) => `${n.say.day(r.day)}${n.say.list(r.shifts.map(n.shift))}的人数`,
  apart_from: (r, n) => `不与${n.person(r.other)}同班`,
  duty: () => "每天有人能值班",
};
