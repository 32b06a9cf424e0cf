// Rulings that a reason names: `R-12` in somebody's words leads to the ruling, and a reason being typed is offered those that fit.
import type { RulingId, RulingRow } from "../ipc";

/** A stretch of a text; `ruling` where it names one. */
export type Piece = { text: string; ruling: RulingId | null };

const NAMED = /(^|[^A-Za-z0-9])(R-([1-9]\d{0,8}))(?![A-Za-z0-9])/gi;
const BEGUN = /(^|[^A-Za-z0-9])R-(\S*)$/i;

/** A text in stretches, the names of rulings apart. */
export function inPieces(text: string): Piece[] {
  const pieces: Piece[] = [];
  let told = 0;
  for (const found of text.matchAll(NAMED)) {
    const [, before = "", name = "", number = ""] = found;
    const start = found.index + before.length;
    if (start > told) pieces.push({ text: text.slice(told, start), ruling: null });
    pieces.push({ text: name, ruling: Number(number) });
    told = start + name.length;
  }
  if (told < text.length) pieces.push({ text: text.slice(told), ruling: null });
  return pieces;
}

/** What follows an `R-` at the end of a text that is being typed; null where none does, or where a whole number and a blank do. */
export const begun = (text: string): string | null => BEGUN.exec(text)?.[2] ?? null;

/** The text with this ruling in place of the `R-…` that it ends with. */
export const named = (text: string, ruling: RulingId): string => text.replace(BEGUN, (_, before: string) => `${before}R-${ruling} `);

/** At most five rulings that were made and still hold, whose number begins so or whose question holds it; the newest first. */
export function fitting(rows: RulingRow[], typed: string): RulingRow[] {
  const holds = (row: RulingRow) => row.ruling.made !== null && row.replaced_by === null;
  const fits = (row: RulingRow) => String(row.ruling.id).startsWith(typed) || row.ruling.question.includes(typed);
  return rows.filter((row) => holds(row) && fits(row)).sort((a, b) => b.ruling.id - a.ruling.id).slice(0, 5);
}
