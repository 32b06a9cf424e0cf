// Why a cell is as it is, one sentence for each thing that is settled about it.
import type { Because } from "../../ipc/bindings";
import type { ByKind, Names } from "../types";
import { trade } from "./trade";

const state = (kept: boolean | null) => (kept === null ? "" : kept ? "（已满足）" : "（未满足）");

export const because: ByKind<Because, Names> = {
  not_yet: (b, n) => `${n.say.day(b.joined)}才入职。`,
  no_longer: (b, n) => `已离职，在职到${n.say.day(b.left)}。`,
  past: (b) => (b.locked ? "这一天已经过去，排班表已发布，不能再改。" : "这一天已经过去，自动排班不会动它。"),
  on_leave: (b, n) => `请假已签字：${trade.leave[b.leave]}，${n.say.range(b.days)}。`,
  leave_asked: (b, n) => `申请了${trade.leave[b.leave]}，${n.say.range(b.days)}；还没签字，排班不当请假算。`,
  unavailable: (b, n) => `本人这天不能上${b.shift === null ? "班" : n.shift(b.shift)}${b.strength === "hard" ? "。" : "（本店只是尽量照顾）。"}`,
  pinned: () => "这一格已固定，自动排班不会动它。",
  wished: (b, n) => `本人${b.wish === "would_like" ? "希望" : "尽量不"}${b.shift === null ? (b.wish === "would_like" ? "休息" : "上班") : `上${n.shift(b.shift)}`}${state(b.kept)}。`,
  rest_due: (b, n) => `算休息 ${n.say.days(b.counts)} 天；${n.say.range(b.window)}应休 ${n.say.days(b.due)} 天，已排 ${n.say.days(b.halves)} 天。`,
  with_mentor: (b, n) => `跟着师傅${n.person(b.mentor)}排。`,
  leads: (b, n) => `带${n.person(b.trainee)}一起上这个班。`,
  on_duty: () => "这天由本人值班。",
};
