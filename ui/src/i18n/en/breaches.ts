import type { breaches as source } from "../zh-CN/breaches";

export const breaches: typeof source = {
  on_leave: () => "On signed leave that day",
  unavailable: () => "Unavailable that day",
  barred_shift: (b, n) => `May not work ${n.shift(b.shift)}`,
  wrong_system: (b, n) => `${n.shift(b.shift)} is not in the shift system of that day`,
  forbidden_succession: (b, n) => `${n.shift(b.after)} may not follow ${n.shift(b.before)}`,
  short_rest: (b, n) => `${n.shift(b.after)} after ${n.shift(b.before)} leaves only ${n.say.hours(b.minutes)} h; ${n.say.hours(b.least)} h is the least`,
  long_run: (b, n) => `${b.days} days in a row, ${n.say.range(b.run)}; ${b.most} is the most`,
  too_few_rests: (b, n) => `Only ${n.say.days(b.halves)} rest days ${n.say.range(b.window)}; ${n.say.days(b.due)} are due`,
  too_many_rests: (b, n) => `${n.say.days(b.halves)} rest days ${n.say.range(b.window)}; ${n.say.days(b.due)} are due`,
  mentor_apart: (b, n) => `Works ${n.shift(b.shift)} without the mentor, ${n.person(b.mentor)}`,
  duty_missing: (b) => `${b.have} on duty; ${b.need} needed`,
  duty_too_many: (b) => `${b.have} on duty; only ${b.need} needed`,
  duty_while_off: () => "On duty without a shift that day",
};
