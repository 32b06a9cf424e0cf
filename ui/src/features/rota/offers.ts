// A month as it would be with some edits made. Pure.
import type { CellEdit, Coverage, DayHead, Work } from "../../ipc";
import type { Month } from "./month.svelte";

/** The month's works, row by row, with the edits made. */
export function withEdits(month: Month, edits: CellEdit[]): (Work | null)[][] {
  const changed = new Map(edits.map((e) => [`${e.staff}:${e.day}`, e.work]));
  const work = (key: string, now: Work | null) => (changed.has(key) ? (changed.get(key) ?? null) : now);
  return month.rows.map((row) => row.cells.map((cell) => (cell ? work(`${cell.staff}:${cell.day}`, cell.work) : null)));
}

/** People missing from a day on: for what has passed nobody can mend. */
export function missingFrom(coverage: Coverage[], days: Pick<DayHead, "day">[], from: string): number {
  const ahead = (at: number) => (days[at]?.day ?? "") >= from;
  const short = (line: Coverage) => line.need.reduce((sum, need, at) => sum + (ahead(at) ? Math.max(0, need - (line.have[at] ?? 0)) : 0), 0);
  return coverage.reduce((sum, line) => sum + short(line), 0);
}

export const heads = (missing: { short: number }[]): number => missing.reduce((sum, one) => sum + one.short, 0);
