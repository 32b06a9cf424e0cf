// Figures of several ways to plan a month, row by row, with the best of each row. Pure.
import type { MonthFigures, Spread } from "../../ipc";

/** What is laid side by side. */
export const ROWS = ["people", "gaps", "spare", "wishes", "conflicts", "nights", "weekends", "over", "hours", "minutes", "rest", "missed", "run"] as const;
export type Row = (typeof ROWS)[number];

const width = (s: Spread): number => s.most - s.least;

/** How good a figure is, less being better; null where a row has no better and worse. */
export function weight(row: Row, f: MonthFigures): number | null {
  switch (row) {
    case "people":
    case "minutes":
    case "rest":
      return null;
    case "gaps":
      return f.gaps;
    case "spare":
      return f.spare;
    case "wishes":
      return f.wishes === 0 ? null : 1 - f.kept / f.wishes;
    case "conflicts":
      return f.conflicts;
    case "nights":
      return width(f.nights);
    case "weekends":
      return width(f.weekends);
    case "over":
      return width(f.nights_over);
    case "hours":
      return width(f.hours);
    case "missed":
      return f.rest_missed;
    case "run":
      return f.longest_run;
  }
}

/** Which of the figures are best in a row; none where all are alike. */
export function best(row: Row, all: (MonthFigures | null)[]): boolean[] {
  const weights = all.map((f) => (f && f.open === 0 ? weight(row, f) : null));
  const known = weights.filter((w) => w !== null);
  const least = Math.min(...known);
  const alike = known.every((w) => w === known[0]);
  return weights.map((w) => w !== null && !alike && w === least);
}
