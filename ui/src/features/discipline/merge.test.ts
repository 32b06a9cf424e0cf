import { expect, test } from "vitest";
import type { Clause, ClausePair } from "../../ipc";
import { chosenOf, merged } from "./merge";

const clause = (code: string, words: string): Clause => ({ rule: 0, code, category: "", words, paragraph: "", counts: "rule", penalty: "word", ladder: [] });
const pairs: ClausePair[] = [
  { differs: "same", before: clause("1", "a"), after: clause("1", "a") },
  { differs: "changed", before: clause("2", "mine"), after: clause("2", "theirs") },
  { differs: "added", before: null, after: clause("3", "new") },
  { differs: "removed", before: clause("4", "old"), after: null },
  { differs: "moved", before: clause("5", "x"), after: clause("6", "x") },
];
const said = (of: Clause[]) => of.map((c) => `${c.code} ${c.words}`);

test("untouched, a merge loses nothing of the draft and adds what is new", () => {
  expect(said(merged(pairs, pairs.map(chosenOf)))).toEqual(["1 a", "2 mine", "3 new", "4 old", "5 x"]);
});

test("each row goes by its own choice", () => {
  expect(said(merged(pairs, ["theirs", "theirs", "none", "none", "both"]))).toEqual(["1 a", "2 theirs", "5 x", "6 x"]);
});
