import type { ByKind } from "../types";
import type { Warning } from "../../ipc/bindings";
import type { discipline as source } from "../zh-CN/discipline";

const warning: ByKind<Warning> = {
  over_cap: (p, f) => `¥${f.number(p.already / 100, 2)} is deducted this month already; ¥${f.number(p.amount / 100, 2)} more goes beyond the cap of ¥${f.number(p.cap / 100, 2)}. Only a ruling sets this aside`,
  no_wage: () => "The shop has set a cap on deductions, but this person's wage is not entered, so it cannot be reckoned",
  twice: (p) => `V-${p.offence} is of the same person and time: one act is not punished twice`,
  exempt: (p) => `Exempt on that day: ${p.reason}. Only a ruling sets this aside`,
  own_report: () => "The person reported themselves",
  unheard: () => "The person has not answered yet",
  left: (p, f) => `The person left on ${f.fullDay(p.on)}`,
  clock: (p, f) => `The clock stands before the latest record (${f.moment(p.latest, "")}); it may be wrong`,
};

export const discipline: typeof source = {
  yuan: (amount) => `¥${amount}`,
  sanction: { word: "a word", fine: (amount) => `fine of ¥${amount}`, dismissal: "dismissal proposed", none: "nothing", open: "a manager decides" },
  sanctionKinds: { word: "A word", fine: "Fine", dismissal: "Propose dismissal" },
  dismissalHint: "Dismissal is only ever proposed; the program dismisses nobody.",
  step: (n) => `Step ${n}`, amount: "Amount (yuan)", ruling: "By ruling", noRuling: "None", rulingHint: "Make the ruling under Rulings first, then choose it here.",
  penalty: { ladder: "Step by step", severe: "No ladder, a manager decides", word: "A word only" },
  counts: { rule: "Counted under this rule alone", paragraph: "Counted over the whole paragraph" },
  warning,
  offences: {
    title: "Offences", report: "Report an offence", settings: "Counting and cap",
    state: { reported: "To decide", standing: "Standing", dismissed: "Dismissed", overturned: "Overturned" },
    answer: { accepts: "Accepts", contests: "Contests", asks: "Asks for a look" },
    verdict: { confirmed: "Confirmed", dismissed: "Dismissed", overturned: "Overturned", recounted: "Counted anew" },
    filters: { all: "All", open: "To decide", decided: "Decided" }, filter: "Decided or not", person: "Who", everybody: "Everybody", more: "Older ones",
    columns: { happened: "When", staff: "Who", rule: "Rule", words: "What was seen", answer: "Answer", outcome: "Outcome", state: "State" },
    noAnswer: "No answer", waiting: (n) => `${n} to decide`, movedChip: "Step moved", moved: (n) => `${n === 1 ? "One offence has" : `${n} offences have`} moved to another step. Look at each and confirm: old entries are reversed, never edited.`,
    emptyTitle: "Offences stand here", emptyText: "Somebody reports under a rule, the person answers, a manager decides. The program counts and proposes; it punishes nobody.", emptyOwn: "There is nothing about you.", noneTitle: "Nothing fits", noneText: "Try another filter.",
    form: { who: "Who", rule: "Rule", day: "Day", time: "Time", words: "What was seen", wordsHint: "Facts: when, doing what.", send: "Report", sent: "Reported; the person can answer now", noBook: "No rule book was in force on that day. Issue an edition under Rule book first.", choose: "Choose", edition: (n, name) => `By edition ${n}${name ? `, ${name}` : ""}` },
    one: {
      title: (id) => `Offence V-${id}`, reported: (who, at) => `Reported by ${who}, ${at}`, happened: "When", rule: "Rule", edition: (n, from) => `Edition ${n}, from ${from}`, trial: "on trial", seen: "What was seen", answers: "What the person says", none: "Nothing yet",
      step: (n) => `This is step ${n}`, first: ", none stood before.", earlier: "Standing before: ", gives: "The rule gives: ", decisions: "What was decided", byRuling: (id) => `By ruling R-${id}`, despite: "Confirmed after reading: ", warningKind: { over_cap: "beyond the cap", no_wage: "no wage", twice: "perhaps twice", exempt: "exempt", own_report: "own report", unheard: "unheard", left: "left", clock: "clock" },
      entry: "See the entry", open: (amount) => `¥${amount} still to collect`, yours: "What do you say to it?", yourWords: "In your words", answerSent: "Your answer is on record", own: "Somebody else decides on your own offences.",
      confirm: (what) => `Confirm: ${what}`, change: "Change…", dismiss: "Dismiss…", overturn: "Overturn…", recount: (what) => `Make it: ${what}`, keep: "Keep as it was…",
      was: (step, what) => `It was decided as step ${step}: ${what}`, now: (step, what) => `It is step ${step} now; the rule gives: ${what}`, deviated: "What was decided differed from the rule, for a reason.", reversing: "When you confirm, the old entry is reversed and a new one is written.", overturnHint: "The entry will be reversed; later steps are counted anew and shown to you one by one.", severe: "This rule has no ladder: a manager decides. Damage is paid for separately and never goes into the fund.",
      shall: "What shall be", why: "Reason", whyNeeded: "Reason (differs from the rule, so it is needed)", tick: "Read them and tick the box first.", seenAll: "I have read these", done: "Done", warnings: "Before you confirm",
    },
    set: {
      title: "Counting and cap", lasts: "How long an offence counts", always: "For good", days: "For some days", daysCount: "Days", cap: "Cap on deductions per month", share: "At most, percent of the wage", floor: "Must be left (yuan)", source: "Where these figures come from", sourceHint: "Such as the local minimum wage notice and its date. The program does not judge the law.", none: "Without figures there is no warning.",
      merged: "Whom a merged idea rewards", mergedKinds: { first: "The first author; others are thanked", each: "Each author, in full", split: "All authors, in equal parts" }, wages: "Wages (only for the cap)", wage: "Monthly wage (yuan)", wageCap: "Most per month", from: "From", saved: "Saved", setWage: "Enter a wage",
    },
    today: { title: "Discipline", toRead: (n, name, from) => `Edition ${n}${name ? ` ${name}` : ""} of the rule book (from ${from}) waits for you to read it`, toAnswer: (n) => `${n} ${n === 1 ? "report waits" : "reports wait"} for your answer`, toDecide: (n) => `${n} ${n === 1 ? "offence" : "offences"} to decide`, moved: (n) => `${n} ${n === 1 ? "offence" : "offences"} to count anew`, rulings: (n) => `${n} ${n === 1 ? "question" : "questions"} without a ruling`, rewards: (n) => `${n} ${n === 1 ? "reward" : "rewards"} to decide`, pending: (n) => `${n} ${n === 1 ? "reward" : "rewards"} without an amount`, unread: (n, id) => `${n} ${n === 1 ? "person has" : "people have"} not read edition ${id}` },
  },
  book: {
    title: "Rule book", edition: (n) => `Edition ${n}`, trial: "on trial", inForce: "in force", from: (day) => `from ${day}`, future: (day) => `binds from ${day}`, past: "earlier", draft: "draft", choose: "Edition", rules: (n) => `${n} ${n === 1 ? "rule" : "rules"}`,
    read: "I have read it", readDone: "Read", readThanks: "On record: you have read this edition", missing: (n) => `${n} not read yet`, allRead: "Everybody has read it", readers: (n) => `${n} have read it`,
    print: "Print", save: "Save as text", compare: "Compare editions", write: "Write an edition", goOn: "Go on with the draft", emptyTitle: "No rule book yet", emptyText: "Begin with the rules of preset A or B, put them into the shop's words, and issue them.", start: "Begin",
    paragraph: (p) => `Paragraph ${p}`, merged: (p) => `counted over paragraph ${p}`, history: "In each edition", offences: "Offences under it",
    exemptions: "Exemptions", exemptionsNone: "Nobody is exempt.", exempt: "Exempt somebody", exemptHint: "Such as a QQ agent, who may use QQ at work.", until: (day) => `until ${day}`, ongoing: "ongoing", end: "End", endTitle: "End the exemption", to: "Last day", granted: "Granted", ended: "Ended", reason: "Reason", rule: "Rule", who: "Who",
    form: {
      name: "Name", nameHint: "Such as: trial edition", remark: "What changed", trial: "On trial; it will be revised", add: "Add a rule", edit: "Change a rule", remove: "Remove this rule", up: "Move up", down: "Move down", code: "Code", category: "Part", words: "Text", paragraph: "Paragraph", paragraphHint: "Such as 7. Rules of one paragraph can be counted together.", counts: "How it counts", penalty: "How it punishes", steps: "The steps", addStep: "Add a step", removeStep: "Remove this step",
      bring: "Merge rules in…", presetA: "Rules of preset A", presetB: "Rules of preset B", file: "Text file…", drop: "Throw away", dropAsk: "The draft will be gone; issued editions stay.", dropped: "Draft thrown away", issue: "Issue…", issueTitle: "Issue this edition", issueFrom: "Binds from", issueHint: "Nothing binds backwards: what happened before goes by the edition of its day. Once issued it stays as it is.", issued: "Issued; everybody is asked to read it", saved: "Saved", empty: "No rules in the draft yet.", changes: "Against the last edition",
    },
    diff: { title: "Compare editions", before: "Left", after: "Right", kinds: { same: "same", changed: "changed", moved: "other code", added: "added", removed: "removed" }, counts: (n) => `${n} ${n === 1 ? "difference" : "differences"}`, hideSame: "Differences only", none: "Both are the same." },
    merge: { title: "Merge rules in", text: "Left the draft, right what was brought. Choose for each.", mine: "Draft's", theirs: "Brought", both: "Both", drop: "Leave out", keep: "Keep", take: "Add", go: "Merge", done: "Merged into the draft", add: "Add" },
  },
  rulings: {
    title: "Rulings", one: (id) => `Ruling R-${id}`, search: "Question, decision or R-number", ask: "Ask for a ruling", make: "Make the ruling", open: "open", by: (who, at) => `${who}, ${at}`, asked: (who, at) => `asked by ${who}, ${at}`, question: "Question", decision: "Decision and grounds", decisionHint: "Leave it empty to note the question only.", replaces: (id) => `Takes the place of R-${id}`, replacedBy: (id) => `Replaced by R-${id}`, follow: "Make a ruling in its place", uses: "What rests on it", noUses: "Nothing yet.", restsOn: { offence: (k) => `Offence V-${k}`, exemption: () => "Exemption", reward: () => "Reward", entry: (k) => `Ledger entry ${k}`, conflict: (k) => `Conflict accepted in ${k}`, leave: () => "Leave", handover: () => "Handover sheet", finding: (k) => `Listing error ${k}`, figures: () => "Corrected figures", pairing: () => "Mentoring", probation: () => "Probation", launch: () => "Launch", complaint: (k) => `Complaint ${k}`, note: (k) => `Note ${k}` }, unseen: (n) => `${n} more that ${n === 1 ? "is" : "are"} not for you to see`,
    emptyTitle: "Rulings stand here", emptyText: "What the rule book leaves open a manager decides once; it is kept and followed.", noneTitle: "Nothing found", noneText: "Try another word.", askedDone: "Noted; a manager decides", made: "Ruling made", columns: { id: "No.", question: "Question", decision: "Decision", at: "When" },
  },
  rewards: {
    title: "Rewards", toDecide: "To decide", decided: "Decided", sort: { idea: "Idea", finding: "Listing error" }, verdict: { granted: "Granted", thanked: "Thanked", declined: "Declined" },
    grant: "Grant", decline: "Decline…", why: "Why not", give: "Give by hand", rates: "Amounts", pending: "Amount open", complete: "Fill in", completeHint: "Leave it empty to take the rate in force.", since: (at) => `proposed ${at}`, share: (a, of) => `part ${a} of ${of}`, ownPart: "Somebody else decides on your part", ownMistake: "The finder made the error", thanked: (names) => `Also reported by ${names} (thanked)`, noRate: "No amount is set yet: decide now, fill it in later",
    who: "Who", words: "What for", amount: "Amount (yuan)", amountHint: "Leave it empty if it is not known.", given: "Granted", declinedDone: "Noted", completed: "Amount filled in", rate: (amount, day) => `¥${amount} from ${day}`, noRates: "None set. Once set, new decisions go by the rate of their day; earlier ones stay.", setRate: "Set a rate", rateSort: "For", from: "From", saved: "Saved", still: (amount) => `¥${amount} still to pay`, paid: "paid", entry: "See the entry", by: (who, at) => `${who}, ${at}`, hand: "By hand",
    emptyTitle: "Rewards stand here", emptyText: "Verified listing errors and adopted ideas come here; a manager decides.", emptyOwn: "No rewards of yours yet.", columns: { at: "When", staff: "Who", what: "What for", amount: "Amount", verdict: "Decision" }, more: "Older ones", fromNote: "See the note", fromFinding: "See the finding",
  },
};
