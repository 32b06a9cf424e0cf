// What stands beside an item, in words: whose it is, and when.
import { i18n } from "../../i18n/index.svelte";
import type { ItemView } from "../../ipc";

/** The owner, or who stands in for one that is away. */
export function whose(row: ItemView): string {
  const w = i18n.w.handover;
  if (row.released && row.owner) {
    if (row.holder) return w.row.covered(row.holder.name);
    return row.released === "left" ? w.row.left(row.owner.name) : w.row.away(row.owner.name);
  }
  return row.holder?.name ?? w.write.shift;
}

/** The clock on the day of `now` (a day or a moment), with the day on another. */
export const when = (at: string, now: string): string => (at.slice(0, 10) === now.slice(0, 10) ? i18n.f.clock(at) : i18n.f.moment(at, now));
