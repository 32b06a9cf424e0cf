import type { rules as source } from "../zh-CN/rules";

export const rules: typeof source = {
  barred: (r, n) => `不能上${n.shift(r.shift)}`,
  not_in_force: (r, n) => `那些天的班制裡沒有${n.shift(r.shift)}`,
  away: (r, n) => `${n.say.day(r.day)}請假或不在職`,
  pinned: (r, n) => `${n.say.day(r.day)}已定為${r.work === "rest" ? "休息" : n.shift(r.work.shift)}（鎖定或已過去）`,
  unavailable: (r, n) => `${n.say.day(r.day)}不能上${r.shift === null ? "班" : n.shift(r.shift)}`,
  rest_quota: (r, n) => `${n.say.range(r.window)}應休 ${n.say.days(r.due)} 天`,
  longest_run: (r) => `最多連上 ${r.days} 天`,
  succession: (r, n) => `${n.shift(r.first)}後第二天不排${n.shift(r.then)}`,
  with_mentor: (r, n) => `與師傅${n.person(r.mentor)}同班`,
  preference: () => "心願和公平",
};
