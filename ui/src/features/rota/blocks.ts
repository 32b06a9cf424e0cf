// Rectangles of cells: painting, filling, pasting and moving them, as lists of what would be written. Pure: nothing is changed here.
import type { Work } from "../../ipc";
import { shifted, spots, type Rect, type Size, type Spot } from "./geometry";

export type Value = { work: Work | null; pinned: boolean };
/** What a spot shall hold; `pinned` only where the pin moves with it. */
export type Write = Spot & { work: Work | null; pinned?: boolean };
/** What a spot holds; null where there is no cell. */
export type Read = (spot: Spot) => Value | null;

export const paint = (rect: Rect, work: Work | null): Write[] => spots(rect).map((s) => ({ ...s, work }));

/** The first row downwards; a single row takes the one above it. */
export function fillDown(rect: Rect, read: Read): Write[] {
  const source = rect.bottom > rect.top ? rect.top : rect.top - 1;
  return fill(rect, read, (s) => ({ row: source, col: s.col }));
}

/** The first column to the right; a single column takes the one before it. */
export function fillRight(rect: Rect, read: Read): Write[] {
  const source = rect.right > rect.left ? rect.left : rect.left - 1;
  return fill(rect, read, (s) => ({ row: s.row, col: source }));
}

function fill(rect: Rect, read: Read, from: (spot: Spot) => Spot): Write[] {
  return spots(rect).flatMap((s) => {
    const value = read(from(s));
    return value ? [{ ...s, work: value.work }] : [];
  });
}

/** Where a block of this size lands: repeated if the selection is a multiple of it, else once from the corner. */
export function target(rect: Rect, rows: number, cols: number, size: Size): Rect {
  const height = rect.bottom - rect.top + 1;
  const width = rect.right - rect.left + 1;
  if (height % rows === 0 && width % cols === 0) return rect;
  return { top: rect.top, left: rect.left, bottom: Math.min(size.rows, rect.top + rows) - 1, right: Math.min(size.cols, rect.left + cols) - 1 };
}

/** Texts of a spreadsheet over the cells; `means` says what a text is at a spot, undefined leaves the cell alone. */
export function paste(rect: Rect, texts: string[][], means: (text: string, at: Spot) => Work | null | undefined, size: Size): { writes: Write[]; unknown: string[]; rect: Rect } {
  const rows = texts.length;
  const cols = Math.max(...texts.map((t) => t.length));
  const over = target(rect, rows, cols, size);
  const writes: Write[] = [];
  const unknown = new Set<string>();
  for (const at of spots(over)) {
    const text = texts[(at.row - over.top) % rows]?.[(at.col - over.left) % cols] ?? "";
    const work = means(text, at);
    if (work === undefined) unknown.add(text.trim());
    else writes.push({ ...at, work });
  }
  return { writes, unknown: [...unknown], rect: over };
}

/** A block moved or copied by `by`, held on the grid; what it leaves behind is emptied unless it is copied. */
export function move(rect: Rect, by: Spot, read: Read, size: Size, copy: boolean): { writes: Write[]; rect: Rect } {
  const to = shifted(rect, by, size);
  const step = { row: to.top - rect.top, col: to.left - rect.left };
  if (step.row === 0 && step.col === 0) return { writes: [], rect };
  const writes = new Map<string, Write>();
  const put = (w: Write) => writes.set(`${w.row}:${w.col}`, w);
  if (!copy) for (const s of spots(rect)) read(s) && put({ ...s, work: null, pinned: false });
  for (const s of spots(rect)) {
    const value = read(s);
    const at = { row: s.row + step.row, col: s.col + step.col };
    if (value && read(at)) put({ ...at, work: value.work, ...(copy ? {} : { pinned: value.pinned }) });
  }
  return { writes: [...writes.values()], rect: to };
}

/** Rows of texts as a spreadsheet copies them. Quotes around a cell with breaks are taken off. */
export function readTable(text: string): string[][] {
  const lines = text.replace(/\r\n?/g, "\n").replace(/\n$/, "").split("\n");
  return lines.map((line) => line.split("\t").map((cell) => cell.replace(/^"(.*)"$/, "$1")));
}

export const writeTable = (rows: string[][]): string => rows.map((r) => r.join("\t")).join("\n");
