import { expect, test } from "vitest";
import { nearness } from "./nearness";

test("a rota is the best only where the bound has reached it", () => {
  expect(nearness(500, 500)).toBe(0);
  expect(nearness(0, 0)).toBe(0);
  expect(nearness(10000, 9999), "never rounded down to the best").toBe(0.001);
});

test("the distance is never said to be smaller than it may be", () => {
  expect(nearness(1000, 987)).toBe(0.013);
  expect(nearness(3000, 2990), "0.333 % is said as 0.4 %").toBe(0.004);
});

test("without a bound, or where a share means nothing, nothing is said", () => {
  expect(nearness(500, null)).toBeNull();
  expect(nearness(0, -3)).toBeNull();
  expect(nearness(100, -3)).toBeNull();
});
