import { expect, test } from "vitest";
import { heads, missingFrom } from "./offers";

const days = ["2026-12-14", "2026-12-15", "2026-12-16"].map((day) => ({ day }));

test("what has passed is nobody's to mend, and spare people of one shift fill no other", () => {
  const coverage = [
    { shift: 1, have: [1, 3, 2], need: [2, 2, 2] },
    { shift: 2, have: [0, 1, 0], need: [1, 2, 0] },
  ];
  expect(missingFrom(coverage, days, "2026-12-14")).toBe(3);
  expect(missingFrom(coverage, days, "2026-12-15"), "one on the night of the fifteenth").toBe(1);
  expect(missingFrom(coverage, days, "2026-12-17")).toBe(0);
});

test("heads add up over places", () => {
  expect(heads([{ short: 2 }, { short: 1 }])).toBe(3);
  expect(heads([])).toBe(0);
});
