import type { complaints as source } from "../zh-CN/complaints";

export const complaints: typeof source = {
  title: "Complaints", add: "Note a complaint", addTitle: "Note a complaint", changeTitle: (number) => `Change ${number}`, find: "Words, outcome or order number", open: "Open", closed: "Closed", all: "All", mine: "Only mine", more: "Earlier ones", which: "Open or closed",
  way: { chat: "Chat", phone: "Phone", platform: "Platform", review: "Bad review", other: "Other" },
  cause: { service: "Service", product: "Product", logistics: "Logistics", other: "Other" },
  state: { noted: "Noted", handling: "In hand", answered: "Customer answered", closed: "Closed" },
  columns: { number: "Number", came: "Day", what: "What happened", cause: "Cause", serious: "How serious", customer: "Customer", owner: "Seen to by", due: "Close by", state: "State" },
  form: { what: "What happened", whatHint: "What the customer said and what went wrong. Names and phones of customers with a card are masked by themselves.", came: "Came on", way: "By which way", cause: "Cause", serious: "How serious", agent: "Who served them", nobody: "Nobody noted it", owner: "Who sees to it", manager: "The manager decides", handOver: "Put it on the handover sheet for the next shift", save: "Note it", saved: (number) => `Noted as ${number}`, changed: "Changed" },
  one: { noted: (name, at) => `Noted by ${name}, ${at}`, due: (day) => `Close by ${day}`, agent: (name) => `Served by ${name}`, owner: (name) => `Seen to by ${name}`, noOwner: "Nobody sees to it yet", item: (code) => `Handover item ${code}`, month: (n) => `Service complaint no. ${n} of that month`, outcome: "Outcome", story: "What was done", to: (name) => `→ ${name}`, change: "Change" },
  step: { title: "Next step", state: "Where it stands now", text: "What was done or said", textOutcome: "What came of it", textAgain: "Why it is taken up again", owner: "Give it to", same: "As before", save: "Keep this step", saved: "Kept" },
  overdue: "Overdue", emptyTitle: "No complaints", emptyText: "When a customer complains, note it: who, what, and who sees to it. What is not closed in time reminds you.", noneTitle: "No complaint fits", noneText: "Try another word or filter.",
  today: { mine: "Complaints I see to", waiting: "Complaints without anybody, or overdue", all: "The register" }, days: "Days for closing one", daysHint: "From 1 to 60; for complaints noted from now on.", setup: "Days for closing", daysSaved: "Saved",
};
