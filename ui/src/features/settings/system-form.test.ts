import { expect, test } from "vitest";
import type { ShiftSystem } from "../../ipc";
import { halvesOf, movedKind, withKind, withoutKind } from "./system-form";

const kind = (id: number, key: string) => ({ id, name: key, code: key, key, tone: "day" as const, segments: [{ start: 540, end: 1080 }], night: false, half_rest: false });
const SYSTEM = {
  id: 1, name: "两班制", preset: "A", kinds: [kind(4, "A"), kind(5, "B")],
  rules: { forbidden: [{ first: 5, then: 4, strength: "hard" }], shift_limits: [{ shift: 5, period: "week", least: null, most: 3, strength: "hard" }] },
} as unknown as ShiftSystem;

test("a new shift gets an id and a key that nobody has", () => {
  const twice = withKind(withKind(SYSTEM, "中班"), "夜班");
  expect(twice.kinds.map((k) => k.id), "ids below zero, each its own").toEqual([4, 5, -1, -2]);
  expect(twice.kinds.map((k) => k.key), "the next free keys").toEqual(["A", "B", "C", "D"]);
});
test("a shift that goes takes its pairs along", () => {
  expect(withoutKind(SYSTEM, 5).rules, "no pair and no limit names a shift that is gone").toMatchObject({ forbidden: [], shift_limits: [] });
});
test("shifts change places", () => {
  expect(movedKind(SYSTEM, 1, -1).kinds.map((k) => k.id), "the second comes first").toEqual([5, 4]);
});
test("rest days are counted in halves", () => {
  expect(halvesOf("1.5"), "one and a half").toBe(3);
  expect(halvesOf("1.3"), "a third is no half").toBeUndefined();
  expect(halvesOf(""), "nothing is no number").toBeUndefined();
});
