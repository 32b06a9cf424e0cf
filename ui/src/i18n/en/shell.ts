import type { shell as source } from "../zh-CN/shell";

export const shell: typeof source = {
  product: "Daybook", seal: "店",
  pages: { products: "Products", readiness: "Readiness", launches: "Launches", knowledge: "Knowledge", reviews: "Reviews", outlook: "Before a listing", quizzes: "Quizzes", questions: "Questions", quiz_results: "Results", probation: "Probation", mentors: "Mentors", typing: "Typing test", training: "Training log", ledger: "Ledger", myAccount: "My account", fund: "Fund statements", offences: "Offences", rulebook: "Rule book", rulings: "Rulings", rewards: "Rewards", today: "Today", rota: "Rota", leave: "Leave", customers: "Customers", people: "People", settings: "Settings", audit: "Trail", variants: "What if", orderTimes: "Orders and people", notes: "Notes", complaints: "Complaints", collection: "Collection", meeting: "Meeting", patrol: "Patrol", figures: "Figures", handover: "Sheet", handover_sheets: "Earlier sheets", handover_paper: "Typed back", outage: "Outage" },
  families: { products: "Products", training: "Training", ledger: "Ledger", notebooks: "Notebooks", handover: "Handover" },
  groups: { general: "General", pages: "Pages", people: "People", dates: "Dates", commands: "Commands", grid: "Rota grid" },
  find: "Find", findHint: "People, dates (next wed), pages, commands", keys: "Keys", keysHint: "All keys", forms: "Forms", sendForm: "Send", lock: "Lock", switchPerson: "Switch person", signedInAs: (name) => `${name}: switch person or lock`,
  me: "My account", theme: "Appearance", light: "Light", dark: "Dark", system: "As the system", language: "Language", sample: "Sample shop: try anything, your own data is not touched", leaveSample: "Leave the sample shop",
  openMonth: (month) => `Rota of ${month}`, openDay: (day) => `Rota of ${day}`, openPerson: (name) => `Rota of ${name}`,
  broken: "This page failed. Your data is not affected.", reload: "Open the page again", skip: "Skip to content",
};
