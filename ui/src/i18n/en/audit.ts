import type { audit as source } from "../zh-CN/audit";

export const audit: typeof source = {
  title: "Audit trail", text: "Who changed what, and when. Lines are only ever added.", act: "What was done", allActs: "Everything", person: "By whom", everybody: "Everybody", nobody: "Not signed in", about: "About", more: "Show earlier ones", end: "This is the earliest line.",
  emptyTitle: "No such lines", emptyText: "Try another filter.", changes: (n) => (n === 1 ? "1 change" : `${n} changes`), was: "Before", now: "After", back: "Back to settings", empty: "empty",
  fields: {
    number: "Agent number", name: "Name", role: "Role", rostered: "On the rota", joined: "First day", left: "Last day", probation: "Probation", barred: "Not on", mentor: "Mentor", target_minutes: "Hours a month",
    kind: "Kind", sheet: "Sheet", due: "Due", items: "Items", held: "Held", lines: "Lines", situation: "Situation", background: "Background", todo: "What to do", serious: "Seriousness", customer: "Customer", most_shifts: "Most shifts carried", accept_minutes: "Minutes to accept", script: "Outage script",
    shop: "Name of the shop", auto_lock_minutes: "Locks after (minutes)", time_zone: "Time zone", shifts: "Shifts", quota: "Rest quota", forbidden: "Forbidden successions", longest_run: "Longest run of days", shortest_rest: "Shortest rest", duty_per_day: "On duty a day", mentor_together: "Trainee with mentor",
    contact: "Contact", orders: "Orders", order: "Order", tag: "Tag", talk: "History", months: "Months kept", backups: "Backups", from: "From", pin: "PIN", password: "Password", by: "By", version: "Version", changes: "Cells changed", sick: "Sick leave", personal: "Personal leave", annual: "Annual leave", business: "Out on business", other: "Other",
  },
  values: { added: "added", removed: "removed", changed: "changed", true: "yes", false: "no", unavailable: "unavailable", rathernot: "rather not", wouldlike: "would like", owner: "owner", manager: "manager", finance: "finance", agent: "agent", trainee: "trainee" },
  need: (shift) => `People on ${shift}`, needOn: (shift, day) => `People on ${shift}, ${day}`, dutyOn: (day) => `Duty on ${day}`, cell: (number, day) => `${number} · ${day}`, pinned: " (pinned)", hours: (n) => `${n} h`, conflict: "Conflict",
};
