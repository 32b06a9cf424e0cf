// Amounts of what is counted, in the reader's figures. No words here: those stand in the dictionaries.
import type { Counted } from "../ipc/bindings";
import type { ByKind, Names } from "./types";

/** An amount of what is counted: minutes read as hours, half days as days. */
export function amount(counted: Counted, value: number, { say }: Names): string {
  if (counted.kind === "minutes") return say.hours(value);
  return counted.kind === "rest_halves" ? say.days(value) : say.number(value);
}

/** The word for what is counted, from a dictionary. */
export function countedOf(words: ByKind<Counted, Names>, counted: Counted, names: Names): string {
  const word = words[counted.kind] as (it: Counted, names: Names) => string;
  return word(counted, names);
}
