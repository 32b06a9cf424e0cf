// How long nobody has looked at a listing, as the coverage map sorts it.
import type { ListingRow } from "../../ipc";
import { daysBetween } from "../../shared/dates";

export const AGES = ["never", "old", "month", "week", "today"] as const;
export type Age = (typeof AGES)[number];

/** Whole days since somebody looked; null if nobody has. */
export const daysUnseen = (row: ListingRow, today: string): number | null => (row.looked ? daysBetween(row.looked.slice(0, 10), today) : null);

export function ageOf(row: ListingRow, today: string): Age {
  const days = daysUnseen(row, today);
  if (days === null) return "never";
  if (days <= 0) return "today";
  return days <= 7 ? "week" : days <= 30 ? "month" : "old";
}
