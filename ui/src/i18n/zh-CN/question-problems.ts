// What cannot be done with questions and quizzes, in words.
import type { ImportProblem, QuestionProblem, QuizProblem } from "../../ipc/bindings";
import type { ByKind } from "../types";

const percent = (units: number) => `${Number((units / 100_000).toFixed(2))}%`;

const question: ByKind<QuestionProblem> = {
  no_text: () => "请写题目", too_long: (p, f) => `最多 ${f.number(p.most)} 个字，请缩短或拆成几道题`, too_few_answers: (p) => `至少要有 ${p.least} 个答案`, too_many_answers: (p) => `最多 ${p.most} 个答案`,
  empty_answer: (p) => `第 ${p.place} 个答案是空的`, same_answer: (p) => `“${p.text}”出现了两次`, no_right_answer: () => "没有一个答案得满分，请选出正确的", weights_dont_add_up: (p) => `正确选项的分值加起来是 ${percent(p.sum)}，应为 100%`,
  bad_weight: (p) => `第 ${p.place} 个答案的分值要在 −100% 到 100% 之间`, not_a_number: (p) => `第 ${p.place} 个答案不是数字。请写 72、3.14:0.01 或 1..5`, half_a_pair: (p) => `第 ${p.place} 对缺右边`, missing_pictures: (p, f) => `文字里提到图片 ${f.list(p.names)}，题目却没有图，请加上图片，或从文字里去掉`,
  no_category: () => "请选分类", no_name: () => "请写名称", name_taken: () => "这里已有同名的分类", within_itself: () => "分类不能放进自己里面", not_empty: () => "分类里还有题目或下级分类，先移走再删",
  already_decided: () => "这道题已经处理过了", changed_meanwhile: (p) => `别人刚改过这道题（现在是第 ${p.version} 版）。你写的还在，请对照后再存`, expires_in_the_past: () => "失效日期已经过去",
};
const quiz: ByKind<QuizProblem> = {
  no_name: () => "请写测验名称", too_long: (p) => `最多 ${p.most} 个字`, bad_pass_mark: () => "及格线是 1 到 100", bad_attempts: () => "次数是 1 到 100，不限就留空", bad_minutes: () => "时间是 1 到 600 分钟，不限就留空",
  closes_before_opening: () => "结束早于开始", nothing_drawn: () => "还没有选从哪里抽几道题", too_many_questions: (p) => `一次最多 ${p.most} 道题`, too_few_questions: (p) => `有一个分类题目不够：要抽 ${p.want} 道，可用 ${p.have} 道`,
  begun: () => "已经有人开始答题，抽题和及格线不能再改", not_open: (p) => (p.state === "closed" ? "测验已经结束" : "测验还没有开放"), too_early: (p, f) => `测验 ${f.moment(p.opens)} 开始`, too_late: (p, f) => `测验已在 ${f.moment(p.closed)} 截止`, not_for_you: () => "这个测验不是给你的",
  no_attempt_left: (p) => `${p.attempts} 次机会已用完`, time_is_up: () => "时间到了，已按答好的计分", handed_in: () => "这份答卷已经交了", open_elsewhere: () => "这份答卷已在另一个窗口打开。答过的都在，请在那边继续，或在这里接着答", on_paper: () => "这一次在纸上答，由负责人录入",
  still_going_on: () => "答卷还没有交", not_yet_shown: () => "答案还没有公布", bad_mark: () => "只有论述题由别人评分，0 到 100", bad_line: (p) => `第 ${p.line} 行看不懂：${p.text}`, answer_too_long: (p, f) => `答案最多 ${f.number(p.most)} 个字`,
};
const imported: ByKind<ImportProblem> = {
  brace: () => "大括号没有成对。当文字用的大括号写成 \\{ \\}", wide_signs: () => "用了全角符号，请改成半角的 { } = ~", two_blocks: () => "一道题里有两对大括号。当文字用的写成 \\{ \\}", stray: (p) => `答案前面多了文字：${p.text}`, no_arrow: (p) => `配对里缺 ->：${p.text}`, no_name: () => "分类没有名称",
  unknown_kind: (p) => `没有这种题型：${p.text}`, no_such_choice: (p) => `答案里没有这个选项：${p.text}`, bad_weights: (p) => `分值看不懂：${p.text}`, several_pictures: () => "这一行上有几张图片，分不清是哪一张；只留一张", picture_astray: (p) => (p.name ? `图片“${p.name}”旁边没有题目，把它移到那道题的行里` : "图片旁边没有题目，把它移到那道题的行里"), question: (p, f) => question[p.problem.kind](p.problem as never, f),
};

export const questionProblems = { question, quiz, imported };
