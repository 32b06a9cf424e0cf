import { amount, countedOf } from "../amounts";
import type { counted as countedSource, rules as source } from "../zh-CN/rules";

export const counted: typeof countedSource = {
  minutes: () => "Hours", work_days: () => "Days worked", shift: (c, n) => n.shift(c.shift), nights: () => "Nights", weekend_days: () => "Weekend days", holidays: () => "Holidays", weekends: () => "Weekends worked", rest_halves: () => "Rest days", other: () => "Count",
};

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
  wish: (r, n) => (r.shift === null ? `${r.likes ? "Wishes to rest" : "Would rather not rest"} on ${n.say.day(r.day)}` : `${r.likes ? "Wishes for" : "Would rather not work"} ${n.shift(r.shift)} on ${n.say.day(r.day)}`),
  bound: (r, n) => `${countedOf(counted, r.counted, n)} ${n.say.range(r.window)}: ${r.least !== null && r.most !== null && r.least === r.most ? `just ${amount(r.counted, r.most, n)}` : [r.least !== null && `at least ${amount(r.counted, r.least, n)}`, r.most !== null && `at most ${amount(r.counted, r.most, n)}`].filter(Boolean).join(", ")}`,
  fair_share: (r, n) => `A fair share of ${countedOf(counted, r.counted, n).toLowerCase()}`,
  shortest_run: (r) => (r.works ? `At least ${r.days} days of work in a row` : `At least ${r.days} days off in a row`),
  shortest_rest: (r, n) => `At least ${n.say.hours(r.minutes)} h between two shifts`,
  cover: (r, n) => `People on ${n.say.list(r.shifts.map(n.shift))} on ${n.say.day(r.day)}`,
  apart_from: (r, n) => `Not on a shift with ${n.person(r.other)}`,
  duty: () => "Somebody at work for duty each day",
};
