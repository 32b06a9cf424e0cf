import { expect, test } from "vitest";
import type { ShiftSystem } from "../../ipc";
import { asHours, hoursUpTo, kindOf, maybe, nextLimit, pairStrength, pointsOf, strengthOf, upTo, withPair } from "./rules-form";

const kind = (id: number) => ({ id, name: String(id), code: String(id), key: String(id), tone: "day" as const, segments: [{ start: 540, end: 1080 }], night: false, half_rest: false });
const SYSTEM = { id: 1, name: "两班制", preset: "A", kinds: [kind(4), kind(5)], rules: { forbidden: [{ first: 5, then: 4, strength: "hard" }], shift_limits: [] } } as unknown as ShiftSystem;

test("a strength is chosen, and a weight keeps its points", () => {
  expect(kindOf({ weight: 30 }), "a weight").toBe("weight");
  expect(strengthOf("weight", { weight: 30 }), "as it was").toEqual({ weight: 30 });
  expect(strengthOf("weight", "hard"), "as heavy as a wish").toEqual({ weight: 60 });
  expect(strengthOf("off", { weight: 30 }), "off").toBe("off");
});
test("pairs are set as strong as chosen and taken back", () => {
  const set = withPair(SYSTEM, 4, 5, { weight: 20 });
  expect([pairStrength(set, 4, 5), pairStrength(set, 5, 4)], "beside those that were there").toEqual([{ weight: 20 }, "hard"]);
  expect(pairStrength(withPair(set, 5, 4, "off"), 5, 4), "taken back").toBe("off");
});
test("numbers are read as people type them", () => {
  expect(upTo(31, 1)("７"), "full-width digits").toBe(7);
  expect([upTo(31, 1)("0"), upTo(31)("32"), upTo(31)("")], "out of bounds, or nothing").toEqual([undefined, undefined, undefined]);
  expect(hoursUpTo(744)("187.5"), "half an hour").toBe(11250);
  expect(asHours(11250), "and back").toBe("187.5");
  expect([maybe("", 31), maybe("4", 31), maybe("x", 31)], "nothing, a number, neither").toEqual([null, 4, undefined]);
  expect(pointsOf("10001"), "too heavy").toBeUndefined();
});
test("a new limit takes a shift that has none", () => {
  const one = nextLimit(SYSTEM);
  expect(one, "the first shift, by month").toMatchObject({ shift: 4, period: "month" });
  const full = { ...SYSTEM, rules: { ...SYSTEM.rules, shift_limits: [4, 5].flatMap((shift) => (["month", "week"] as const).map((period) => ({ shift, period, least: null, most: 1, strength: "hard" as const }))) } };
  expect(nextLimit(full), "none is left").toBeUndefined();
});
