import { expect, test } from "vitest";
import { spanOf } from "./periods";

test("periods begin with a Monday or a first and end today at the latest", () => {
  const today = "2026-03-04";
  expect(spanOf("week", today)).toEqual({ from: "2026-03-02", to: today });
  expect(spanOf("lastWeek", today)).toEqual({ from: "2026-02-23", to: "2026-03-01" });
  expect(spanOf("month", today)).toEqual({ from: "2026-03-01", to: today });
  expect(spanOf("lastMonth", today)).toEqual({ from: "2026-02-01", to: "2026-02-28" });
  expect(spanOf("quarter", today).from).toBe("2025-12-04");
  expect(spanOf("year", today)).toEqual({ from: "2025-03-05", to: today });
});
