import { expect, test } from "vitest";
import type { ShiftSystem, Work } from "../../ipc";
import { fromEarlier, lay, monthBefore, readPattern } from "./bring";
import { rectOf } from "./geometry";

const system = { kinds: [{ id: 1, code: "早", name: "早班", key: "D" }, { id: 2, code: "晚", name: "晚班", key: "E" }, { id: 3, code: "半天", name: "半天班", key: "H" }] } as unknown as ShiftSystem;
const LETTERS = { rest: ["休"], leave: ["假"] };
const rect = (bottom: number, right: number) => rectOf({ row: 0, col: 0 }, { row: bottom, col: right });
const letter = (w: Work | null) => (w === null ? "." : w === "rest" ? "R" : String(w.shift));

test("last month comes over by weekday, never from the month itself", () => {
  expect(monthBefore("2026-12-09")).toBe("2026-11-11");
  expect(monthBefore("2026-12-29"), "four weeks earlier is still December").toBe("2026-11-24");
  expect(monthBefore("2027-03-29"), "after a month of four weeks").toBe("2027-02-22");
});

test("days without a plan bring nothing", () => {
  const writes = fromEarlier(rect(0, 1), ["2026-12-01", "2026-12-02"], monthBefore, (_, day) => (day === "2026-11-03" ? "rest" : null));
  expect(writes).toEqual([{ row: 0, col: 0, work: "rest" }]);
});

test("a pattern is read by its letters, the longest first, and names what it does not know", () => {
  const { works, unknown } = readPattern("早 早晚半天休.x", system, LETTERS);
  expect(works.map(letter).join("")).toBe("1123R.");
  expect(unknown).toEqual(["x"]);
});

test("a pattern repeats over the days and starts later for each person", () => {
  const { works } = readPattern("早晚休", system, LETTERS);
  const row = (r: number, stagger: number) => lay(rect(1, 4), works, stagger).filter((w) => w.row === r).map((w) => letter(w.work)).join("");
  expect(row(0, 1)).toBe("12R12");
  expect(row(1, 1)).toBe("2R12R");
  expect(row(1, 0)).toBe("12R12");
});
