import type { because as source } from "../zh-CN/because";
import { trade } from "./trade";

const state = (kept: boolean | null) => (kept === null ? "" : kept ? " (kept)" : " (not kept)");

export const because: typeof source = {
  not_yet: (b, n) => `Not here yet: joins on ${n.say.day(b.joined)}.`,
  no_longer: (b, n) => `No longer here: the last day was ${n.say.day(b.left)}.`,
  past: (b) => (b.locked ? "The day has passed and the rota is published: locked." : "The day has passed: generating leaves it alone."),
  on_leave: (b, n) => `On signed leave: ${trade.leave[b.leave]}, ${n.say.range(b.days)}.`,
  leave_asked: (b, n) => `Asked for leave (${trade.leave[b.leave]}, ${n.say.range(b.days)}); until it is signed the rota does not count it.`,
  unavailable: (b, n) => `${b.shift === null ? "Unavailable that day" : `Not available for ${n.shift(b.shift)} that day`}${b.strength === "hard" ? "." : " (weighs, does not bind)."}`,
  pinned: () => "Pinned: generating leaves it alone.",
  wished: (b, n) => `${b.wish === "would_like" ? "Would like" : "Would rather not"} ${b.shift === null ? (b.wish === "would_like" ? "to rest" : "work") : b.wish === "would_like" ? n.shift(b.shift) : `work ${n.shift(b.shift)}`}${state(b.kept)}.`,
  rest_due: (b, n) => `Counts as ${b.counts === 1 ? "half a rest day" : "a rest day"}: of ${n.say.days(b.due)} due ${n.say.range(b.window)}, ${n.say.days(b.halves)} ${b.halves === 2 ? "is" : "are"} planned.`,
  with_mentor: (b, n) => `Goes with the mentor, ${n.person(b.mentor)}.`,
  leads: (b, n) => `Leads ${n.person(b.trainee)} on this shift.`,
  on_duty: () => "On duty that day.",
};
