// The figures in the grid's foot by keyboard: down from the last row leads to them, up leads back. Whatever else would change a cell does
// nothing there; Enter and Space press the figure themselves.
import { step, type Size } from "./geometry";

type Key = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">;

/** Where a key leads from a figure: to another one, back to the grid's column, nowhere; null where it is none of the foot's keys. */
export type Lead = { at: { row: number; col: number } } | { back: number } | { stay: true } | null;

export function lead(at: { row: number; col: number }, event: Key, size: Size): Lead {
  const held = event.ctrlKey || event.metaKey;
  if (event.altKey) return { stay: true };
  if (event.key === "Escape" || event.key === "PageUp" || (event.key === "ArrowUp" && (held || at.row === 0))) return { back: at.col };
  const to = step(at, event.key, held, size, size.rows);
  if (to) return { at: to };
  return held ? null : { stay: true };
}

/** The plain arrow down. */
export const isDown = (event: Key): boolean => event.key === "ArrowDown" && !event.shiftKey && !event.ctrlKey && !event.metaKey && !event.altKey;

/** The figures of the foot, row by row. */
export const figures = (foot: HTMLElement): HTMLElement[][] => [...foot.children].map((row) => [...row.querySelectorAll<HTMLElement>("button.n")]);

/** The place of a figure; null for anything else. */
export function placeOf(rows: HTMLElement[][], target: EventTarget | null): { row: number; col: number } | null {
  for (const [row, cells] of rows.entries()) {
    const col = cells.indexOf(target as HTMLElement);
    if (col >= 0) return { row, col };
  }
  return null;
}
