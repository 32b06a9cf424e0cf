// Why a handover item, a sheet or a line of typed paper cannot go on: what happened, that nothing was lost, what to do.
import type { ItemField, ItemProblem, ItemState, PaperProblem, SheetProblem } from "../../ipc/bindings";
import type { ByKind } from "../types";

const field: Record<ItemField, string> = { situation: "情况", background: "背景", todo: "要做的事", order: "订单号", customer: "顾客", reason: "说明" };
const state: Record<ItemState, string> = { open: "未完成", done: "已完成", withdrawn: "已撤回" };
const item: ByKind<ItemProblem> = {
  no_situation: () => "请写情况", no_step: () => "紧急事项要写清要做的事，接班的人才能复述", no_call_back_time: () => "回电要写时间", too_long: (p, f) => `“${field[p.field]}”最多 ${f.number(p.limit)} 字`,
  no_reason: () => "请写原因", not_understood: () => "转交前请写下你弄清了什么", same_owner: () => "这件事已经在这个人手上", owner_left: (p) => `${p.name}已离职，请交给别人`,
  ended: (p, f) => `${p.by || "别人"}在 ${f.clock(p.at)} ${state[p.state]}了这件事，可以重新打开`, still_open: () => "这件事还没有结束", changed: () => "别人刚改过这件事。你写的还在，请看过新的内容再保存",
};
const sheet: ByKind<SheetProblem> = {
  no_shifts: () => "还没有班次，或电脑时间不对，不知道交给谁。事项都在", other_sheet: (p) => `现在要交的是 ${p.number}，请刷新后再交。事项都在`, already_closed: (p, f) => `${p.by}在 ${f.clock(p.at)} 已经交出这张单`, already_accepted: (p, f) => `${p.by}在 ${f.clock(p.at)} 已经接收这张单，你的复述都留着`,
  not_closed: () => "交班的人还没有交出这张单", missed: (p) => `${p.number} 已被下一班的单接替，上面的事都在新单上`, not_missed: () => "这张单没有漏交，不用处理",
  rota_changed: (p, f) => `排班改了：这张单现在应从 ${f.day(p.from.day)} ${f.clock(p.from.starts)} 的班交给 ${f.day(p.to.day)} ${f.clock(p.to.starts)} 的班。事项都在，请改送后再交`, not_on_shift: () => "你不在这个班上，请写明为什么代为交接", own_sheet: () => "自己交出的单要由接班的同事接收",
  not_read_back: (p, f) => `还有紧急事项没有复述：${f.list(p.codes)}`, nothing_to_read_back: () => "这件事不用复述，或已经结束", already_read_back: (p) => `${p.by}已经复述过`, not_own_words: () => "请用自己的话复述，不能照抄，也不能只写一两个字", wrong_step: () => "不是这一步。请再看一遍，用自己的话复述", pick_used: () => "每人每件只能选一次，请用自己的话复述",
  clock_behind: (p, f) => `电脑时间 ${f.moment(p.now)} 早于上次交接 ${f.moment(p.last)}。请先校准时间；主管写明原因可以继续。事项都在`, outage_on: (p, f) => `${f.clock(p.since)} 起已在故障中`, no_outage: () => "现在没有故障",
};
const paper: ByKind<PaperProblem> = {
  unreadable: () => "不是单上的编号", typo: () => "编号打错了一个字", no_mark: () => "缺少字母，或字母不对", unknown: () => "没有这个编号", contradiction: (p, f) => `第 ${f.list(p.lines.map(String))} 行互相矛盾，都没有做`, no_text: () => "撤回要写原因，复述要写内容", too_long: () => "太长了",
  ended: (p) => `${p.by ? `${p.by}已标为` : ""}${state[p.state]}`, not_read_back: (p, f) => sheet[p.problem.kind](p.problem as never, f),
};

export const handoverProblems = { field, state, item, sheet, paper };
