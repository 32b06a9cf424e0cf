import { expect, test } from "vitest";
import type { ShiftSystem } from "../../ipc";
import { forbids, halvesOf, movedKind, withKind, withoutKind, withPair } from "./system-form";

const kind = (id: number, key: string) => ({ id, name: key, code: key, key, tone: "day" as const, segments: [{ start: 540, end: 1080 }], night: false, half_rest: false });
const SYSTEM: ShiftSystem = {
  id: 1, name: "两班制", preset: "A", kinds: [kind(4, "A"), kind(5, "B")],
  rules: { quota: { period: "month", halves: 8, rounding: "whole_day" }, forbidden: [[5, 4]], longest_run: 7, shortest_rest: 660, duty_per_day: 1, mentor_together: true },
};

test("a new shift gets an id and a key that nobody has", () => {
  const twice = withKind(withKind(SYSTEM, "中班"), "夜班");
  expect(twice.kinds.map((k) => k.id), "ids below zero, each its own").toEqual([4, 5, -1, -2]);
  expect(twice.kinds.map((k) => k.key), "the next free keys").toEqual(["A", "B", "C", "D"]);
});
test("a shift that goes takes its pairs along", () => {
  expect(withoutKind(SYSTEM, 5).rules.forbidden, "no pair names a shift that is gone").toEqual([]);
});
test("pairs are set and taken back", () => {
  const set = withPair(SYSTEM, 4, 5, true);
  expect(forbids(set, 4, 5) && forbids(set, 5, 4), "beside those that were there").toBe(true);
  expect(forbids(withPair(set, 5, 4, false), 5, 4), "taken back").toBe(false);
});
test("shifts change places", () => {
  expect(movedKind(SYSTEM, 1, -1).kinds.map((k) => k.id), "the second comes first").toEqual([5, 4]);
});
test("rest days are counted in halves", () => {
  expect(halvesOf("1.5"), "one and a half").toBe(3);
  expect(halvesOf("1.3"), "a third is no half").toBeUndefined();
  expect(halvesOf(""), "nothing is no number").toBeUndefined();
});
