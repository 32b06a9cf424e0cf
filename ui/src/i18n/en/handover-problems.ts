// Why a handover item, a sheet or a line of typed paper cannot go on: what happened, that nothing was lost, what to do.
import type { handoverProblems as source } from "../zh-CN/handover-problems";

const field: (typeof source)["field"] = { situation: "Situation", background: "Background", todo: "What to do", order: "Order", customer: "Customer", reason: "Reason" };
const state: (typeof source)["state"] = { open: "open", done: "done", withdrawn: "withdrawn" };
const item: (typeof source)["item"] = {
  no_situation: () => "Say what is going on", no_step: () => "An urgent item says what to do, or nobody can read it back", no_call_back_time: () => "A call-back needs a time", too_long: (p, f) => `${field[p.field]} has ${f.number(p.limit)} characters at the most`,
  no_reason: () => "Say why", not_understood: () => "Before you pass it on, say what you understood of it", same_owner: () => "They have it already", owner_left: (p) => `${p.name} has left; give it to somebody else`,
  ended: (p, f) => `${p.by || "Somebody"} marked it ${state[p.state]} at ${f.clock(p.at)}; it can be reopened`, still_open: () => "It is still open", changed: () => "Somebody has just changed this item. What you wrote is still here: look at the new text, then save",
};
const sheet: (typeof source)["sheet"] = {
  no_shifts: () => "There are no shifts yet, or the clock is wrong, so nobody can be handed to. All items are safe", other_sheet: (p) => `The sheet to hand over is ${p.number} now; refresh and try again. All items are safe`, already_closed: (p, f) => `${p.by} handed this sheet over at ${f.clock(p.at)}`, already_accepted: (p, f) => `${p.by} accepted this sheet at ${f.clock(p.at)}; what you read back is kept`,
  not_closed: () => "Nobody has handed this sheet over yet", missed: (p) => `The next sheet took the place of ${p.number}; all its items stand there`, not_missed: () => "This sheet was not missed; there is nothing to settle",
  rota_changed: (p, f) => `The rota was changed: this sheet now goes from the shift of ${f.day(p.from.day)} ${f.clock(p.from.starts)} to that of ${f.day(p.to.day)} ${f.clock(p.to.starts)}. All items are safe; address it anew, then hand over`, not_on_shift: () => "You are not on this shift; say why you stand in", own_sheet: () => "You handed it over; a colleague on the next shift accepts it",
  not_read_back: (p, f) => `Urgent items still to be read back: ${f.list(p.codes)}`, nothing_to_read_back: () => "This item needs no read-back, or it has ended", already_read_back: (p) => `${p.by} has read it back already`, not_own_words: () => "Read it back in your own words: more than a word, and not what stands there", wrong_step: () => "That is not the next step. Look again and say it in your own words", pick_used: () => "One pick for each item; now use your own words",
  clock_behind: (p, f) => `The clock says ${f.moment(p.now)}, but the last handover was at ${f.moment(p.last)}. Set the clock right; a manager may go on with a reason. All items are safe`, outage_on: (p, f) => `An outage is on since ${f.clock(p.since)}`, no_outage: () => "No outage is on",
};
const paper: (typeof source)["paper"] = {
  unreadable: () => "Not an id from a sheet", typo: () => "A typo in the id", no_mark: () => "The letter is missing or means nothing", unknown: () => "No item has this id", contradiction: (p, f) => `Lines ${f.list(p.lines.map(String))} contradict one another; none was done`, no_text: () => "A withdrawal needs its reason, a read-back its words", too_long: () => "Too long",
  ended: (p) => `${p.by ? `${p.by} marked it ` : "Already "}${state[p.state]}`, not_read_back: (p, f) => sheet[p.problem.kind](p.problem as never, f),
};

export const handoverProblems: typeof source = { field, state, item, sheet, paper };
