// Shapes of the dictionaries that word a value: one wording for every kind, or it does not compile.
import type { Formats } from "./format";

/** One wording for each kind of a union. */
export type ByKind<U extends { kind: string }, Context = Formats> = {
  [K in U["kind"]]: (it: Extract<U, { kind: K }>, say: Context) => string;
};

/** Who and what a breach speaks of. */
export type Names = { say: Formats; shift: (id: number) => string; person: (id: number) => string };
