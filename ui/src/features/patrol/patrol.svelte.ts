// What the patrol's page knows: listings in the order of the patrol, the checklist, the round under way.
import { desk, type ListingRow, type PatrolView } from "../../ipc";
import { attempt } from "../../shared/report";

export class Patrol {
  view = $state.raw<PatrolView | null>(null);
  typed = $state("");
  shelf = $state<"on" | "off" | "all">("on");

  async load(): Promise<void> {
    this.view = (await attempt(() => desk.patrol())) ?? this.view;
  }

  get shown(): ListingRow[] {
    const word = this.typed.trim().toLowerCase();
    const fits = (row: ListingRow) => !word || row.listing.code.toLowerCase().includes(word) || row.listing.title.toLowerCase().includes(word);
    return (this.view?.listings ?? []).filter((row) => (this.shelf === "all" || row.listing.retired === (this.shelf === "off")) && fits(row));
  }
  row(id: number): ListingRow | undefined {
    return this.view?.listings.find((row) => row.listing.id === id);
  }
}
