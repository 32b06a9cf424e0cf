import type { rules as source } from "../zh-CN/rules";

export const rules: typeof source = {
  barred: (r, n) => `May not work ${n.shift(r.shift)}`,
  not_in_force: (r, n) => `${n.shift(r.shift)} is not in the shift system of those days`,
  away: (r, n) => `On leave or not employed on ${n.say.day(r.day)}`,
  pinned: (r, n) => `${r.work === "rest" ? "Rest" : n.shift(r.work.shift)} stands on ${n.say.day(r.day)} (pinned or past)`,
  unavailable: (r, n) => (r.shift === null ? `Unavailable on ${n.say.day(r.day)}` : `Not available for ${n.shift(r.shift)} on ${n.say.day(r.day)}`),
  rest_quota: (r, n) => `${n.say.days(r.due)} rest days are due ${n.say.range(r.window)}`,
  longest_run: (r) => `At most ${r.days} days in a row`,
  succession: (r, n) => `${n.shift(r.then)} may not follow ${n.shift(r.first)}`,
  with_mentor: (r, n) => `Works with the mentor, ${n.person(r.mentor)}`,
  preference: () => "Wishes and fairness",
};
