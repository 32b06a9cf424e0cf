// Who is not ready for what is listed on a day, in words.
import { i18n } from "../../i18n/index.svelte";
import type { ListingDay, StaffId } from "../../ipc";

/** For each listing of the day for which somebody is not ready: the launch, and the products that they lack. */
export function listingNotes(listings: ListingDay[], staff: StaffId): string[] {
  const w = i18n.w.readiness.rota;
  return listings.flatMap((listing) => {
    const found = listing.unready.find((u) => u.staff === staff);
    if (!found) return [];
    const names = i18n.f.list(found.products);
    return [`${w.title(listing.name)} · ${found.light === "red" ? w.red(names) : w.amber(names)}`];
  });
}
