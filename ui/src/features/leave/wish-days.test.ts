import { expect, test } from "vitest";
import type { Wish } from "../../ipc";
import { batches, daysOf, moved, replaced, toggled } from "./wish-days";

const wish = (id: number, day: string, shift: number | null = null): Wish => ({ id, staff: 1, day, wish: "rather_not", shift, note: "" });

test("a selection runs either way", () => {
  expect(daysOf({ anchor: "2026-12-03", focus: "2026-12-01" }), "backwards is the same days").toEqual(["2026-12-01", "2026-12-02", "2026-12-03"]);
  expect(daysOf({ anchor: "2026-12-03", focus: "2026-12-03" }), "one day is a selection").toEqual(["2026-12-03"]);
});
test("single days come and go in order", () => {
  expect(toggled(["2026-12-03"], "2026-12-01"), "added where it belongs").toEqual(["2026-12-01", "2026-12-03"]);
  expect(toggled(["2026-12-01", "2026-12-03"], "2026-12-01"), "a second time takes it out").toEqual(["2026-12-03"]);
});
test("keys stay within the month", () => {
  expect(moved("ArrowDown", "2026-12-29", "2026-12"), "no week below").toBe("2026-12-29");
  expect(moved("ArrowRight", "2026-12-09", "2026-12"), "a day on").toBe("2026-12-10");
  expect(moved("Home", "2026-12-02", "2026-12"), "the week's Monday lies in November").toBe("2026-12-01");
  expect(moved("x", "2026-12-02", "2026-12"), "other keys are not ours").toBeUndefined();
});
test("a wish about the whole day replaces those about its shifts, and the other way round", () => {
  const all = [wish(1, "2026-12-01"), wish(2, "2026-12-01", 7), wish(3, "2026-12-01", 8), wish(4, "2026-12-02", 7)];
  const ids = (shift: number | null) => replaced(all, ["2026-12-01"], { wish: "would_like", shift }).map((w) => w.id);
  expect(ids(null), "all of that day").toEqual([1, 2, 3]);
  expect(ids(7), "the day's own and that shift's").toEqual([1, 2]);
});
test("wishes alike go back in one call", () => {
  expect(batches([wish(1, "2026-12-01"), wish(2, "2026-12-05"), wish(3, "2026-12-05", 7)]).map((b) => b.days), "one batch for each kind and shift").toEqual([["2026-12-01", "2026-12-05"], ["2026-12-05"]]);
});
