// Conversion as the desk counts it: hundredths of a percent from whole numbers, a dash where nobody was served (NOTE-02).
import type { Tally } from "../../ipc";

/** 12 of 35 as 3429; null where nobody was served. */
export const rateOf = (count: Tally | null | undefined): number | null => (count && count.served > 0 ? Math.floor((count.bought * 20_000 + count.served) / (2 * count.served)) : null);

/** 3429 as `34.3%`, null as `–`. */
export const percent = (rate: number | null | undefined): string => (rate == null ? "–" : `${(Math.round(rate / 10) / 10).toFixed(1)}%`);

/** A whole number as people type it, also in full width; null if it is none. */
export function readCount(text: string): number | null {
  const plain = text.normalize("NFKC").trim();
  return /^\d{1,6}$/.test(plain) ? Number(plain) : null;
}
