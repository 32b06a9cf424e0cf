// A cell in words: for a screen reader, and for the notes under the pointer.
import { i18n } from "../../i18n/index.svelte";
import { dayNumber, monthOf } from "../../shared/dates";
import type { Cell } from "./cell.svelte";
import { listingNotes } from "./listing-notes";
import { isSoft } from "./month.svelte";
import type { Rota } from "./rota.svelte";
import { kept } from "./work";

/** Who, which day, what, and everything that lies over it. */
export function cellLabel(rota: Rota, cell: Cell | null): string {
  if (!cell) return i18n.w.rota.locked.not_on_rota;
  const what = cell.away && cell.leave ? i18n.w.trade.leave[cell.leave.leave] : rota.workName(cell.work);
  return [rota.person(cell.staff), i18n.f.longDay(cell.day), what, ...cellNotes(rota, cell, false)].join(", ");
}

/** What lies over a cell: leave, wish, pin, duty, conflicts, the state before. */
export function cellNotes(rota: Rota, cell: Cell | null, times = true): string[] {
  if (!cell) return [];
  // What is drawn changes whenever the cell does: reading it keeps these words up to date.
  void cell.look;
  const w = i18n.w.rota.cell;
  const notes: string[] = [];
  const shift = cell.work !== null && cell.work !== "rest" ? rota.shift(cell.work.shift) : null;
  if (shift && times) notes.push(`${shift.name} ${i18n.f.times(shift.segments)}`);
  if (cell.locked) notes.push(i18n.w.rota.locked[cell.locked]);
  if (cell.leave) {
    const kind = `${i18n.w.trade.leave[cell.leave.leave]} ${i18n.f.range(cell.leave.days)}`;
    notes.push(cell.away ? w.leave(kind) : w.asked(kind));
  }
  const longer = rota.extension(cell.staff, cell.day);
  if (longer) notes.push(i18n.w.rota.extended(i18n.f.minute(longer.until)));
  if (cell.duty) notes.push(w.duty);
  if (cell.pinned) notes.push(w.pinned);
  if (cell.changed) notes.push(w.changed);
  if (cell.wish) notes.push(w.wish(wishText(rota, cell)));
  if (shift) notes.push(...listingNotes(rota.listings.on(cell.day), cell.staff));
  for (const c of rota.months[monthOf(cell.day)]?.checks.conflicts ?? []) {
    if (c.staff !== cell.staff || c.day !== cell.day) continue;
    notes.push(isSoft(c) ? w.missed(rota.breach(c)) : w.conflict(rota.breach(c)));
    if (c.accepted !== null) notes.push(w.accepted(c.accepted));
  }
  return notes;
}

function wishText(rota: Rota, cell: Cell): string {
  const { wish } = cell;
  if (!wish) return "";
  const w = i18n.w.rota.wishes;
  const shift = wish.shift === null ? null : rota.shiftName(wish.shift);
  const what = { unavailable: w.unavailable, rather_not: shift ? w.rather(shift) : w.ratherNot, would_like: shift ? w.like(shift) : w.restDay }[wish.wish];
  const is = kept(wish, cell.work);
  const state = is === null ? "" : ` (${is ? i18n.w.rota.cell.kept : i18n.w.rota.cell.broken})`;
  return `${what}${state}${wish.note ? ` · ${wish.note}` : ""}`;
}

/** 12日 · the 12th, where the month is plain from the page. */
export const shortDay = (day: string): string => (i18n.language === "en" ? i18n.f.day(day) : `${dayNumber(day)} 日`);
