// The kinds of items with the letter that chooses each, and the line that begins with one. Pure.
import type { ItemKind } from "../../ipc";

/** In the order of the sheet, the most pressing first. */
export const KINDS: { kind: ItemKind; letter: string }[] = [
  { kind: "urgent", letter: "U" },
  { kind: "call_back", letter: "B" },
  { kind: "customer", letter: "C" },
  { kind: "order", letter: "O" },
  { kind: "potential", letter: "P" },
  { kind: "task", letter: "T" },
  { kind: "other", letter: "X" },
];

export const letterOf = (kind: ItemKind): string => KINDS.find((k) => k.kind === kind)?.letter ?? "";

/** `u 催发货` names a kind and a text; a line without a letter and a blank in front names no kind. */
export function readLine(line: string): { kind?: ItemKind; text: string } {
  const plain = /^\s*([a-zａ-ｚ])[\s\u3000]+(?=\S)/i.exec(line);
  const letter = plain?.[1]?.normalize("NFKC").toUpperCase();
  const kind = KINDS.find((k) => k.letter === letter)?.kind;
  return kind && plain ? { kind, text: line.slice(plain[0].length) } : { text: line };
}
