// The figures of a week on a map: how strong each cell is, where the peak lies. Pure.

/** Half hours in a day. */
export const SLOTS = 48;

/** The largest figure of a week; at least 1, so that a share can be taken of it. */
export const most = (week: number[][]): number => Math.max(1, ...week.flat());

/** A half hour as its beginning in minutes. */
export const startOf = (slot: number): number => slot * 30;

/** The busiest half hour; null where there is nothing. */
export function peak(week: number[][]): { day: number; slot: number; value: number } | null {
  let best: { day: number; slot: number; value: number } | null = null;
  week.forEach((row, day) => row.forEach((value, slot) => value > (best?.value ?? 0) && (best = { day, slot, value })));
  return best;
}

/** How strong a cell is drawn, in whole percent of the largest; anything at all can be seen. */
export const strength = (value: number, of: number): number => (value === 0 ? 0 : Math.max(6, Math.round((value / of) * 100)));

/** Hundredths typed as a number with a point or comma; null for nothing, undefined for what is no figure between the bounds. */
export function hundredths(text: string, least: number, largest: number): number | null | undefined {
  if (text.trim() === "") return null;
  const value = Math.round(Number(text.trim().replace("，", ".").replace(",", ".")) * 100);
  return Number.isFinite(value) && value >= least && value <= largest ? value : undefined;
}
