// A month as it would be with some edits made. Pure.
import type { CellEdit, ShiftId, StaffId, Work } from "../../ipc";
import type { Month } from "./month.svelte";
import { shiftOf } from "./work";

/** A shift with too few people. */
export type Gap = { day: string; shift: ShiftId; short: number };

/** The month's works, row by row, with the edits made. */
export function withEdits(month: Month, edits: CellEdit[]): (Work | null)[][] {
  const changed = new Map(edits.map((e) => [`${e.staff}:${e.day}`, e.work]));
  const work = (key: string, now: Work | null) => (changed.has(key) ? (changed.get(key) ?? null) : now);
  return month.rows.map((row) => row.cells.map((cell) => (cell ? work(`${cell.staff}:${cell.day}`, cell.work) : null)));
}

/** Where people would be missing from a day on, for what has passed nobody can mend; whoever is on signed leave does
 *  not count, but for `well`: as if they could come. */
export function gapsAfter(month: Month, edits: CellEdit[], from: string, well: StaffId | null = null): Gap[] {
  const works = withEdits(month, edits);
  const have = (shift: ShiftId, col: number) => month.rows.filter((row, at) => (!row.cells[col]?.away || row.head.staff === well) && shiftOf(works[at]?.[col] ?? null) === shift).length;
  return month.checks.coverage.flatMap(({ shift, need }) =>
    need.flatMap((wanted, col) => {
      const short = wanted > 0 ? wanted - have(shift, col) : 0;
      const day = month.days[col]?.day;
      return short > 0 && day && day >= from ? [{ day, shift, short }] : [];
    }),
  );
}

/** What is missing beyond what was missing before. */
export function beyond(gaps: Gap[], before: Gap[]): Gap[] {
  const had = new Map(before.map((g) => [`${g.day}:${g.shift}`, g.short]));
  return gaps.flatMap((g) => {
    const short = g.short - (had.get(`${g.day}:${g.shift}`) ?? 0);
    return short > 0 ? [{ ...g, short }] : [];
  });
}

export const heads = (gaps: Gap[]): number => gaps.reduce((sum, gap) => sum + gap.short, 0);
