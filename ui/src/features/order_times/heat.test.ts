import { expect, test } from "vitest";
import { hundredths, most, peak, strength } from "./heat";

const week = (cells: [number, number, number][]) => {
  const rows = Array.from({ length: 7 }, () => Array.from({ length: 48 }, () => 0));
  for (const [day, slot, value] of cells) rows[day]![slot] = value;
  return rows;
};

test("the busiest half hour is found, and an empty week has none", () => {
  expect(peak(week([[2, 42, 700], [5, 40, 900]]))).toEqual({ day: 5, slot: 40, value: 900 });
  expect(peak(week([]))).toBeNull();
  expect(most(week([]))).toBe(1);
});

test("a single order can be seen beside a thousand", () => {
  expect(strength(1, 1000)).toBe(6);
  expect(strength(0, 1000)).toBe(0);
  expect(strength(1000, 1000)).toBe(100);
});

test("a figure may have a point or a comma and must lie between the bounds", () => {
  expect(hundredths("4", 10, 100_000)).toBe(400);
  expect(hundredths(" 2,5 ", 10, 100_000)).toBe(250);
  expect(hundredths("", 10, 100_000)).toBeNull();
  expect(hundredths("0", 10, 100_000)).toBeUndefined();
  expect(hundredths("four", 10, 100_000)).toBeUndefined();
});
