import { expect, test } from "vitest";
import { passed } from "./passed";

const SPLIT = [{ start: 510, end: 720 }, { start: 810, end: 1080 }];

test("a shift fills up with its worked time", () => {
  expect(passed(SPLIT, 400), "before it starts").toBe(0);
  expect(passed(SPLIT, 760), "a break adds nothing").toBe(passed(SPLIT, 720));
  expect(passed(SPLIT, 1200), "over is over").toBe(1);
  expect(passed([], 600), "no times, nothing to pass").toBe(0);
});
