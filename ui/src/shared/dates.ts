// Civil days as ISO texts (`2026-12-09`) and months (`2026-12`): arithmetic only, no clock, no time zone.

const DAY = 86_400_000;
const at = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const iso = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** A day of the calendar as ISO text; null for 30 February and the like. Months count from 1. */
export function dayOf(year: number, month: number, day: number): string | null {
  if (year < 2000 || year > 2199) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  const whole = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return whole ? iso(date.getTime()) : null;
}

export const addDays = (day: string, by: number): string => iso(at(day) + by * DAY);
/** Days from `a` to `b`; negative if `b` is earlier. */
export const daysBetween = (a: string, b: string): number => Math.round((at(b) - at(a)) / DAY);
/** 0 for Monday to 6 for Sunday (ruling 3). */
export const weekday = (day: string): number => (new Date(at(day)).getUTCDay() + 6) % 7;
export const mondayOf = (day: string): string => addDays(day, -weekday(day));
export const monthOf = (day: string): string => day.slice(0, 7);
export const dayNumber = (day: string): number => Number(day.slice(8, 10));
export const firstOf = (month: string): string => `${month}-01`;
export const daysIn = (month: string): number => new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0)).getUTCDate();
export const lastOf = (month: string): string => `${month}-${String(daysIn(month)).padStart(2, "0")}`;

/** `2026-12` and 1 give `2027-01`. */
export function addMonths(month: string, by: number): string {
  const count = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + by;
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, "0")}`;
}

/** The days from `from` to `to`, both included. */
export function span(from: string, to: string): string[] {
  const days: string[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
}

/** Whole weeks, Monday first, that cover a month: for a calendar sheet. */
export function weeksOf(month: string): string[][] {
  const weeks: string[][] = [];
  for (let monday = mondayOf(firstOf(month)); monday <= lastOf(month); monday = addDays(monday, 7)) {
    weeks.push(span(monday, addDays(monday, 6)));
  }
  return weeks;
}
