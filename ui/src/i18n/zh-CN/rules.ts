// A rule with its figures, as it is named among rules that cannot hold together.
import type { NamedRule } from "../../ipc/bindings";
import type { ByKind, Names } from "../types";

export const rules: ByKind<NamedRule, Names> = {
  barred: (r, n) => `不能上${n.shift(r.shift)}`,
  not_in_force: (r, n) => `那些天的班制里没有${n.shift(r.shift)}`,
  away: (r, n) => `${n.say.day(r.day)}请假或不在职`,
  pinned: (r, n) => `${n.say.day(r.day)}已定为${r.work === "rest" ? "休息" : n.shift(r.work.shift)}（锁定或已过去）`,
  unavailable: (r, n) => `${n.say.day(r.day)}不能上${r.shift === null ? "班" : n.shift(r.shift)}`,
  rest_quota: (r, n) => `${n.say.range(r.window)}应休 ${n.say.days(r.due)} 天`,
  longest_run: (r) => `最多连上 ${r.days} 天`,
  succession: (r, n) => `${n.shift(r.first)}后第二天不排${n.shift(r.then)}`,
  with_mentor: (r, n) => `与师傅${n.person(r.mentor)}同班`,
  preference: () => "心愿和公平",
};
