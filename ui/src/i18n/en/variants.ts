import type { variants as source } from "../zh-CN/variants";

const some = (count: number, one: string) => `${count} ${one}${count === 1 ? "" : "s"}`;

export const variants: typeof source = {
  title: (month) => `What if: ${month}`, text: "The same month planned again under other circumstances, beside the draft. The real rota is not touched.", back: "Back to the rota", add: "Try one…", command: "What if: plan under other circumstances…",
  real: "The draft now", again: "As it is, planned anew", empty: "Nothing tried yet", emptyText: "Another shift system, one person more or fewer, another rest quota: see what would come of it.", full: "Twelve are kept at the most: remove some first.",
  form: {
    title: "What would be different", text: "Whatever is not changed stays as the shop has it. Pinned cells and signed leave still count.", system: "Shift system", same: "As it is", ready: (name) => `${name} (ready-made, not in use)`, more: "More people", people: (n) => `${some(n, "person").replace("persons", "people")} more`, moreHint: "New people have no leave and no wishes and may work every shift.", without: "Without",
    quota: "Rest days", perMonth: "a month", perWeek: "a week", days: "days", quotaHint: "Half a day is 0.5. Empty: as it is.", run: "Longest run of days", rest: "Shortest rest in hours", time: "At most", seconds: (s) => (s < 60 ? `${s} seconds` : some(s / 60, "minute")), start: "Start", bad: (least, most) => `A number from ${least} to ${most}, or nothing`,
  },
  what: { system: (name) => name, ready: (name) => name, more: (n) => `${some(n, "person").replace("persons", "people")} more`, without: (who) => `without ${who}`, month: (days) => `${days} rest days a month`, week: (days) => `${days} rest days a week`, none: "no rest quota", run: (days) => `at most ${days} days in a row`, rest: (hours) => `at least ${hours} h between shifts` },
  rows: { people: "People", gaps: "Missing", spare: "Spare heads", wishes: "Wishes kept", conflicts: "Rules not kept", nights: "Nights each", weekends: "Weekend days each", over: "Nights of the year, off the mean", hours: "Hours each", minutes: "Hours in all", rest: "Rest days each", missed: "People off their rest quota", run: "Longest run", proof: "From the best" },
  gaps: (gaps, needed) => (gaps === 0 ? `none (${needed} needed)` : `${gaps} of ${needed}`), wishes: (kept, all) => (all === 0 ? "no wishes" : `${kept} of ${all}`), spread: (least, most) => (least === most ? least : `${least} to ${most}`), people: (n) => some(n, "person").replace("persons", "people"), days: (n) => some(n, "day"), open: (n) => `${some(n, "cell")} not planned yet: figures are partial`,
  waiting: "Waiting its turn…", running: (s) => `Planning for ${s} s`, done: (s) => `Took ${s} s`, unbegun: "Stopped before its turn came", illegal: "somebody's rules cannot all be kept", best: "the best possible", within: (p) => `within ${p}`, unknown: "not proved", bestHere: "best in this row",
  stop: "Stop", look: "See the rota", close: "Back to comparing", remove: "Remove", lookTitle: (what) => `${what} (to look at only)`, compare: "Comparison",
};
