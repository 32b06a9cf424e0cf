import type { handover as source } from "../zh-CN/handover";

export const handover: typeof source = {
  title: "Handover",
  kind: { urgent: "Urgent", call_back: "Call back", customer: "Customer to continue", order: "Order to watch", potential: "Potential customer", task: "Task", other: "Other" },
  serious: { grave: "Grave", serious: "Serious", normal: "Normal" },
  stage: { writing: "In writing", late: "Due to be handed over", waiting: "Waits for acceptance", overdue: "Not accepted in time", accepted: "Accepted", missed: "No handover", settled: "Settled by the manager" },
  usual: { wait_for_customer: "Wait until the customer writes again", ask_warehouse: "Ask the warehouse and tell the customer", agree_refund: "Agree to the refund", ask_supervisor: "Ask the manager", change_address: "Change the address on the order", call_customer: "Call the customer" },
  mark: { done: "done", carry: "carry on", withdraw: "withdraw", read_back: "read back" },

  change: (from, to) => `${from} → ${to}`, totals: (all, urgent, carried) => `${all === 1 ? "1 item" : `${all} items`}, ${urgent} urgent, ${carried} carried`, noChange: "No shift to hand over to yet", unread: "The sheet could not be read",
  write: {
    label: "Write an item", placeholder: "What is going on, in a line; Enter saves", kind: "Kind", save: "Add", more: "More fields", less: "Fewer fields", saved: (what) => `Added: ${what}`, kept: "Not saved; what you wrote is still here.",
    todo: "What to do", todoHint: "The next shift reads this back", due: "By when", dueHint: "18:00, tomorrow 9am, +30 (minutes)", badDue: "Not a time; for example 18:00, tomorrow 9am, +30", order: "Order number", customer: "Customer", customerHint: "A name; masked in lists", contact: "Contact", contactHint: "Phone or account; masked", background: "Background", serious: "How serious", owner: "Owner", shift: "Whoever is on shift",
  },
  row: {
    age: (n) => `Shift ${n}`, passed: (n) => `Passed on ${n}×`, manager: "With the manager", overdue: "Overdue", due: (at) => `by ${at}`, left: (name) => `${name} has left: with the shift`, away: (name) => `${name} is on leave: with the shift`, covered: (name) => `${name} covers`, order: (n) => `Order ${n}`, todo: "To do: ", 
    by: (who, at) => `${who}, ${at}`, 
  },
  act: { open: "Open", edit: "Change", finish: "Finish", pass: "Pass on", withdraw: "Withdraw", reopen: "Reopen", take: "I take it", print: "Print", preview: "Preview and print", savePdf: "Save as PDF", list: "To the list of items", close: "Hand over", accept: "Accept", settle: "Settle", keys: "An item", page: "Handover sheet" },
  taken: (code) => `${code} is mine now`,
  finish: { title: "Finish this item", text: "What came of it (optional)", textHint: "In a line: how it was settled", done: (code) => `${code} is done` },
  withdraw: { title: "Withdraw this item", text: "Why", done: (code) => `${code} is withdrawn; it stays on record` },
  pass: { title: "Pass this item on", to: "To whom", understood: "What you understood", understoodHint: "What the customer wants and what was done: they should not have to tell it again", done: (code, who) => `${code} passed on: ${who}`, often: (n) => `Passed on ${n} times already; once more and it is marked for the manager.` },
  reopen: { title: "Reopen this item", text: "Why", done: (code) => `${code} is on the sheet again` },
  detail: { title: (code, kind) => `${code} · ${kind}`, story: "Story", 
    deed: { raised: "wrote it", changed: "changed it", told: "added", taken: "took it", passed: "passed it on", covered: "covers for leave", done: "finished it", withdrawn: "withdrew it", reopened: "reopened it" } },
  closing: {
    title: (to) => `Hand over to ${to}`, text: (n, urgent) => (n ? `Items handed over: ${n}, to be read back: ${urgent}. After that this sheet stands as it is; what you write later goes on the next one.` : "Nothing is open. An empty sheet is handed over too, so that the next shift can accept it."), confirm: "Hand over", done: (to) => `Handed over, waits for ${to}`, reason: "Why you stand in", reasonHint: "You are not on the giving shift: say why you hand it over", early: "It is early, but you may hand over now.",
    changed: (from, to) => `The rota was changed: it is now ${from} to ${to}. All items are still here.`, renew: "Hand over by the new rota",
  },
  accepting: {
    title: (n) => (n ? `Accept: read back first (${n})` : "Accept the sheet"), text: "For each of these, pick the next step or say it in your own words. The sheet is accepted when all are right.", none: "Nothing has to be read back. Look through it and accept.", progress: (done, all) => `${done}/${all}`, confirm: "Accept", done: "Accepted: its items are your shift's now", choose: "What is the next step?", own: "In your own words", ownHint: "Four characters at least, not copied", say: "Read back", right: "Right", 
    wrong: "That is not the next step. Look at it again and say it in your own words.", reason: "Why you stand in", reasonHint: "You are not on the receiving shift: say why you accept it", others: (n) => `Other items: ${n}`,
  },
  waiting: {
    mine: (who, at) => `${who} handed over at ${at}; it waits for your shift`, theirs: (who, at, to) => `${who} handed over at ${at}; it waits for ${to}`, missed: (n) => `${n} was not handed over; its open items stand here`, settleTitle: "This sheet was not handed over", settleText: "Say what happened and agree with the team. Open items stand on the present sheet, nothing is lost.", settleReason: "What happened", settled: "Settled",
    
  },
  empty: { title: "Nothing on this sheet yet", text: "Write what the next shift must know: what is urgent, which customers go on, whom to contact. What is not finished comes over to the next sheet by itself.", first: "Write the first item" },
  earlier: { nothing: "Nothing was on this sheet.", number: "By number, such as 1209", title: "Earlier sheets", until: "Until", shift: "Shift", all: "All shifts", none: "No sheets in this time", noneText: "Choose other dates.", columns: { number: "No.", day: "Day", change: "Shifts", items: "Items", urgent: "Urgent", closed: "Handed over", accepted: "Accepted", stage: "State" }, back: "Back to earlier sheets", readBacks: "Read back", said: (who, at) => `${who} read back at ${at}`, picked: "Picked the right step", more: "Earlier ones", },
  typed: {
    title: "Type back from paper", text: "As on the paper: id, blank, letter, a line for each item, in any order. A wrong line is marked at once; typing it twice does no harm.", label: "Ids and letters", placeholder: "23K D\n24M C agreed on tomorrow\n25P W customer cancelled", legend: "Letters", save: "Enter", saved: (n) => `Lines entered: ${n}`, count: (ok, same, bad) => [`To enter: ${ok}`, same && `stand so already: ${same}`, bad && `with problems: ${bad}`].filter(Boolean).join(", "),
    good: "Good", same: "Stands so already", line: (n) => `Line ${n}`, left: (n) => `Lines not entered: ${n}. They stay in the box; mend and enter them again`, 
  },
  outage: {
    title: "Outage", off: "All is well", on: (at) => `Outage since ${at}`, start: "Begin an outage", end: "The outage is over", started: "The outage is on record", ended: "The outage is over; call-backs stay on the sheet", script: "Read this out", copy: "Copy", copied: "Copied", text: "When systems fail or customers are too many: read this out, take a contact, put it on the call-back list. Service figures leave this time out.", calls: "Call-backs", callsText: "They stand on the handover sheet under “Call back”; what is not called goes to the next shift.", noCalls: "Nobody to call back", noCallsText: "Press B to note one.", who: "Name", contact: "Phone or account", about: "What it is about", due: "Call back by", add: "Note it", added: (who) => `Noted: ${who}`, called: "Called", endTitle: "Is the outage over?", endText: "Call-backs stay until every one of them is made.",
  },
  today: {
    accept: "For us to accept", acceptText: (n, urgent) => `Items: ${n}, to be read back: ${urgent}`, readBack: "Read back and accept", calls: "Call-backs due", manager: "For the manager", close: (to, at) => `Hand over to ${to} by ${at}`, all: "Handover sheet", more: (n) => `${n} more`,
  },
  leave: { title: "Open handover items", text: "Before leaving, each needs somebody who takes it.", none: "Nothing is open.", taker: (code) => `Who takes ${code}`, shift: "Whoever is on shift", choose: "Choose", missing: (n) => `Without a taker: ${n}`, all: "All to", },
  settings: { title: "Handover", text: "How long open items and unaccepted sheets may wait before they go to the manager; what to say in an outage.", mostShifts: "Carried over more shifts than this: to the manager", acceptMinutes: "Not accepted after so many minutes: to the manager", badShifts: "1 to 30, please", badMinutes: "5 to 720, please", script: "Script for an outage", scriptHint: "Empty: the text that ships, in each language" },
};
