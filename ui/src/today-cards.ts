// What the features put on Today: a card each, which fetches what it shows and stands only where there is something to say.
// A new card is one line here; the page itself knows none of them.
import type { Component } from "svelte";
import type { Right } from "./ipc";

export type TodayCard = {
  id: string;
  /** Who does not hold it does not see the card. */
  right: Right;
  /** Across the page under its title, or in the broad or the narrow column. */
  place: "top" | "main" | "side";
  card: Component;
};

export const TODAY_CARDS: TodayCard[] = [];
