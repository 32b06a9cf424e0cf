// Selecting days on the wish calendar, and what a wish says. Pure: days are ISO texts, the month is passed in.
import type { ShiftId, Wish, WishKind } from "../../ipc";
import { addDays, firstOf, lastOf, span, weekday } from "../../shared/dates";

/** From where the selection was begun to where it stands now; either may be the later one. */
export type Range = { anchor: string; focus: string };

/** What can be wished of a day: how strongly, and about which shift (null: about working, or for a liking about rest). */
export type Brush = { wish: WishKind; shift: ShiftId | null };

export const daysOf = ({ anchor, focus }: Range): string[] => (anchor <= focus ? span(anchor, focus) : span(focus, anchor));

/** Single days added to or taken from a selection, in order. */
export const toggled = (days: string[], day: string): string[] => (days.includes(day) ? days.filter((d) => d !== day) : [...days, day].sort());

/** Where a key leads from `day`, within the month; undefined for a key that moves nothing. */
export function moved(key: string, day: string, month: string): string | undefined {
  const by = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7, Home: -weekday(day), End: 6 - weekday(day) }[key];
  if (by === undefined) return undefined;
  const to = addDays(day, by);
  if (key === "Home" || key === "End") return to < firstOf(month) ? firstOf(month) : to > lastOf(month) ? lastOf(month) : to;
  return to < firstOf(month) || to > lastOf(month) ? day : to;
}

/** A day and shift holds one wish: those that a brush would replace, and those that contradict it. */
export function replaced(wishes: Wish[], days: string[], brush: Brush): Wish[] {
  return wishes.filter((w) => days.includes(w.day) && (w.shift === brush.shift || w.shift === null || brush.shift === null));
}

/** Wishes gathered into one call for each kind, shift and note: how a set of them is written back. */
export function batches(wishes: Wish[]): { brush: Brush; note: string; days: string[] }[] {
  const found = new Map<string, { brush: Brush; note: string; days: string[] }>();
  for (const { wish, shift, note, day } of wishes) {
    const key = JSON.stringify([wish, shift, note]);
    const batch = found.get(key) ?? { brush: { wish, shift }, note, days: [] };
    batch.days.push(day);
    found.set(key, batch);
  }
  return [...found.values()];
}
