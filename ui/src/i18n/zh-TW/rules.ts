import { amount, countedOf } from "../amounts";
import type { counted as countedSource, rules as source } from "../zh-CN/rules";

export const counted: typeof countedSource = {
  minutes: () => "工時", work_days: () => "上班天數", shift: (c, n) => n.shift(c.shift), nights: () => "晚班", weekend_days: () => "週末班", holidays: () => "節假日班", weekends: () => "上班的週末", rest_halves: () => "休息", other: () => "次數",
};

export const rules: typeof source = {
  barred: (r, n) => `不能上${n.shift(r.shift)}`,
  not_in_force: (r, n) => `那些天的班制裡沒有${n.shift(r.shift)}`,
  away: (r, n) => `${n.say.day(r.day)}請假或不在職`,
  pinned: (r, n) => `${n.say.day(r.day)}已定為${r.work === "rest" ? "休息" : n.shift(r.work.shift)}（固定或已過去）`,
  unavailable: (r, n) => `${n.say.day(r.day)}不能上${r.shift === null ? "班" : n.shift(r.shift)}`,
  rest_quota: (r, n) => `${n.say.range(r.window)}應休 ${n.say.days(r.due)} 天`,
  longest_run: (r) => `最多連上 ${r.days} 天`,
  succession: (r, n) => `${n.shift(r.first)}後第二天不排${n.shift(r.then)}`,
  with_mentor: (r, n) => `與師傅${n.person(r.mentor)}同班`,
  wish: (r, n) => `${n.say.day(r.day)}${r.likes ? "希望" : "儘量不"}${r.shift === null ? (r.likes ? "休息" : "排休") : `上${n.shift(r.shift)}`}`,
  bound: (r, n) => `${n.say.range(r.window)}${countedOf(counted, r.counted, n)}${r.least !== null && r.most !== null && r.least === r.most ? `應為 ${amount(r.counted, r.most, n)}` : [r.least !== null && `至少 ${amount(r.counted, r.least, n)}`, r.most !== null && `最多 ${amount(r.counted, r.most, n)}`].filter(Boolean).join("、")}`,
  fair_share: (r, n) => `${countedOf(counted, r.counted, n)}大家均攤`,
  shortest_run: (r) => (r.works ? `上班至少連上 ${r.days} 天` : `休息至少連休 ${r.days} 天`),
  shortest_rest: (r, n) => `兩班之間至少隔 ${n.say.hours(r.minutes)} 小時`,
  cover: (r, n) => `${n.say.day(r.day)}${n.say.list(r.shifts.map(n.shift))}的人數`,
  apart_from: (r, n) => `不與${n.person(r.other)}同班`,
  duty: () => "每天有人能值班",
};
