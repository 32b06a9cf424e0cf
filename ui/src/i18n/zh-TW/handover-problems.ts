// Why a handover item, a sheet or a line of typed paper cannot go on: what happened, that nothing was lost, what to do.
import type { handoverProblems as source } from "../zh-CN/handover-problems";

const field: (typeof source)["field"] = { situation: "情況", background: "背景", todo: "要做的事", order: "訂單號", customer: "顧客", reason: "說明" };
const state: (typeof source)["state"] = { open: "未完成", done: "已完成", withdrawn: "已撤回" };
const item: (typeof source)["item"] = {
  no_situation: () => "請寫情況", no_step: () => "緊急事項要寫清要做的事，接班的人才能複述", no_call_back_time: () => "回電要寫時間", too_long: (p, f) => `「${field[p.field]}」最多 ${f.number(p.limit)} 字`,
  no_reason: () => "請寫原因", not_understood: () => "轉交前請寫下你弄清了什麼", same_owner: () => "這件事已經在這個人手上", owner_left: (p) => `${p.name}已離職，請交給別人`,
  ended: (p, f) => `${p.by || "別人"}在 ${f.clock(p.at)} ${state[p.state]}了這件事，可以重新打開`, still_open: () => "這件事還沒有結束", changed: () => "別人剛改過這件事。你寫的還在，請看過新的內容再儲存",
};
const sheet: (typeof source)["sheet"] = {
  no_shifts: () => "還沒有班次，或電腦時間不對，不知道交給誰。事項都在", other_sheet: (p) => `現在要交的是 ${p.number}，請重新整理後再交。事項都在`, already_closed: (p, f) => `${p.by}在 ${f.clock(p.at)} 已經交出這張單`, already_accepted: (p, f) => `${p.by}在 ${f.clock(p.at)} 已經接收這張單，你的複述都留著`,
  not_closed: () => "交班的人還沒有交出這張單", missed: (p) => `${p.number} 已被下一班的單接替，上面的事都在新單上`, not_missed: () => "這張單沒有漏交，不用處理",
  rota_changed: (p, f) => `排班改了：這張單現在應從 ${f.day(p.from.day)} ${f.clock(p.from.starts)} 的班交給 ${f.day(p.to.day)} ${f.clock(p.to.starts)} 的班。事項都在，請改送後再交`, not_on_shift: () => "你不在這個班上，請寫明為什麼代為交接", own_sheet: () => "自己交出的單要由接班的同事接收",
  not_read_back: (p, f) => `還有緊急事項沒有複述：${f.list(p.codes)}`, nothing_to_read_back: () => "這件事不用複述，或已經結束", already_read_back: (p) => `${p.by}已經複述過`, not_own_words: () => "請用自己的話複述，不能照抄，也不能只寫一兩個字", wrong_step: () => "不是這一步。請再看一遍，用自己的話複述", pick_used: () => "每人每件只能選一次，請用自己的話複述",
  clock_behind: (p, f) => `電腦時間 ${f.moment(p.now)} 早於上次交接 ${f.moment(p.last)}。請先校準時間；主管寫明原因可以繼續。事項都在`, outage_on: (p, f) => `${f.clock(p.since)} 起已在故障中`, no_outage: () => "現在沒有故障",
};
const paper: (typeof source)["paper"] = {
  unreadable: () => "不是單上的編號", typo: () => "編號打錯了一個字", no_mark: () => "缺少字母，或字母不對", unknown: () => "沒有這個編號", contradiction: (p, f) => `第 ${f.list(p.lines.map(String))} 行互相矛盾，都沒有做`, no_text: () => "撤回要寫原因，複述要寫內容", too_long: () => "太長了",
  ended: (p) => `${p.by ? `${p.by}已標為` : ""}${state[p.state]}`, not_read_back: (p, f) => sheet[p.problem.kind](p.problem as never, f),
};

export const handoverProblems: typeof source = { field, state, item, sheet, paper };
