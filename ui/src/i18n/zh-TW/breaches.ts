import type { breaches as source } from "../zh-CN/breaches";

export const breaches: typeof source = {
  on_leave: () => "當天已簽字請假",
  unavailable: () => "本人當天不能上班",
  barred_shift: (b, n) => `不能上${n.shift(b.shift)}`,
  wrong_system: (b, n) => `當天的班制裡沒有${n.shift(b.shift)}`,
  forbidden_succession: (b, n) => `${n.shift(b.before)}後不排${n.shift(b.after)}`,
  short_rest: (b, n) => `${n.shift(b.before)}後接${n.shift(b.after)}，只隔 ${n.say.hours(b.minutes)} 小時，最少 ${n.say.hours(b.least)} 小時`,
  long_run: (b, n) => `${n.say.range(b.run)}連上 ${b.days} 天，最多 ${b.most} 天`,
  too_few_rests: (b, n) => `${n.say.range(b.window)}只休 ${n.say.days(b.halves)} 天，應休 ${n.say.days(b.due)} 天`,
  too_many_rests: (b, n) => `${n.say.range(b.window)}休了 ${n.say.days(b.halves)} 天，應休 ${n.say.days(b.due)} 天`,
  mentor_apart: (b, n) => `上${n.shift(b.shift)}時師傅${n.person(b.mentor)}不在同一班`,
  duty_missing: (b) => `值班 ${b.have} 人，需要 ${b.need} 人`,
  duty_too_many: (b) => `值班 ${b.have} 人，只需 ${b.need} 人`,
  duty_while_off: () => "值班當天沒有班",
};
