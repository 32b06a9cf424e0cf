import type { ImportProblem, QuestionProblem, QuizProblem } from "../../ipc/bindings";
import type { ByKind } from "../types";

const percent = (units: number) => `${Number((units / 100_000).toFixed(2))}%`;

const question: ByKind<QuestionProblem> = {
  no_text: () => "Write the question", too_long: (p, f) => `At most ${f.number(p.most)} characters: shorten it or make several questions of it`, too_few_answers: (p) => `It needs at least ${p.least} ${p.least === 1 ? "answer" : "answers"}`, too_many_answers: (p) => `At most ${p.most} answers`,
  empty_answer: (p) => `Answer ${p.place} is empty`, same_answer: (p) => `“${p.text}” stands there twice`, no_right_answer: () => "No answer is worth the whole mark: choose the right one", weights_dont_add_up: (p) => `The right choices add up to ${percent(p.sum)}; they should make 100%`,
  bad_weight: (p) => `The weight of answer ${p.place} must lie between −100% and 100%`, not_a_number: (p) => `Answer ${p.place} is not a number. Write 72, 3.14:0.01 or 1..5`, half_a_pair: (p) => `Pair ${p.place} has no right side`, missing_pictures: (p, f) => `It speaks of ${f.list(p.names)}, but has no picture: add it, or take that out of the text`,
  no_category: () => "Choose a category", no_name: () => "Write a name", name_taken: () => "There is a category of that name here", within_itself: () => "A category cannot go into itself", not_empty: () => "The category still holds questions or categories: move them first",
  already_decided: () => "This question was dealt with already", changed_meanwhile: (p) => `Somebody just changed this question (it is version ${p.version} now). What you wrote is still here: compare, then save`, expires_in_the_past: () => "The day it expires is over",
};
const quiz: ByKind<QuizProblem> = {
  no_name: () => "Give the quiz a name", too_long: (p) => `At most ${p.most} characters`, bad_pass_mark: () => "The pass mark is 1 to 100", bad_attempts: () => "1 to 100 attempts; leave it empty for any number", bad_minutes: () => "1 to 600 minutes; leave it empty for no limit",
  closes_before_opening: () => "It closes before it opens", nothing_drawn: () => "Say how many questions to draw, and from where", too_many_questions: (p) => `At most ${p.most} questions at a time`, too_few_questions: (p) => `A category has too few questions: ${p.want} wanted, ${p.have} may be asked`,
  begun: () => "Somebody has begun it: what it draws and its pass mark stay", not_open: (p) => (p.state === "closed" ? "The quiz is over" : "The quiz is not open yet"), too_early: (p, f) => `The quiz opens at ${f.moment(p.opens)}`, too_late: (p, f) => `The quiz closed at ${f.moment(p.closed)}`, not_for_you: () => "This quiz is for others",
  no_attempt_left: (p) => (p.attempts === 1 ? "The one attempt is used" : `All ${p.attempts} attempts are used`), time_is_up: () => "The time is up; what was answered is marked", handed_in: () => "This attempt was handed in", open_elsewhere: () => "This attempt was opened in another window. Your answers are kept: go on there, or take it up here", on_paper: () => "This attempt is on paper; it will be typed back",
  still_going_on: () => "The attempt is still going on", not_yet_shown: () => "The answers are not shown yet", bad_mark: () => "Only written answers are marked by somebody else, 0 to 100", bad_line: (p) => `Line ${p.line} cannot be read: ${p.text}`, answer_too_long: (p, f) => `An answer has at most ${f.number(p.most)} characters`,
};
const imported: ByKind<ImportProblem> = {
  brace: () => "A brace has no partner. As text it is written \\{ or \\}", wide_signs: () => "Wide signs from a Chinese keyboard: write { } = ~ instead", two_blocks: () => "Two pairs of braces in one question. As text they are written \\{ \\}", stray: (p) => `Text before the first answer: ${p.text}`, no_arrow: (p) => `A pair without ->: ${p.text}`, no_name: () => "A category without a name",
  unknown_kind: (p) => `No such type of question: ${p.text}`, no_such_choice: (p) => `The right answer is none of the choices: ${p.text}`, bad_weights: (p) => `Weights that cannot be read: ${p.text}`, several_pictures: () => "Several pictures lie over this row, and nobody could tell which is meant: leave one", picture_astray: (p) => (p.name ? `The picture “${p.name}” lies beside no question: move it into the row of its question` : "A picture lies beside no question: move it into the row of its question"), question: (p, f) => question[p.problem.kind](p.problem as never, f),
};

export const questionProblems = { question, quiz, imported };
