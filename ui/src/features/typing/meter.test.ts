import { expect, test } from "vitest";
import { Meter } from "./meter";

test("the clock starts with the first character, not with the page", () => {
  const meter = new Meter(1_000);
  expect(meter.left(60, 9_000)).toBe(60_000);
  meter.typed(1, 10_000);
  expect(meter.left(60, 40_000)).toBe(30_000);
  expect(meter.left(60, 99_000)).toBe(0);
  expect(meter.timing(70_000)).toEqual({ since_begin: 69_000, typing: 60_000, at_once: 1, pastes: 0 });
});

test("what comes at once is told, also where more was taken out in between", () => {
  const meter = new Meter(0);
  for (const length of [2, 4, 3, 9]) meter.typed(length, 10);
  meter.refused();
  expect(meter.timing(20)).toMatchObject({ at_once: 6, pastes: 1 });
});

test("a composition that has begun starts the clock", () => {
  const meter = new Meter(0);
  meter.begin(500);
  expect(meter.started).toBe(true);
  meter.typed(2, 900);
  expect(meter.timing(1_500).typing).toBe(1_000);
});
