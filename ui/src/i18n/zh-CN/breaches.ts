// Every rule of the rota in words, short enough for a line in a panel and for a ghost under the pointer.
import type { Breach } from "../../ipc/bindings";
import type { ByKind, Names } from "../types";

export const breaches: ByKind<Breach, Names> = {
  on_leave: () => "当天已签字请假",
  unavailable: () => "本人当天不能上班",
  barred_shift: (b, n) => `不能上${n.shift(b.shift)}`,
  wrong_system: (b, n) => `当天的班制里没有${n.shift(b.shift)}`,
  forbidden_succession: (b, n) => `${n.shift(b.before)}后不排${n.shift(b.after)}`,
  short_rest: (b, n) => `${n.shift(b.before)}后接${n.shift(b.after)}，只隔 ${n.say.hours(b.minutes)} 小时，最少 ${n.say.hours(b.least)} 小时`,
  long_run: (b, n) => `${n.say.range(b.run)}连上 ${b.days} 天，最多 ${b.most} 天`,
  too_few_rests: (b, n) => `${n.say.range(b.window)}只休 ${n.say.days(b.halves)} 天，应休 ${n.say.days(b.due)} 天`,
  too_many_rests: (b, n) => `${n.say.range(b.window)}休了 ${n.say.days(b.halves)} 天，应休 ${n.say.days(b.due)} 天`,
  mentor_apart: (b, n) => `上${n.shift(b.shift)}时师傅${n.person(b.mentor)}不在同一班`,
  short_run: (b, n) => `${n.say.range(b.run)}只连上 ${b.days} 天，至少 ${b.least} 天`,
  short_off: (b, n) => `${n.say.range(b.run)}只连休 ${b.days} 天，至少 ${b.least} 天`,
  too_few_hours: (b, n) => `本月只有 ${n.say.hours(b.minutes)} 小时，至少 ${n.say.hours(b.least)} 小时`,
  too_many_hours: (b, n) => `本月 ${n.say.hours(b.minutes)} 小时，最多 ${n.say.hours(b.most)} 小时`,
  too_many_nights: (b) => `本月晚班 ${b.nights} 次，最多 ${b.most} 次`,
  too_many_weekends: (b) => `本月有 ${b.weekends} 个周末上班，最多 ${b.most} 个`,
  too_many_holidays: (b) => `本月节假日上班 ${b.holidays} 天，最多 ${b.most} 天`,
  shift_too_often: (b, n) => `${n.say.range(b.window)}上了 ${b.times} 次${n.shift(b.shift)}，最多 ${b.most} 次`,
  shift_too_seldom: (b, n) => `${n.say.range(b.window)}只上 ${b.times} 次${n.shift(b.shift)}，至少 ${b.least} 次`,
  kept_apart: (b, n) => `和${n.person(b.other)}同上${n.shift(b.shift)}，两人应错开`,
  duty_missing: (b) => `值班 ${b.have} 人，需要 ${b.need} 人`,
  duty_too_many: (b) => `值班 ${b.have} 人，只需 ${b.need} 人`,
  duty_while_off: () => "值班当天没有班",
};
