// What is listed on the days of the rota, and who is not ready for it (TRN-02). Asked for when a month stands: it waits for nothing.
import { desk, type ListingDay } from "../../ipc";
import { lastOf } from "../../shared/dates";
import { session } from "../../shared/session.svelte";
import type { Month } from "./month.svelte";

export class Listings {
  #days = $state.raw<ListingDay[]>([]);

  /** What is listed on a day. */
  on(day: string): ListingDay[] {
    return this.#days.filter((listing) => listing.day === day);
  }

  /** Somebody is not ready for one of them. */
  readonly any = $derived(this.#days.some((listing) => listing.unready.length));

  /** Reads it for some months and marks their cells; whoever does not plan sees nothing of others. */
  async load(names: string[], months: Record<string, Month>): Promise<void> {
    if (!session.may("see_draft")) return;
    const found = (await Promise.all(names.map((month) => desk.listingDays({ days: { from: `${month}-01`, to: lastOf(month) } }).catch(() => [])))).flat();
    this.#days = [...this.#days.filter((l) => !names.includes(l.day.slice(0, 7))), ...found];
    for (const listing of found) for (const { staff, light } of listing.unready) {
      const cell = months[listing.day.slice(0, 7)]?.cell(staff, listing.day);
      if (!cell) continue;
      cell.unready = cell.unready === "red" ? "red" : light;
      cell.draw();
    }
  }
}
