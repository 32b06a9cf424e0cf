import type { rota as source } from "../zh-CN/rota";

const some = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;
const signed = (n: number) => `${n > 0 ? "+" : ""}${n}`;

export const rota: typeof source = {
  title: "Rota", week: "Week", month: "Month", person: "Person", views: "View", previous: "Earlier", next: "Later", goToday: "To today", empty: "empty", rows: (count) => some(count, "person", "people"),
  weekOf: (range) => range,
  status: {
    never: "Draft", same: (v) => `Published v${v}`, differs: (v, cells) => `Draft · ${some(cells, "change")} since v${v}`, published: (v) => `Published v${v}`,
    by: (who, when) => `Published by ${who}, ${when}`, conflicts: (count) => some(count, "conflict"), gaps: (count) => some(count, "gap"),
  },
  tools: { undo: "Undo", redo: "Redo", print: "Print", generate: "Generate", publish: "Publish", panel: "Panel", why: "Why?", nextConflict: "Next conflict", lastConflict: "Previous conflict", find: "Find" },
  sums: { hours: "Hours", nights: "Nts", weekends: "W/e", rest: "Rest" },
  sumsLong: { hours: "Hours this month", nights: "Night shifts", weekends: "Weekend days worked", rest: "Rest days taken / due" },
  legend: { pin: "Pinned", changed: "Not published yet", wish: "Wish kept", broken: "Wish not kept", duty: "On duty", asked: "Leave to be signed", past: "Past, locked", hint: "Arrows move · letters set · drag selects", brush: (what) => `Paint “${what}” by dragging`, erase: "Eraser", conflict: "Conflict" },
  need: (count) => `needs ${count}`,
  coverage: (shift, day, have, need) => `${shift} ${day}: ${have}/${need}${have < need ? `, ${need - have} short` : have > need ? `, ${have - need} over` : ""}`,
  bandCoverage: (times, have, least, target) => `${times}: ${have}; at least ${least}, target ${target}`,
  coverageAction: "Click to see who could come",
  done: {
    set: (c) => `Set ${some(c, "cell")}`, cleared: (c) => `Cleared ${some(c, "cell")}`, moved: (c) => `Moved ${some(c, "cell")}`, copied: (c) => `Copied ${some(c, "cell")}`, pasted: (c) => `Pasted ${some(c, "cell")}`, filled: (c) => `Filled ${some(c, "cell")}`,
    pinned: (c) => `Pinned ${some(c, "cell")}`, unpinned: (c) => `Unpinned ${some(c, "cell")}`, duty: (day) => `Changed duty of ${day}`, mended: (what) => `Mended: ${what}`, swapped: (who) => `Swapped with ${who}`, assigned: (who, what) => `${who}: ${what}`,
    generated: (c) => `Kept the generated rota: ${some(c, "cell")} changed`, brought: (c) => `Brought over ${some(c, "cell")}`,
    repaired: (c) => `Repaired: ${some(c, "cell")} changed`, vacated: (c) => `Left ${some(c, "cell")} open`,
  },
  undone: (what) => `Undone: ${what}`, redone: (what) => `Done again: ${what}`,
  skipped: (locked, leave, unknown) => [locked && `${locked} locked`, leave && `${leave} on leave left alone`, unknown && `${unknown} without this shift`].filter(Boolean).join(", "),
  unknownCodes: (codes) => `Not understood: ${codes}. These cells were left alone`, pastedSame: "What you pasted stands there already", nothingPasted: "Nothing to paste", moreConflicts: (c) => `${c} more`,
  selected: (c) => some(c, "cell"), clear: "Clear", pin: "Pin", unpin: "Unpin", copy: "Copy", paste: "Paste", fillDown: "Fill down", fillRight: "Fill right", selectAll: "Select all", selectRow: "Select the row", selectColumn: "Select the column", rest: "Rest",
  open: "Open the cell", dutyOn: "Put on duty", dutyOff: "Take off duty", leave: "Enter leave…", wish: "Enter a wish", removeWish: "Remove the wish", candidates: (shift) => `Who could work ${shift}?`, personCard: "Sums of the month", personView: "Calendar of this person", slip: "Print the slip",
  extend: "Enter a longer shift…", extended: (until) => `Went on until ${until}`, extension: { title: "Longer shift", text: "Customers were still asking, so it took longer. This is no offence and no overtime error: it is counted and evened out over the year.", day: "The shift of", who: "Who", until: "Really ended at", untilHint: "Past midnight write 0:30 or 24:30; it still belongs to this day.", note: "Remark", save: "Enter", saved: (count) => `Entered for ${count}`, remove: "Take back", removed: "Taken back", bad: "Write 22:50 or 2250", nobody: "Choose at least one" },
  wishes: { unavailable: "Unavailable", ratherNot: "Rather not work", rather: (shift) => `Rather not ${shift}`, restDay: "Would like to rest", like: (shift) => `Would like ${shift}` },
  keys: { move: "Move", extend: "Extend the selection", set: "Set a shift (its letter)", rest: "Set rest", clear: "Clear", far: "To the edge", foot: "Figures below: who could come" },
  locked: { past: "Published and past: locked", not_employed: "Not employed", not_on_rota: "Not on this month's rota", unknown_shift: "No such shift" },
  verdict: { asking: "Checking…", ok: "Fine", warning: "Mind", forbidden: "Forbidden" }, copying: "Copy", moving: "Move",
  cell: { leave: (kind) => kind, asked: (kind) => `${kind}, to be signed`, pinned: "pinned", changed: "not published yet", duty: "on duty", missed: (what) => `Missed: ${what}`, conflict: (what) => `Conflict: ${what}`, accepted: (why) => `Accepted: ${why}`, wish: (what) => `Wish: ${what}`, kept: "kept", broken: "not kept" },
  conflicts: "Conflicts", missed: "Missed, though not binding", noConflicts: "No conflicts", noConflictsText: "Every binding rule is kept.", conflictsBefore: "Conflicts before you keep it", mend: "Mend this one", accept: "Accept…", accepted: (count) => `${count} accepted`, takeBack: "Take back", noMend: "No single step mends this. See “Why?”", theDay: "The day",
  acceptTitle: "Accept this conflict", acceptText: "It stays on record and is no longer counted. The reason is kept with your name.", acceptReason: "Why it is all right", acceptDo: "Accept",
  effect: {
    short: (day, shifts, now) => `${shifts} on ${day} short of ${now}`, filled: (day, shifts, now) => (now === 0 ? `${shifts} on ${day} filled` : `${shifts} on ${day} short of only ${now}`), uneven: "spare people less evenly spread", evener: "spare people more evenly spread",
    share: (who, what, was, now, fair) => `${who}: ${what.toLowerCase()} ${was} → ${now} (fair: about ${fair})`, missed: (who, what, by) => `missed for ${who}: ${what.charAt(0).toLowerCase()}${what.slice(1)}${by && ` (by ${by})`}`, kept: (who, what, by) => `kept for ${who}: ${what.charAt(0).toLowerCase()}${what.slice(1)}${by && ` (missed by ${by})`}`, missedDay: (what, by) => `missed: ${what.charAt(0).toLowerCase()}${what.slice(1)} (${by})`, keptDay: (what, by) => `kept: ${what.charAt(0).toLowerCase()}${what.slice(1)} (missed ${by} before)`,
    by: { days: (n) => `${n} ${n === "1" ? "day" : "days"}`, hours: (n) => `${n} h`, times: (n) => (n === 1 ? "once" : `${n} times`) },
    none: "nothing else changes", costs: "Costs", brings: "Brings", more: (c) => `${c} more`,
  },
  why: {
    title: "Why?", need: (shift, have, need) => `${shift} needs ${need} that day and has ${have}.`, nothing: "Nothing is planned here yet.", resting: "A rest day.", instead: "Something else", others: "Somebody else", swaps: "Swaps", can: "Possible",
    swap: (who) => `Swap the day with ${who}`, swapBack: (who, day) => `Swap with ${who}, back on ${day}`, noSwap: "No swap keeps all rules.", hours: (h, nights) => `${h} h, ${some(nights, "night")} this month`, how: "What would it take?", way: (cells, who) => `Changing ${some(cells, "cell")} of ${who} does it:`, noWay: "No way among two or three people keeps all rules.", apply: "Swap like this", among: (who) => `Swap with ${who}`, searching: "Looking for swaps…", offTitle: (who) => `A day off for ${who}`, onTitle: (who, shift) => `${shift} for ${who}`, wishTitle: "Wishes not kept", findSwap: "Find a swap",
  },
  who: { title: (shift) => `Who could work ${shift}?`, now: (work) => `now ${work}`, none: "Nobody else.", assign: "Assign", free: (count) => `${count} would break no rule`, there: (have, need) => `${need} needed, ${have} there`, more: (count) => `${count} more`, remedy: (cells, who) => `The cheapest mend: ${some(cells, "cell")} of ${who}`, oneMore: "One more that day", oneLess: "One fewer that day", repair: "Find the fewest changes…", needSet: (shift, day, people) => `${shift} on ${day} now needs ${people}` },
  changes: { title: "Changes since publishing", none: "As published.", never: "Never published.", more: (count) => `${count} more` },
  sum: {
    target: (target) => `target ${target}`, hours: "Hours", shifts: "Shifts", nights: "Nights", weekends: "Weekend days", holidays: "Public holidays", rest: "Rest days", restLeft: (left) => `${left} left`, extension: "Longer", duty: "Duty", minutes: (n) => `${n} min`, weekendsShort: "W/e", holidaysShort: "Hols", run: "Longest run", balance: "This year against the mean", even: "even",
    over: (nights, weekends) => `nights ${signed(nights)}, weekends ${signed(weekends)}`, probation: "on probation", mentor: (name) => `mentor ${name}`,
  },
  printMenu: { month: "Month on one page (A4)", slips: "A slip per person", slip: (name) => `Slip of ${name}`, xlsx: "Save as XLSX", icsAll: "Save as calendar (everybody)", icsOne: (name) => `Save as calendar (${name})`, pdf: "Save as PDF", mine: "My slip", icsMine: "Save as calendar (mine)" },
  publish: {
    title: (month) => `Publish the rota of ${month}`, text: "Everybody can see it then; days that have passed can no longer be changed.", first: "Published for the first time: everything is new.", nothing: "Nothing has changed; there is no need to publish.", changes: (cells, people) => `${some(cells, "cell")} of ${some(people, "person", "people")} changed`, conflicts: (c) => `${some(c, "conflict")} open`, gaps: (c) => `${some(c, "shift")} short of people`,
    openCells: (c) => `${some(c, "cell")} still empty`, good: "Enough people, no conflicts.", do: "Publish", done: (v) => `Published v${v}`,
  },
  gen: {
    title: "Generate a rota", text: "Pinned cells, signed leave and past days stay. Stop whenever it is good enough and keep the best so far.", fill: "Plan", open: "Only empty cells", openHint: "Everything planned stays", all: "The whole month anew", allHint: "Only pinned cells stay", time: "At most", seconds: (s) => (s < 60 ? `${s} seconds` : some(s / 60, "minute")), start: "Start",
    card: "This month's rota", running: (s) => `Planning for ${s} s`, finished: (s) => `Took ${s} s`, best: "Best", within: (p) => `at most ${p} from the best`, proved: (p) => `Proved: no rota is more than ${p} better.`, far: "How near the best this is could not be proved in the time; give it longer to know more.", provedBest: "Proved: no rota is better.", searching: "Looking for a better one.", gaps: (c) => some(c, "gap"), illegal: "Some rules are still broken",
    legal: "All binding rules kept", stop: "Stop", keep: "Keep", drop: "Discard", preview: "The grid shows the best so far. It is not kept yet.", shortfalls: "What cannot be met", gap: (day, shift, short) => `${day} ${shift}: ${short} short`, blocked: (who, why) => `${who}: ${why}`, missed: (who) => `${who}: rules missed that do not bind`, rule: (who) => `Not all rules of ${who} can be kept`, moreReasons: (c) => `${c} more cannot either`,
    elsewhere: "would only open a gap elsewhere", unasked: "Its coverage figure on the grid tells what would close it.", impossible: "No rota can close this.", unproved: "This build plans without the proof: rules are kept all the same, but nothing tells whether a better rota exists.", noRemedy: "No way to close it was found.", remedy: (cells, who) => `${some(cells, "cell")} of ${who} would bring one more:`, keepWith: "Keep and close", broken: "Broken in this rota", duty: (day, n) => `${day}: ${n} short for duty`, dutyText: "Too few of those at work that day can be on duty: trainees and half-day shifts do not count.", dutyWeighs: "This rule weighs; it does not bind.", together: "These cannot hold together", togetherAny: "These cannot hold together; giving up any one would do", mends: "Giving up any one of these would do",
  },
  leaveForm: { title: "Enter leave", kind: "Kind", days: "Days", reason: "Reason", cover: "Who takes over", sign: "Sign it at once", save: "Enter", late: (by) => `Late: due by ${by}`, inTime: "In good time", length: (cal, work) => `${some(cal, "day")}, ${some(work, "working day")}`, saved: "Leave entered", signed: "Leave signed and in force" },
  sick: {
    title: "Sick call", command: "Sick call…", who: "Who", days: "Days", text: "Enters sick leave, signs it, and looks for cover that changes as little as possible.", textAsk: "Only enters the leave; cover is looked for once it is signed.", do: "Enter and find cover", doAsk: "Enter", signed: (who) => `Sick leave of ${who} signed and in force`,
  },
  repair: {
    command: "Repair all…", title: "Repair", sickTitle: (who) => `Cover for ${who}`, searching: "Looking for the fewest changes…", nothing: "The rota need not change.", none: "No way was found.", offers: "Ways", moved: (cells, who) => `${some(cells, "cell")} of ${who}`, onlyVacate: "Nobody stands in", full: "Enough people", short: (c) => `${some(c, "gap")} left`, proved: "Proved fewest", unproved: "This build plans without the proof: few cells change, but nothing tells whether they are the fewest.",
    nobody: "Nobody can stand in for all of it. Still short:", gap: (day, shift, short) => `${day} ${shift}: ${short} short`, preview: "The grid shows the chosen way. It is not applied yet.", apply: "Apply", leave: "Leave it open", before: (c) => `${c} missing from before are left out.`, duty: (day, who) => `On duty on ${day}: ${who}`, placeTitle: (day, shift) => `More people on ${shift}, ${day}`, again: "Look again", stale: "The rota has changed; these no longer hold.", generating: "Keep or discard the generated rota first.", more: (c) => `${some(c, "more cell")}`,
  },
  swapOff: (title) => `${title}: find a swap…`, wishSaved: "Wish entered", wishRemoved: "Wish removed",
  none: { title: "Nobody is on the rota yet", text: "Add people under People and let them stand on the rota.", go: "Add people", unpublished: (month) => `The rota of ${month} is not published yet`, unpublishedText: "It will show here once it is.", failed: "This month's rota could not be read" },
  bring: { title: "Bring over", lastMonth: "From last month", lastWeek: "From last week", pattern: "By a pattern…", patternTitle: "By a pattern", patternText: "One letter a day, repeated from the first selected day.", patternField: "Pattern", shift: "Days between people", preview: (c) => `${some(c, "cell")} would change; leave and pinned cells stay.`, apply: "Bring over", bad: (codes) => `No such shift: ${codes}`, nothing: "Nothing to bring over", adds: (c) => `${some(c, "conflict")} more`, addsNone: "No new conflicts", empty: "Nothing is planned this month", emptyText: "Type a shift's letter, or:", scope: (people, days) => `${some(people, "person", "people")} × ${some(days, "day")} selected` },
};
