// Knowledge pages, the phrase library and reviews.
import type { knowledge as sourceKnowledge, reviews as sourceReviews } from "../zh-CN/knowledge";

const s = (n: number) => (n === 1 ? "" : "s");

export const knowledge: typeof sourceKnowledge = {
  title: "Knowledge", tabs: { pages: "Pages", scripts: "Phrases", waiting: "Waiting" }, search: "Search titles and text", all: "All", allProducts: "All products", write: "Write a page", propose: "Propose a page", count: (n: number) => `${n} page${s(n)}`, retired: "Also retired ones", more: (n: number) => `The first 100 of ${n} pages. Another word narrows them down.`,
  emptyTitle: "What the team knows", emptyText: "Products, procedures, returns: written once, found by everybody. Anybody may propose a page; the manager releases it.", noneTitle: "Nothing found", noneText: "Try another word, or ask the team with a quick note: “question: …”.",
  proposals: (n: number) => `${n} proposal${s(n)} to release`, noProposals: "No proposals wait", questions: (n: number) => `${n} question${s(n)} to answer`, noQuestions: "No questions wait", answerInto: "Answer with a new page", answerBy: "Answer with a page there is", answering: (who: string) => `Answering ${who}`,
  page: {
    edit: "Change", history: "History", compare: "Compare", retire: "Retire", restore: "Restore", release: "Release", decline: "Decline", declineTitle: "Decline this proposal?", reason: "Reason", version: (n: number) => `Version ${n}`, standing: "current", waiting: "waits", declined: "declined", old: "earlier", by: (who: string, at: string) => `${who}, ${at}`,
    released: "Released", proposed: "Handed in; the manager releases it", done: "Done", with: "Compared with", answers: "Questions it answers", nothing: "Both versions say the same", retiredNote: "This page is retired and no longer found.", close: "Back to the list", pictures: "Pictures", noneStands: "No version of this page has been released yet.",
  },
  form: { newTitle: "Write a page", editTitle: "Change the page", proposeTitle: "Propose a page", title: "Title", text: "Text", textHint: "Plain text, line by line.", category: "Category", product: "Product", noProduct: "No particular product", reply: "To whoever asked", replyHint: "May stay empty: they are shown the page.", which: "Which page", save: "Release", propose: "Hand in", picture: "Add a picture", answerTitle: "Answer with a page there is" },
  scripts: {
    hint: "Arrow keys choose, C or Enter copies. Fill in what stands in braces.", copied: "Copied", copy: "Copy", add: "Add a phrase", print: "Print the card", own: "ours", form: "A phrase of the shop's own", words: "Phrase", situation: "Situation", retire: "Retire", restore: "Restore", saved: "Saved", failed: "Could not copy; please select the text", filter: "Find a phrase",
    situations: { greeting: "Greeting", asking: "Asking", waiting: "Asking to wait", unclear: "Unclear, or no reply", checking: "Checking", refusing: "Saying no", apology: "Apology", complaint: "Complaint", system: "System failure", busy: "Many customers", holiday: "Holidays", thanks: "Thanks", closing: "Closing" },
  },
  today: { title: "Knowledge", answered: "Your question was answered", decided: (title: string, released: boolean) => (released ? `Your page “${title}” was released` : `Your page “${title}” was declined`), waiting: (n: number) => `${n} page${s(n)} to release`, questions: (n: number) => `${n} question${s(n)} to answer` },
};

export const reviews: typeof sourceReviews = {
  title: "Reviews", mine: "My review today", outlook: "Before a listing", begin: "Begin", goOn: "Go on", next: "Next", answer: "Answer", again: "Asked again in a moment", about: (at: number, all: number) => `Question ${at} of ${all}`, minutes: (n: number) => `about ${n} min`, questions: (n: number) => `${n} question${s(n)}`,
  grades: { wrong: "Wrong", slow: "Right, but slow", right: "Right" }, rightAnswer: "Right answer", yes: "True", no: "False", pick: "Choose", answerHere: "Write here", several: "Several may be right", dontKnow: "I don't know",
  doneTitle: "Today's review is done", doneText: (n: number) => `${n} question${s(n)} answered today.`, noneTitle: "Nothing to review today", noneText: "What a listing needs and what is fading comes here on your shifts, three minutes at a time.", restTitle: "A day off", restText: "Nothing is reviewed on rest days and on leave.", nextDay: (day: string) => `Next review: ${day}`,
  forLaunch: (name: string, day: string) => `${name}, listing day ${day}`, expect: (asIs: number, planned: number) => `${planned}% recalled on the day (${asIs}% without reviews)`, short: (n: number) => `${n} question${s(n)} stay under the bar`,
  keys: "1–9 choose, Enter confirms", saved: "Every answer is kept at once",
  plan: {
    launch: "Launch", empty: "No launch is planned", emptyText: "Plan a launch under Products; this page then tells what everybody will recall of each attribute on the day of the listing, and plans the fewest reviews.", noAttributes: "The products of this launch have no attributes yet.", noLearners: "Nobody on the rota has to learn this.", bar: (n: number) => `Bar ${n}%`, nothingAsked: "There is no question to review yet", allReach: (n: number) => `The plan takes all ${n} over the bar`, shortHead: (n: number) => `${n} ${n === 1 ? "person stays" : "people stay"} under the bar with the shifts as they are`, shortLine: (name: string, n: number, lowest: number) => `${name}: ${n} attribute${s(n)}, ${lowest}% at the lowest`, reviews: (n: number) => `${n} three-minute review${s(n)} in all`,
    person: "Person", reviewsHead: "Reviews", next: "Next", lowest: "Lowest", working: (n: number) => `${n} working day${s(n)} before it`, open: (n: number) => `${n} day${s(n)} without a rota yet`, noQuestion: "no question", noQuestions: (names: string) => `Without a question, so not reviewed: ${names}`, cell: (name: string, attribute: string, planned: number, asIs: number) => `${name}, ${attribute}: ${planned}% on the day, ${asIs}% without reviews`,
    why: { over: "", no_room: "the reviews of the days left are full; “How we review” may allow more", too_few_days: "too few working days are left for as many reviews as it takes", no_days: "no working day is left on which to review" },
    legend: "Percent recalled on the day of the listing: green without a review, yellow with the reviews planned, ▲ under the bar.", setting: "How we review", settingForm: { bar: "Bar on the day of the listing (%)", questions: "Questions of a review", aDay: "Reviews a day at most", keep: "Asked again later under (%)", saved: "Saved; the plan follows at once" },
  },
  today: { title: "Reviews", line: (questions: number, minutes: number) => `${questions} question${s(questions)} for you, about ${minutes} min` },
};
