// What cannot be done with knowledge pages and reviews, in words.
import type { PageProblem, ReviewProblem } from "../../ipc/bindings";
import type { ByKind } from "../types";

const page: ByKind<PageProblem> = {
  no_title: () => "請寫標題",
  no_text: () => "請寫正文",
  too_long: (p, f) => `最多 ${f.number(p.most)} 個字`,
  too_many_pictures: (p) => `最多 ${p.most} 張圖片`,
  no_category: () => "請選分類",
  no_product: () => "沒有這個產品",
  same: () => "內容沒有變化",
  changed_meanwhile: (p) => `別人已發布了第 ${p.version} 版。你寫的還在，請對照後再改`,
  already_decided: () => "這個提議已經處理過了",
  no_reason: () => "請寫原因",
  not_an_open_question: () => "這條記錄不是等答覆的疑問",
};
const review: ByKind<ReviewProblem> = {
  bad_bar: () => "目標在 50 到 98 之間",
  bad_questions: () => "一次 3 到 30 題",
  bad_a_day: () => "一天 1 到 6 次",
  bad_keep: () => "在 50 到 97 之間",
  not_due: () => "這道題今天不用複習",
  changed: () => "這道題剛改過，請按新的作答",
};

export const knowledgeProblems = { page, review };
