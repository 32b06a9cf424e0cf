// What cannot be done with knowledge pages and reviews, in words.
import type { PageProblem, ReviewProblem } from "../../ipc/bindings";
import type { ByKind } from "../types";

const page: ByKind<PageProblem> = {
  no_title: () => "Give it a title",
  no_text: () => "Write what it says",
  too_long: (p, f) => `At most ${f.number(p.most)} characters`,
  too_many_pictures: (p) => `At most ${p.most} pictures`,
  no_category: () => "Choose a category",
  no_product: () => "There is no such product",
  same: () => "Nothing was changed",
  changed_meanwhile: (p) => `Somebody released version ${p.version} meanwhile. What you wrote is still here: compare, then change it`,
  already_decided: () => "This proposal was decided already",
  no_reason: () => "Give a reason",
  not_an_open_question: () => "This note is no open question",
};
const review: ByKind<ReviewProblem> = {
  bad_bar: () => "The bar lies between 50 and 98",
  bad_questions: () => "A review has 3 to 30 questions",
  bad_a_day: () => "1 to 6 reviews a day",
  bad_keep: () => "Between 50 and 97",
  not_due: () => "This question is not due today",
  changed: () => "This question was changed just now; please answer the new one",
};

export const knowledgeProblems = { page, review };
