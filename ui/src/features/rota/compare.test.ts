import { expect, test } from "vitest";
import type { MonthFigures } from "../../ipc";
import { best } from "./compare";

const even = { least: 5, most: 5 };
const figures = (more: Partial<MonthFigures>): MonthFigures => ({
  people: 12, needed: 300, gaps: 0, spare: 4, wishes: 10, kept: 8, conflicts: 0, minutes: 9000, hours: even, nights: even, weekends: even, nights_over: even, rest: even, rest_missed: 0, longest_run: 6, open: 0, ...more,
});

test("the least is best where less is better, and nothing is best where all are alike", () => {
  const all = [figures({ gaps: 3 }), figures({ gaps: 0 }), figures({ gaps: 0 })];
  expect(best("gaps", all)).toEqual([false, true, true]);
  expect(best("spare", all)).toEqual([false, false, false]);
});

test("a narrower spread is more even", () => {
  const all = [figures({ nights: { least: 2, most: 9 } }), figures({ nights: { least: 5, most: 6 } })];
  expect(best("nights", all)).toEqual([false, true]);
});

test("a month that is not all planned wins nothing, and hours in all are neither good nor bad", () => {
  expect(best("gaps", [figures({ gaps: 0, open: 40 }), figures({ gaps: 2 }), figures({ gaps: 5 })])).toEqual([false, true, false]);
  expect(best("minutes", [figures({ minutes: 1 }), figures({ minutes: 2 })])).toEqual([false, false]);
});
