// Places on the grid: spots, rectangles, and where the keys lead. Pure.

export type Spot = { row: number; col: number };
/** Both ends included. */
export type Rect = { top: number; left: number; bottom: number; right: number };
export type Size = { rows: number; cols: number };

export const rectOf = (a: Spot, b: Spot): Rect => ({
  top: Math.min(a.row, b.row),
  left: Math.min(a.col, b.col),
  bottom: Math.max(a.row, b.row),
  right: Math.max(a.col, b.col),
});
export const count = (r: Rect): number => (r.bottom - r.top + 1) * (r.right - r.left + 1);
export const holds = (r: Rect, s: Spot): boolean => s.row >= r.top && s.row <= r.bottom && s.col >= r.left && s.col <= r.right;
export const same = (a: Spot, b: Spot): boolean => a.row === b.row && a.col === b.col;
export const clamp = (s: Spot, { rows, cols }: Size): Spot => ({ row: Math.max(0, Math.min(rows - 1, s.row)), col: Math.max(0, Math.min(cols - 1, s.col)) });

/** Row by row, from the left. */
export function spots(r: Rect): Spot[] {
  const found: Spot[] = [];
  for (let row = r.top; row <= r.bottom; row++) for (let col = r.left; col <= r.right; col++) found.push({ row, col });
  return found;
}

/** Where a key leads from `at` (APG grid pattern); null if it leads nowhere. `page` is how many rows a page has. */
export function step(at: Spot, key: string, far: boolean, size: Size, page: number): Spot | null {
  const { row, col } = at;
  const last = { row: size.rows - 1, col: size.cols - 1 };
  const leads: Record<string, Spot> = {
    ArrowLeft: { row, col: far ? 0 : col - 1 },
    ArrowRight: { row, col: far ? last.col : col + 1 },
    ArrowUp: { row: far ? 0 : row - 1, col },
    ArrowDown: { row: far ? last.row : row + 1, col },
    Home: { row: far ? 0 : row, col: 0 },
    End: { row: far ? last.row : row, col: last.col },
    PageUp: { row: row - page, col },
    PageDown: { row: row + page, col },
  };
  const to = leads[key];
  return to ? clamp(to, size) : null;
}

/** The spot after a cell was set by a key: to the right, and from the last day to the first of the next row. */
export function advance(at: Spot, size: Size): Spot {
  if (at.col < size.cols - 1) return { row: at.row, col: at.col + 1 };
  return at.row < size.rows - 1 ? { row: at.row + 1, col: 0 } : at;
}

/** `rect` moved so that it stays on the grid. */
export function shifted(rect: Rect, by: Spot, size: Size): Rect {
  const row = Math.max(-rect.top, Math.min(size.rows - 1 - rect.bottom, by.row));
  const col = Math.max(-rect.left, Math.min(size.cols - 1 - rect.right, by.col));
  return { top: rect.top + row, bottom: rect.bottom + row, left: rect.left + col, right: rect.right + col };
}
