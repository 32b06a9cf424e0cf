import type { because as source } from "../zh-CN/because";
import { trade } from "./trade";

const state = (kept: boolean | null) => (kept === null ? "" : kept ? "（已滿足）" : "（未滿足）");

export const because: typeof source = {
  not_yet: (b, n) => `${n.say.day(b.joined)}才到職。`,
  no_longer: (b, n) => `已離職，在職到${n.say.day(b.left)}。`,
  past: (b) => (b.locked ? "這一天已經過去，排班表已發布，不能再改。" : "這一天已經過去，自動排班不會動它。"),
  on_leave: (b, n) => `請假已簽字：${trade.leave[b.leave]}，${n.say.range(b.days)}。`,
  leave_asked: (b, n) => `申請了${trade.leave[b.leave]}，${n.say.range(b.days)}；還沒簽字，排班不當請假算。`,
  unavailable: (b, n) => `本人這天不能上${b.shift === null ? "班" : n.shift(b.shift)}${b.strength === "hard" ? "。" : "（本店只是盡量照顧）。"}`,
  pinned: () => "這一格已固定，自動排班不會動它。",
  wished: (b, n) => `本人${b.wish === "would_like" ? "希望" : "盡量不"}${b.shift === null ? (b.wish === "would_like" ? "休息" : "上班") : `上${n.shift(b.shift)}`}${state(b.kept)}。`,
  rest_due: (b, n) => `算休息 ${n.say.days(b.counts)} 天；${n.say.range(b.window)}應休 ${n.say.days(b.due)} 天，已排 ${n.say.days(b.halves)} 天。`,
  with_mentor: (b, n) => `跟著師傅${n.person(b.mentor)}排。`,
  leads: (b, n) => `帶${n.person(b.trainee)}一起上這個班。`,
  on_duty: () => "這天由本人值班。",
};
