// Merging two lists of rules: which of a pair stays.
import type { Clause, ClausePair } from "../../ipc";

export type Chosen = "mine" | "theirs" | "both" | "none";

/** What loses nothing: one's own wording stays, what is new is added. */
export const chosenOf = (pair: ClausePair): Chosen => (pair.before ? "mine" : "theirs");

/** The rules that stay, in the order of the pairs. */
export function merged(pairs: ClausePair[], chosen: Chosen[]): Clause[] {
  return pairs.flatMap((pair, at) => {
    const take = chosen[at] ?? chosenOf(pair);
    const mine = take === "mine" || take === "both" ? [pair.before] : [];
    const theirs = take === "theirs" || take === "both" ? [pair.after] : [];
    return [...mine, ...theirs].filter((c) => c !== null && c !== undefined);
  });
}
