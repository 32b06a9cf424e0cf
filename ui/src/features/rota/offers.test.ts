import { expect, test } from "vitest";
import { beyond, heads } from "./offers";

const gap = (day: string, short: number, shift = 1) => ({ day, shift, short });

test("what was missing before a sick call is not put down to it", () => {
  const before = [gap("2026-12-14", 2), gap("2026-12-15", 1)];
  const after = [gap("2026-12-14", 2), gap("2026-12-15", 2), gap("2026-12-15", 1, 2)];
  expect(beyond(after, before)).toEqual([gap("2026-12-15", 1), gap("2026-12-15", 1, 2)]);
  expect(heads(beyond(after, before))).toBe(2);
  expect(beyond([], before), "a repair that also closes an old gap owes nothing").toEqual([]);
});
