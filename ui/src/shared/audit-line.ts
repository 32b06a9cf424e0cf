// A stored line of change in the reader's words: the desk keeps names of fields, ids and plain values.
import { i18n } from "../i18n/index.svelte";
import type { AuditLine, ShiftId, StaffId } from "../ipc";

/** How ids read; both answer with nothing for an id that is gone. */
export type LineNames = { shift: (id: ShiftId) => string; person: (id: StaffId) => string };

/** Figures that are kept in minutes and read in hours. */
const MINUTES = new Set(["target_minutes", "shortest_rest", "least_minutes", "most_minutes"]);
const DAY = /^\d{4}-\d{2}-\d{2}$/;

export function readLine(line: AuditLine, names: LineNames): AuditLine {
  const value = (text: string) => readValue(line.what, text, names);
  return { what: readWhat(line.what, names), before: value(line.before), after: value(line.after) };
}

function readWhat(what: string, names: LineNames): string {
  const w = i18n.w.audit;
  const [head = "", second = "", third] = what.split(" ");
  if (head === "shift") return third ? w.needOn(names.shift(Number(second)) || second, i18n.f.fullDay(third)) : w.need(names.shift(Number(second)) || second);
  if ((head === "extension" || head === "band") && second) return `${w.fields[head] ?? head} ${DAY.test(second) ? i18n.f.day(second) : [second, third].filter(Boolean).join(" ")}`;
  if (head === "duty" && DAY.test(second)) return w.dutyOn(i18n.f.day(second));
  if (DAY.test(second)) return w.cell(head, i18n.f.day(second));
  if (DAY.test(what)) return i18n.f.fullDay(what);
  return w.fields[what] ?? (what.includes(":") ? w.conflict : what);
}

function readValue(what: string, text: string, names: LineNames): string {
  if (!text) return "";
  if (what === "mentor") return names.person(Number(text)) || text;
  if (what === "barred") return i18n.f.list(text.split(" ").map((id) => names.shift(Number(id)) || id));
  if (what === "forbidden") return i18n.f.list(text.split(" ").map((pair) => pair.replace(/^(\d+)-(\d+)/, (_, a, b) => `${names.shift(Number(a)) || a} → ${names.shift(Number(b)) || b}`)));
  if (what === "shift_limits") return text.split("; ").map((limit) => limit.replace(/^\d+/, (id) => names.shift(Number(id)) || id)).join("; ");
  if (MINUTES.has(what)) return text.replace(/^\d+/, (minutes) => i18n.w.audit.hours(i18n.f.hours(Number(minutes))));
  if (what.startsWith("shift ")) return text.replace(/[[\]]/g, "");
  const days = text.split(" ");
  if (days.every((d) => DAY.test(d))) return days.map((d) => i18n.f.fullDay(d)).join(" – ");
  return i18n.w.audit.values[text] ?? text.replace("●", i18n.w.audit.pinned);
}
