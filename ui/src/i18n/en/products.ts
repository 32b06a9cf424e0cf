import type { products as source, readiness as sourceReadiness } from "../zh-CN/products";

const s = (n: number, one: string, many = `${one}s`) => `${n} ${n === 1 ? one : many}`;

export const products: typeof source = {
  title: "Products", add: "Add a product", addTitle: "Add a product", edit: "Edit", editTitle: (name) => `Edit ${name}`, search: "Find code, name, attribute", back: "All products", more: "More",
  onSale: "on sale", withdrawn: "no longer sold", showWithdrawn: "Also those no longer sold", count: (n) => s(n, "product"),
  columns: { name: "Product", code: "Code", facts: "To be known", listed: "Listing", questions: "Questions", mine: "Me" },
  light: { red: "not ready", amber: "to make up", green: "ready", blank: "nothing asked" },
  waiting: (n) => `${n} to review`, unasked: (n) => `${n} without a question`, allAsked: "all asked", attributes: (n) => s(n, "attribute"),
  emptyTitle: "No products yet", emptyText: "Write down the products and their attributes: each attribute can be asked, and must be known before the listing.", noneTitle: "Nothing found", noneText: "Try another word, or look among those no longer sold.",
  propose: "Propose questions", proposeAll: "Propose questions for all products", proposed: (n) => (n ? `${s(n, "question")} proposed; please review` : "Nothing new to propose: every attribute had its question, and what was rejected is not proposed again"),
  makeQuiz: "Make a quiz of them", quizMade: "The quiz is open and asks for this product", goQuiz: "To the quizzes", quizIs: (name, pass) => `Quiz “${name}”, passed at ${pass}%`, noQuiz: "No quiz yet: once questions are accepted, they can be made into one.", noQuizYet: "There is no quiz for this product yet.",
  form: {
    code: "Code", name: "Name", about: "About it", aboutHint: "For whom it is and how to sell it, in a few lines.", quiz: "Quiz", quizHint: "Where it was never launched here, whoever passes this quiz knows it.", noQuiz: "None", retired: "No longer sold (nobody has to learn it)",
    attributes: "Attributes: each can be asked", attribute: "Attribute", value: "Value", unit: "Unit", others: "Easily confused with", othersHint: "Separated by commas; wrong choices of the question", addRow: "Add an attribute", remove: "Remove this attribute", up: "Move up", down: "Move down", row: (n) => `Attribute ${n}`,
    wording: "Only the wording: ask nobody again", askedAgain: "The fact changed: whoever knew it is asked this one again", keys: "Enter goes to the next line; Alt + ↑ ↓ moves it; Ctrl + Enter saves", pictures: "Pictures", removed: (names) => `Removed: ${names}`,
    saved: "Saved", tooLong: (most) => `At most ${most} characters`, meanwhile: "Somebody has just changed this product. What you wrote is all here and their changes were joined in; where both changed the same, yours stands. Look it over and save again.", theirs: (name, value) => `${name}: they wrote “${value}”`,
  },
  one: {
    known: "To be known", since: (at) => `since ${at}`, history: "Before", noHistory: "never changed", wording: "wording only", by: (name, at) => `${name} · ${at}`, gone: "Removed", questions: "Questions", noQuestion: "no question", newVersion: (n) => `version ${n}`,
    review: (n) => `Questions to review (${n})`, accept: "Accept", reject: "Reject", mend: "Edit", acceptAll: "Accept all", accepted: (n) => `${s(n, "question")} accepted`, rejected: (n) => `${s(n, "question")} rejected`, keys: "A accepts, X rejects, E edits, ↑ ↓ moves", asked: "Questions being asked", pictures: "Pictures", noAttributes: "No attributes yet. Questions are made from attributes.",
    me: "How I stand to it", ready: "Ready", toQuiz: "Take the quiz", toAgain: "Answer again", picture: (name) => `Picture of ${name}`, listed: (day) => `listing day ${day}`,
  },
  again: {
    title: "Changed facts, asked again", waiting: (n) => `${s(n, "fact")} changed; please answer again`, begin: "Answer now", changed: (product, attribute) => `${product} · ${attribute}`, failed: "not right last time", answer: "Answer", next: "Next", right: "Right", wrong: "Not right", rightIs: (answers) => `Right is: ${answers}`,
    done: "All answered", doneText: "What was not right can be tried again later.", notYet: "Its question waits for review; answer it after that.", several: "There may be more than one", answerHere: "Your answer", yes: "True", no: "False", count: (at, of) => `${at} / ${of}`, leave: "Each answer is kept; leave whenever you like",
  },
  lack: {
    class: "Not taught yet", quiz: "Quiz not taken", quiz_failed: (percent, pass) => `Quiz not passed: ${percent}% of ${pass}%`, changed: (name) => `“${name}” changed and was not answered again yet`, changed_failed: (name) => `“${name}” changed and was answered wrong`,
  },
};

export const readiness: typeof sourceReadiness = {
  title: "Readiness", board: "Readiness board", print: "Print", agents: "Find people", products: "Find products", launch: "Launch", allLaunches: "All products", role: "People", allRoles: "Everybody", onlyShort: "Only those not ready", sort: "Order", byName: "By name", byDay: "By listing day", worst: "Worst first",
  legend: "Key", count: (people, products) => `${s(people, "person", "people")} × ${s(products, "product")}`, ready: "Ready", readyOf: (n, of) => `${n}/${of}`, keys: "Arrow keys move, Enter shows why", listed: (name, day) => `${name} · ${day}`, product: "Product",
  emptyTitle: "Nothing to see yet", emptyText: "Write down products and attributes, make their questions into a quiz; whoever passes turns green.", toProducts: "To the products", noneTitle: "Nothing fits", noneText: "Try another filter.",
  cell: (name, product, light) => `${name}, ${product}: ${light}`,
  reason: { title: (name, product) => `${name} · ${product}`, nothing: "Nothing is missing.", launch: (name, day) => `Launch “${name}”, listing day ${day}`, noLaunch: "No launch", wrong: "Wrong last time", asks: "Questions to answer", waits: "waits for review, cannot be answered yet", classes: "Classes", noClasses: "No class has been planned", invited: "invited", notInvited: "not invited", over: "over", makeUp: "make-up class", since: (at) => `changed on ${at}`, toProduct: "See the product", quiz: (name) => `Quiz “${name}”` },
  rota: { key: "not ready for a listing", mark: (name) => `${name} is listed; not ready for it`, red: (names) => `Not ready: ${names}`, amber: (names) => `To make up: ${names}`, title: (name) => `Listing of ${name}` },
};
