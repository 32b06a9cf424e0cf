import type { today as source } from "../zh-CN/today";

export const today: typeof source = {
  title: "Today", ask: "Ask for leave",
  now: "Who is on", over: "Over", short: (n) => `${n} short`, nobody: "Nobody planned", noShifts: "No shifts today.", duty: "Duty", since: (at) => `from ${at}`, until: (at) => `until ${at}`,
  mine: "My seven days", toRota: "See the rota", notOnRota: "You are not on the rota.", open: "Not planned", leaveDay: "Leave", today: "Today",
  decide: "Leave for me to sign", waiting: (n) => `${n} waiting`, late: "Late notice", inTime: "In time", rule: (rule, due) => `${rule}: by ${due}`, both: (calendar, working) => `${calendar === 1 ? "1 day" : `${calendar} days`}, ${working} worked`, sign: "Sign", refuse: "Refuse", signed: (name) => `Signed: ${name}`, refused: (name) => `Refused: ${name}`,
  myLeave: "My leave", noLeave: "No leave ahead.",
  rules: { "ATT-03": "Beforehand", "ATT-04": "2 hours before", "ATT-05": "The day before", "ATT-06": "A week before", "ATT-07": "The day before" },
  planning: "Planning", published: (v) => `Published v${v}`, draft: "Not published", changes: (n) => (n === 1 ? "1 change not published" : `${n} changes not published`), conflicts: (n) => (n === 1 ? "1 conflict" : `${n} conflicts`), gaps: (n) => (n === 1 ? "1 head short" : `${n} heads short`), empty: (n) => `${n} cells open`, fine: "No conflicts, enough people", plan: "Plan",
  backup: "Backup", lastBackup: (at) => `Last ${at}`, never: "No backup yet", toBackups: "Back up or restore",
  steps: { title: "Three steps to your first rota", text: "Each ticks itself off.", hide: "Put away", done: (n) => `${n} of 3`, needs: "Say how many people", needsText: "For each shift and weekday", staff: "Add your staff", staffText: "One by one, or import the roster", rota: "Plan and publish", rotaText: "Generate the month, look it over, publish and print", go: "Go", again: "Look again", pin: "Choose a PIN: switching and unlocking then take a second" },
};
