// What is to be learned again, the people gathered by topic and day: one line for a course that five have to repeat. Pure.
import type { DueRow } from "../ipc";

export type DueAgain = { topic: string; due: string; names: string[] };

/** In the order in which the rows come. */
export function gathered(rows: DueRow[]): DueAgain[] {
  const found: DueAgain[] = [];
  for (const row of rows) {
    const same = found.find((one) => one.topic === row.topic && one.due === row.due);
    if (same) same.names.push(row.name);
    else found.push({ topic: row.topic, due: row.due, names: [row.name] });
  }
  return found;
}
