// The month that somebody who signs in is about to see: asked for before the rota stands, so that the window is drawn once, whole.
import { desk, type MonthView } from "../../ipc";
import { monthOf } from "../../shared/dates";

/** Milliseconds for which an answer counts as of now: the page takes it in the moment it comes to stand. */
const FRESH = 300;
let kept: { view: MonthView; at: number } | null = null;

/** The month of an address; this one where it names none. */
export const monthAt = (params: string[], today: string): string => (/^\d{4}-\d{2}$/.test(params[0] ?? "") ? params[0]! : monthOf(today));

export async function fetchMonth(params: string[], today: string): Promise<void> {
  const view = await desk.rotaMonth({ month: monthAt(params, today) });
  kept = { view, at: performance.now() };
}

/** The month if it has just been asked for; whoever gets none asks the desk. */
export function takeMonth(month: string): MonthView | null {
  const had = kept;
  kept = null;
  return had && had.view.month === month && performance.now() - had.at < FRESH ? had.view : null;
}
