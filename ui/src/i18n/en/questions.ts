import type { QuestionKind, QuestionSource, QuestionState, QuizState, Topic } from "../../ipc/bindings";
import type { questions as source } from "../zh-CN/questions";

const kind: Record<QuestionKind, string> = { single: "Single choice", multiple: "Multiple choice", true_false: "True or false", short: "Short answer", number: "Number", matching: "Matching", essay: "Written answer", description: "Text only" };
const state: Record<QuestionState, string> = { proposed: "To review", accepted: "In use", rejected: "Not taken", retired: "Retired" };
const from: Record<QuestionSource, string> = { person: "Written here", file: "Imported", phrase: "From the phrase list", attribute: "From a product" };
const quizState: Record<QuizState, string> = { draft: "Draft", open: "Open", closed: "Closed" };
const topic: Record<Topic, string> = {
  product: "Products", purchase: "Purchase flow", returns: "Returns and exchanges", platform: "Platform rules", market: "Market", phrases: "Standard phrases", forbidden: "Phrases never said", conduct: "Rules of conduct", colour: "Colour difference", size: "Sizes", difficult: "Difficult buyers",
  before_sale: "Before the sale", during_sale: "During the sale", after_sale: "After the sale", reviews: "Turning poor reviews", refund_chart: "Refund flow chart", purchase_chart: "Purchase flow chart",
};

export const questions: typeof source = {
  kind, state, source: from, quizState, topic, gap: "Gap to fill", yes: "True", no: "False",
  bank: {
    title: "Questions", add: "Write a question", importFile: "Import (GIFT, XLSX)…", more: "More", exportGift: "Export as GIFT", exportXlsx: "Export as XLSX", template: "Empty table (XLSX)", propose: (n) => `Make questions of ${n} phrases`, proposed: (n) => (n === 1 ? "1 question proposed, to be reviewed" : `${n} questions proposed, to be reviewed`),
    addCategory: "Add a category", editCategory: "Change the category", categories: "Categories", allCategories: "All categories", rules: "A rule has changed…", search: "Words in question or choices", count: (n) => (n === 1 ? "1 question" : `${n} questions`), waiting: (n) => `${n} to review`,
    states: { all: "All" }, allKinds: "Every type", columns: { text: "Question", kind: "Type", category: "Category", state: "State" }, moreRows: "Earlier ones",
    emptyTitle: "Questions belong here", emptyText: "Write your own, or import a GIFT file or table as teachers keep them. The categories are ready, and empty.", noneTitle: "No question fits", noneText: "Try another word or filter.",
    acceptAll: (n) => `Take these ${n} into use`, accepted: (n) => `${n} taken into use`, expired: "Expired", until: (day) => `Asked until ${day}`, picture: "Picture",
  },
  editor: {
    new: "Write a question", edit: "Change the question", review: "Review the question", kind: "Type", category: "Category", name: "Title", text: "Question", textHint: "For a gap to fill write five underscores _____", answers: "Answers", choice: (l) => `Choice ${l}`, right: "Right", weight: "Weight %", feedback: "Told to whoever gives it", told: "Feedback", general: "Told to everybody afterwards",
    addAnswer: "Add an answer", removeAnswer: "Remove this answer", left: "Left", pair: "Right", accepted: "Accepted answer", acceptedHint: "* stands for any text", number: "Number", numberHint: "72, or 3.14:0.01 (0.01 either way), or 1..5", isTrue: "The statement is true", isFalse: "The statement is false",
    share: "Share evenly", shareHint: "The right ones share 100%; each wrong one takes as much away", rests: "Rule it rests on (optional)", restsHint: "For example “Returns policy, edition 3”. When the rule changes, its questions expire together", expires: "Last day", save: "Save", saved: "Saved", accept: "Take into use", reject: "Do not take", retire: "Retire", takeBack: "Take back into use", preview: "Preview", write: "Write", html: "This question is HTML; it is shown without its tags", unsaved: "Not saved yet", discard: "Close without saving", discardText: "What you wrote will be lost.",
    versions: (n) => `Version ${n}`, by: (name, at) => `${name}, ${at}`, essay: "A person marks it; there are no answers to write.", description: "Only a text: it asks nothing and is never drawn.",
  },
  category: { add: "Add a category", edit: "Change the category", name: "Name", parent: "Stands in", top: "Top level", remove: "Remove", saved: "Saved", removed: "Removed", shipped: "Empty keeps the usual name" },
  rule: { title: "A rule has changed", text: "Until when are the questions asked that rest on the old rule? New ones are written separately.", which: "Rule", last: "Last day", go: "Let them expire", done: (n) => `${n} questions are not asked after that day`, none: "No question says which rule it rests on. Fill that in while writing, and they can expire together when the rule changes.", asked: (n) => `${n} in use` },
  imports: {
    title: "Import questions: look first", creates: (n) => `${n} to import`, same: (n) => `${n} in the bank already`, refused: (n) => `${n} cannot be read`, remarks: (n) => `${n} to mend first`, text: "Nothing is written yet. What cannot be read stays in your file; the rest comes in.", nothing: "There is nothing to import.", line: (n) => `Line ${n}`,
    into: "Those without a category go to", accept: "Take into use at once; otherwise they wait for review", go: (n) => `Import ${n}`, done: (a, p) => `Imported: ${a} in use, ${p} to review`, more: (n) => `and ${n} more`, unknown: (list) => `Columns left aside: ${list}`, fix: "waits for review until mended", untold: (list) => `The feedback speaks of ${list}, which the file does not hold`, picture: "with its picture", badPicture: (why) => `The picture in the file is not taken: ${why}`, and: "; ",
  },
  quizzes: {
    title: "Quizzes", add: "Make a quiz", edit: "Change", open: "Open it", close: "Close the quiz", reopen: "Open it again", begin: "Begin", goOn: "Go on", again: "Try again", look: "See the result", results: "Results", paper: "On paper…", more: "More",
    emptyTitle: "No quizzes yet", emptyText: "Choose how many questions to draw from which categories, set pass mark, attempts and time, then open it.", emptyTaker: "There is no quiz for you now.", mine: "For me", all: "All quizzes",
    questions: (n) => (n === 1 ? "1 question" : `${n} questions`), pass: (n) => `pass at ${n}%`, minutes: (n) => `${n} min`, noLimit: "no time limit", attempts: (used, all) => `${used} of ${all} attempts used`, anyAttempts: "any number of attempts", window: (a, b) => `${a} to ${b}`, from: (at) => `from ${at}`, until: (at) => `until ${at}`,
    score: (n) => `${n}%`, passed: "Passed", failed: "Not passed", pending: "To be marked", onPaper: "On paper", taken: (ended, passed) => `${ended} handed in, ${passed} passed`, unmarked: (n) => `${n} to mark`, attempt: (n) => `Attempt ${n}`,
    opened: "Opened", closed: "Closed", closeText: "Attempts that are not handed in are marked as they stand; paper can still be typed back.", forAll: "everybody", forSome: (n) => (n === 1 ? "1 person" : `${n} people`),
  },
  form: {
    new: "Make a quiz", edit: "Change the quiz", name: "Name", pass: "Pass mark %", attempts: "Attempts", minutes: "Minutes", opens: "Opens", closes: "Closes", clock: "Time", empty: "No limit", shuffled: "Shuffle the choices", review: "Answers are shown", atOnce: "when handed in", afterClosing: "after closing", teacher: "Taught by", nobody: "Nobody named", teacherHint: "The results then tell whose teaching did not get through", takers: "For", everybody: "Everybody", some: "Choose people",
    parts: "Questions drawn", part: "Category", take: "How many", below: "With categories below", addPart: "Another category", removePart: "Remove", has: (n) => `${n} may be asked`, begun: "Somebody has begun it: what it draws and its pass mark stay.", saved: "Saved", draftHint: "It is a draft until you open it.",
  },
  take: {
    title: "Quiz", left: "Left", next: "Next", back: "Back", handIn: "Hand in", handInTitle: "Hand it in?", blank: (n) => (n === 1 ? "One question has no answer." : `${n} questions have no answer.`), allDone: "Every question has an answer.", question: (at, all) => `Question ${at} of ${all}`, saved: "Saved", saving: "Saving", notSaved: "Not saved, trying again", choose: "Choose", answerHere: "Write here", pick: "Choose the right side",
    multiple: "Choose every right answer", elsewhere: "Opened in another window", takeHere: "Go on here", leave: "Leave the quiz", leaveHint: "If you leave, your answers are kept and the time goes on", leaveFree: "You can leave and come back: your answers are kept", over: "The time is up", numbers: "Question numbers",
  },
  result: {
    left: (n) => (n === 1 ? "1 attempt left" : `${n} attempts left`), missedOnly: (n) => `Only what was not right (${n})`, allQuestions: "All questions", askForMore: ": ask the manager for another", title: "Result", of: (name) => `Result of ${name}`, reached: (n, pass) => `${n}% reached, ${pass}% needed`, passed: "Passed", failed: "Not passed this time", pending: "A written answer waits to be marked", used: (time) => `Time used ${time}`, shownLater: "The answers are shown when the quiz is closed.", shownFrom: (at) => `The answers are shown from ${at}.`, yours: "Your answer", given: "Answer", right: "Right answer", blank: "No answer", mark: (n) => `${n}%`, unmarked: "To be marked", remark: "Remark", give: "Give the mark", percent: "Mark %", marked: "Marked", back: "Back to the quizzes", accepted: "Accepted answers",
  },
  paper: {
    title: "On paper", text: "Draws the questions for one person and prints them with an answer sheet; the answers are typed back by letters.", who: "For", draw: "Draw", print: "Print", questions: "Questions", answers: "Answer sheet", key: "Key", typed: "Type back", typedHint: "Number and letters, like 1 B 2 AC; written answers one to a line", check: "Check", keep: "Keep and mark", read: (n) => `${n} answers read`, missing: (list) => `No answer: ${list}`, done: "Kept and marked", waiting: "Waiting to be typed back", none: "No paper waits to be typed back.",
  },
  results: {
    title: "Results", tabs: { quiz: "Questions", knowledge: "People", teaching: "Teaching" }, quiz: "Quiz", emptyTitle: "No results yet", emptyText: "Once somebody hands a quiz in, this shows which questions are too hard, who does not know what, and what is taught badly.", items: "Question by question", itemsHint: "Everybody's first attempt counts; the hardest first",
    facility: "Facility", facilityHint: "The mean mark in percent of the most; the lower the harder", discrimination: "Discrimination", discriminationHint: "100 × cov(mark, rest) / √(var·var): the higher, the better it tells who knows; look at the question where it is negative", efficiency: "Efficiency", efficiencyHint: "Discrimination in percent of the most that these marks could give", asked: "Asked", chosen: "What was chosen", answer: "Answer", worth: "Weight", count: "Chosen by", upper: "Better third", lower: "Weaker third", blank: "No answer",
    attempts: "Attempts", person: "Name", number: "Attempt", ended: "Handed in", score: "Score", used: "Time", who: "Who", noKnowledge: "No question answered yet.", answers: (n) => (n === 1 ? "1 answer" : `${n} answers`), since: (day) => `Since ${day}`, byCategory: "By category", byTeacher: "By teacher", badly: "Taught badly", badlyHint: "Five answers or more, below 60% on average", noTeacher: "No quiz says yet who teaches it.", undefined: "–", weak: "Too hard or badly taught", reverse: "Negative discrimination", one: (d, p, n) => `${d}: ${p}% (${n} answers)`,
  },
  today: { title: "Quizzes for you", more: "All quizzes", due: (at) => `by ${at}`, going: "not handed in yet", retake: "not passed, may be tried again" },
};
