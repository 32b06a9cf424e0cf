// A year's special days gathered under their names in the order of the year, neighbouring days as one span. Pure.
import type { SpecialDay, Window } from "../../ipc";
import { addDays } from "../../shared/dates";

export type Holiday = { name: string; off: Window[]; worked: Window[] };

export function gathered(days: SpecialDay[]): Holiday[] {
  const found = new Map<string, Holiday>();
  for (const { day, name, makeup } of [...days].sort((a, b) => (a.day < b.day ? -1 : 1))) {
    const holiday = found.get(name) ?? { name, off: [], worked: [] };
    const spans = makeup ? holiday.worked : holiday.off;
    const last = spans.at(-1);
    if (last && addDays(last.to, 1) === day) last.to = day;
    else spans.push({ from: day, to: day });
    found.set(name, holiday);
  }
  const first = (h: Holiday) => (h.off[0] ?? h.worked[0])?.from ?? "";
  return [...found.values()].sort((a, b) => (first(a) < first(b) ? -1 : 1));
}
