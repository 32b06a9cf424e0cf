import { expect, test } from "vitest";
import { percent, rateOf, readCount } from "./rate";

test("nobody served is a dash and not nought percent", () => {
  expect(percent(rateOf({ served: 0, bought: 0 }))).toBe("–");
  expect(percent(rateOf(null))).toBe("–");
  expect(percent(rateOf({ served: 10, bought: 0 }))).toBe("0.0%");
});

test("rates are rounded half up", () => {
  expect(rateOf({ served: 35, bought: 12 })).toBe(3429);
  expect(percent(3429)).toBe("34.3%");
  expect(percent(rateOf({ served: 3, bought: 2 }))).toBe("66.7%");
  expect(percent(10_000)).toBe("100.0%");
});

test("counts are whole numbers, in any width", () => {
  expect(readCount(" ３５ ")).toBe(35);
  for (const wrong of ["", "3.5", "-1", "abc", "1e3", "12345678"]) expect(readCount(wrong), wrong).toBeNull();
});
