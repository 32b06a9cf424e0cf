// Bringing a plan over from earlier days, or laying a pattern (早早中中晚晚休休) over people and days. Pure: lists of what would be written.
import type { ShiftSystem, Work } from "../../ipc";
import { addDays, monthOf } from "../../shared/dates";
import type { Write } from "./blocks";
import { spots, type Rect } from "./geometry";
import { readCode, type Letters } from "./work";

/** The day four weeks before, or five where that is still the same month: weekdays stay what they are. */
export function monthBefore(day: string): string {
  const four = addDays(day, -28);
  return monthOf(four) === monthOf(day) ? addDays(day, -35) : four;
}
export const weekBefore = (day: string): string => addDays(day, -7);

/** What `source` holds for each cell of the rectangle; days on which nothing was planned bring nothing. */
export function fromEarlier(rect: Rect, days: string[], before: (day: string) => string, source: (row: number, day: string) => Work | null | undefined): Write[] {
  return spots(rect).flatMap((at) => {
    const day = days[at.col];
    const work = day === undefined ? null : source(at.row, before(day));
    return work ? [{ ...at, work }] : [];
  });
}

/** The codes of a pattern, the longest that fits first; blanks part codes, `.` is a day left alone. */
export function readPattern(text: string, system: ShiftSystem | undefined, letters: Letters): { works: (Work | null)[]; unknown: string[] } {
  const chars = [...text.replace(/[\s,，、]+/g, "")];
  const works: (Work | null)[] = [];
  const unknown: string[] = [];
  for (let at = 0; at < chars.length; ) {
    const read = (length: number) => (at + length > chars.length ? undefined : readCode(chars.slice(at, at + length).join(""), system, letters));
    const two = read(2);
    const one = chars[at] === "." ? null : read(1);
    if (two) works.push(two);
    else if (one !== undefined) works.push(one);
    else unknown.push(chars[at] ?? "");
    at += two ? 2 : 1;
  }
  return { works, unknown };
}

/** The pattern from the first day of the rectangle on; each further person starts `stagger` days later in it. */
export function lay(rect: Rect, pattern: (Work | null)[], stagger: number): Write[] {
  const length = pattern.length;
  if (length === 0) return [];
  return spots(rect).flatMap((at) => {
    const step = at.col - rect.left + (at.row - rect.top) * stagger;
    const work = pattern[((step % length) + length) % length];
    return work ? [{ ...at, work }] : [];
  });
}
