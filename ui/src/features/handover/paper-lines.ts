// The letters of a sheet typed back, and what stays in the box after it was entered. Pure.
import type { Mark, PaperLine } from "../../ipc";

export const LETTERS: { letter: string; mark: Mark }[] = [
  { letter: "D", mark: "done" },
  { letter: "C", mark: "carry" },
  { letter: "W", mark: "withdraw" },
  { letter: "R", mark: "read_back" },
];

/** The lines of `text` that could not be entered, as they were typed. */
export function leftOver(text: string, done: Pick<PaperLine, "line" | "problem">[]): string {
  const bad = new Set(done.filter((l) => l.problem).map((l) => l.line));
  return text.split("\n").filter((_, at) => bad.has(at + 1)).join("\n");
}
