// The stretches of time that people look at, from today.
import type { Window } from "../../ipc";
import { addDays, addMonths, firstOf, lastOf, mondayOf, monthOf } from "../../shared/dates";

export const PERIODS = ["week", "lastWeek", "month", "lastMonth", "quarter", "year"] as const;
export type Period = (typeof PERIODS)[number] | "own";

/** The days of a period, none of them after today. */
export function spanOf(period: Exclude<Period, "own">, today: string): Window {
  const monday = mondayOf(today);
  const month = monthOf(today);
  switch (period) {
    case "week": return { from: monday, to: today };
    case "lastWeek": return { from: addDays(monday, -7), to: addDays(monday, -1) };
    case "month": return { from: firstOf(month), to: today };
    case "lastMonth": return { from: firstOf(addMonths(month, -1)), to: lastOf(addMonths(month, -1)) };
    case "quarter": return { from: addDays(today, -90), to: today };
    case "year": return { from: addDays(today, -364), to: today };
  }
}
