import type { ImportProblem, QuestionProblem, QuizProblem } from "../../ipc/bindings";
import type { ByKind } from "../types";

const percent = (units: number) => `${Number((units / 100_000).toFixed(2))}%`;

const question: ByKind<QuestionProblem> = {
  no_text: () => "請寫題目", too_long: (p, f) => `最多 ${f.number(p.most)} 個字，請縮短或拆成幾道題`, too_few_answers: (p) => `至少要有 ${p.least} 個答案`, too_many_answers: (p) => `最多 ${p.most} 個答案`,
  empty_answer: (p) => `第 ${p.place} 個答案是空的`, same_answer: (p) => `「${p.text}」出現了兩次`, no_right_answer: () => "沒有一個答案得滿分，請選出正確的", weights_dont_add_up: (p) => `正確選項的配分加起來是 ${percent(p.sum)}，應為 100%`,
  bad_weight: (p) => `第 ${p.place} 個答案的配分要在 −100% 到 100% 之間`, not_a_number: (p) => `第 ${p.place} 個答案不是數字。請寫 72、3.14:0.01 或 1..5`, half_a_pair: (p) => `第 ${p.place} 對缺右邊`, missing_pictures: (p, f) => `文字裡提到圖片 ${f.list(p.names)}，題目卻沒有圖，請加上圖片，或從文字裡去掉`,
  no_category: () => "請選分類", no_name: () => "請寫名稱", name_taken: () => "這裡已有同名的分類", within_itself: () => "分類不能放進自己裡面", not_empty: () => "分類裡還有題目或下級分類，先移走再刪",
  already_decided: () => "這道題已經處理過了", changed_meanwhile: (p) => `別人剛改過這道題（現在是第 ${p.version} 版）。你寫的還在，請對照後再存`, expires_in_the_past: () => "失效日期已經過去",
};
const quiz: ByKind<QuizProblem> = {
  no_name: () => "請寫測驗名稱", too_long: (p) => `最多 ${p.most} 個字`, bad_pass_mark: () => "及格標準是 1 到 100", bad_attempts: () => "次數是 1 到 100，不限就留空", bad_minutes: () => "時間是 1 到 600 分鐘，不限就留空",
  closes_before_opening: () => "結束早於開始", nothing_drawn: () => "還沒有選從哪裡抽幾道題", too_many_questions: (p) => `一次最多 ${p.most} 道題`, too_few_questions: (p) => `有一個分類題目不夠：要抽 ${p.want} 道，可用 ${p.have} 道`,
  begun: () => "已經有人開始答題，抽題和及格標準不能再改", not_open: (p) => (p.state === "closed" ? "測驗已經結束" : "測驗還沒有開放"), too_early: (p, f) => `測驗 ${f.moment(p.opens)} 開始`, too_late: (p, f) => `測驗已在 ${f.moment(p.closed)} 截止`, not_for_you: () => "這個測驗不是給你的",
  no_attempt_left: (p) => `${p.attempts} 次機會已用完`, time_is_up: () => "時間到了，已依答好的部分計分", handed_in: () => "這份答卷已經交了", open_elsewhere: () => "這份答卷已在另一個視窗打開。答過的都在，請在那邊繼續，或在這裡接著答", on_paper: () => "這一次在紙上答，由負責人輸入",
  still_going_on: () => "答卷還沒有交", not_yet_shown: () => "答案還沒有公布", bad_mark: () => "只有申論題由別人評分，0 到 100", bad_line: (p) => `第 ${p.line} 行看不懂：${p.text}`, answer_too_long: (p, f) => `答案最多 ${f.number(p.most)} 個字`,
};
const imported: ByKind<ImportProblem> = {
  brace: () => "大括號沒有成對。當文字用的大括號寫成 \\{ \\}", wide_signs: () => "用了全形符號，請改成半形的 { } = ~", two_blocks: () => "一道題裡有兩對大括號。當文字用的寫成 \\{ \\}", stray: (p) => `答案前面多了文字：${p.text}`, no_arrow: (p) => `配對裡缺 ->：${p.text}`, no_name: () => "分類沒有名稱",
  unknown_kind: (p) => `沒有這種題型：${p.text}`, no_such_choice: (p) => `答案裡沒有這個選項：${p.text}`, bad_weights: (p) => `配分看不懂：${p.text}`, several_pictures: () => "這一行上有幾張圖片，分不清是哪一張；只留一張", picture_astray: (p) => (p.name ? `圖片「${p.name}」旁邊沒有題目，把它移到那道題的行裡` : "圖片旁邊沒有題目，把它移到那道題的行裡"), question: (p, f) => question[p.problem.kind](p.problem as never, f),
};

export const questionProblems = { question, quiz, imported };
