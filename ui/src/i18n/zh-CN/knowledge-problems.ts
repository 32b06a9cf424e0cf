// What cannot be done with knowledge pages and reviews, in words.
import type { PageProblem, ReviewProblem } from "../../ipc/bindings";
import type { ByKind } from "../types";

const page: ByKind<PageProblem> = {
  no_title: () => "请写标题",
  no_text: () => "请写正文",
  too_long: (p, f) => `最多 ${f.number(p.most)} 个字`,
  too_many_pictures: (p) => `最多 ${p.most} 张图片`,
  no_category: () => "请选分类",
  no_product: () => "没有这个产品",
  same: () => "内容没有变化",
  changed_meanwhile: (p) => `别人已发布了第 ${p.version} 版。你写的还在，请对照后再改`,
  already_decided: () => "这个提议已经处理过了",
  no_reason: () => "请写原因",
  not_an_open_question: () => "这条记录不是等答复的疑问",
};
const review: ByKind<ReviewProblem> = {
  bad_bar: () => "目标在 50 到 98 之间",
  bad_questions: () => "一次 3 到 30 题",
  bad_a_day: () => "一天 1 到 6 次",
  bad_keep: () => "在 50 到 97 之间",
  not_due: () => "这道题今天不用复习",
  changed: () => "这道题刚改过，请按新的作答",
};

export const knowledgeProblems = { page, review };
