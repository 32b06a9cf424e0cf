import type { leave as source } from "../zh-CN/leave";

export const leave: typeof source = {
  title: "Leave", tabs: { leave: "Requests", wishes: "Wishes" }, ask: "Ask for leave", askFor: "Enter leave",
  filter: { state: "State", open: "To be signed", signed: "Signed", closed: "Refused or taken back", all: "All", person: "Who", everybody: "Everybody", period: "When", coming: "Now and later", past: "Past year" },
  columns: { who: "Who", kind: "Kind", days: "Days", length: "Length", asked: "Asked", notice: "Notice", state: "State" },
  calendarDays: (n) => (n === 1 ? "1 day" : `${n} days`), workingDays: (n) => `${n} worked`, both: (calendar, working) => `${calendar === 1 ? "1 day" : `${calendar} days`}, ${working} of them rostered`,
  emptyTitle: "All requests for leave stand here", emptyText: "Ask, sign and print them here. Leave counts once it is signed; the planner then keeps those days free.", noneTitle: "No such requests", noneText: "Try another filter.",
  inTime: "in time", late: "late",
  rules: { "ATT-03": "beforehand", "ATT-04": "2 hours before the shift", "ATT-05": "the day before", "ATT-06": "a week before, for three days and more", "ATT-07": "the day before, for annual leave under three days" },
  noticeInTime: (rule, at) => `Due ${rule}: by ${at}. In time.`, noticeLate: (rule, at) => `Due ${rule}: by ${at}. That is past; you can still ask, and the manager decides.`, noticeAsk: "Fill in the days to see whether the notice is long enough.",
  formTitle: "Ask for leave", who: "Who", kind: "Kind", from: "From", to: "Until", reason: "Reason", cover: "Who takes over", coverHint: "Hand over open work before leaving.", endsBeforeStart: "Ends before it starts", send: "Ask", asked: "Asked; a manager has to sign it", askedFor: (name) => `Entered for ${name}; it has to be signed`,
  detailTitle: (name, kind) => `${name} · ${kind}`, days: "Days", length: "Length", notice: "Notice", decided: (name, at) => `${name}, ${at}`, decidedBy: "Decided by", noReason: "Not given", sign: "Sign", refuse: "Refuse", takeBack: "Take back", print: "Print the slip", signed: "Signed; the rota keeps these days free", refused: "Refused", takenBack: "Taken back", takeBackTitle: "Take this request back?", takeBackText: "Once signed leave is taken back, these days can be planned again. The record stays.",
  ownHint: "Somebody else signs your own leave.",
  wishes: {
    whose: "Whose wishes", intro: "Click a day or drag over several, then choose.", introKeys: "Arrows move, Shift selects; U is unavailable, Delete clears.", selected: (n) => (n === 1 ? "1 day selected" : `${n} days selected`), nothing: "Select days first", note: "Note", noteHint: "A reason, for whoever plans.",
    groups: { unavailable: "Unavailable", rather_not: "Rather not", would_like: "Would like" }, anyShift: "work", rest: "rest", anyName: "Work", restName: "Rest", unavailableText: "Kept as strongly as the shop's rules say", ratherText: "Avoided where it can be", likeText: "Granted where it can be",
    clear: "Clear", set: (n, what) => `${n === 1 ? "1 day" : `${n} days`}: ${what}`, cleared: (n) => `Wishes of ${n === 1 ? "1 day" : `${n} days`} cleared`, rather: (what) => `rather not ${what}`, like: (what) => `would like ${what}`, cannot: (what) => (what === "work" ? "unavailable" : `not available for ${what}`), short: { unavailable: "Not", rather_not: "Rather not", would_like: "Like" },
    none: "No wishes this month yet.", total: (n) => (n === 1 ? "1 wish this month" : `${n} wishes this month`),
  },
};
