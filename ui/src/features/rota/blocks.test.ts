import { expect, test } from "vitest";
import type { ShiftSystem, Work } from "../../ipc";
import { fillDown, fillRight, move, paint, paste, readTable, writeTable, type Read, type Write } from "./blocks";
import { rectOf } from "./geometry";
import { inSystem, kept, readCode } from "./work";

const SIZE = { rows: 4, cols: 5 };
const D: Work = { shift: 1 };
const E: Work = { shift: 2 };
const grid: (Work | null)[][] = [[D, E, "rest", null, null], [E, D, null, null, null], [null, null, null, null, null], [null, null, null, null, D]];
const read: Read = ({ row, col }) => (grid[row]?.[col] === undefined ? null : { work: grid[row]![col]!, pinned: row === 0 && col === 0 });
const rect = (top: number, left: number, bottom: number, right: number) => rectOf({ row: top, col: left }, { row: bottom, col: right });
const letter = (w: Work | null) => (w === null ? "." : w === "rest" ? "R" : w.shift === 1 ? "D" : "E");
const show = (writes: Write[]) => writes.map((w) => `${w.row}${w.col}${letter(w.work)}`).join(" ");

test("painting writes every cell of the rectangle", () => {
  expect(show(paint(rect(0, 0, 1, 1), "rest"))).toBe("00R 01R 10R 11R");
});

test("filling down and right repeats the edge, or what lies before a single line", () => {
  expect(show(fillDown(rect(0, 0, 2, 1), read))).toBe("00D 01E 10D 11E 20D 21E");
  expect(show(fillDown(rect(1, 2, 1, 2), read)), "one row takes the row above").toBe("12R");
  expect(show(fillRight(rect(1, 1, 1, 3), read))).toBe("11D 12D 13D");
  expect(show(fillDown(rect(0, 0, 0, 1), read)), "nothing above the first row").toBe("");
});

test("a block moves with its pins and leaves its place empty, a copy does not", () => {
  const moved = move(rect(0, 0, 0, 1), { row: 2, col: 3 }, read, SIZE, false);
  expect(show(moved.writes)).toBe("00. 01. 23D 24E");
  expect(moved.writes[2]?.pinned, "the pin went along").toBe(true);
  expect(show(move(rect(0, 0, 0, 1), { row: 2, col: 3 }, read, SIZE, true).writes)).toBe("23D 24E");
  expect(show(move(rect(0, 0, 0, 1), { row: 0, col: 1 }, read, SIZE, false).writes), "overlapping itself").toBe("00. 01D 02E");
});

test("a pasted table repeats over a multiple of its size and names what it does not understand", () => {
  const system = { kinds: [{ id: 1, code: "早", name: "早班", key: "D" }, { id: 2, code: "晚", name: "晚班", key: "E" }] } as unknown as ShiftSystem;
  const means = (text: string) => readCode(text, system, { rest: ["休"], leave: ["假"] });
  const once = paste(rect(2, 3, 2, 3), readTable("早\t晚班\t休\r\ne\t\t假\r\n"), means, SIZE);
  expect(show(once.writes), "cut at the edge of the grid").toBe("23D 24E 33E 34.");
  const over = paste(rect(0, 0, 1, 3), readTable("早\t?"), means, SIZE);
  expect(show(over.writes)).toBe("00D 02D 10D 12D");
  expect(over.unknown).toEqual(["?"]);
  expect(writeTable([["早", ""], ["休", "晚"]])).toBe("早\t\n休\t晚");
});

test("a shift of another system becomes the one with the same key", () => {
  const a = { kinds: [{ id: 1, key: "D" }] } as unknown as ShiftSystem;
  const b = { kinds: [{ id: 7, key: "D" }] } as unknown as ShiftSystem;
  expect(inSystem({ shift: 1 }, b, [a, b])).toEqual({ shift: 7 });
  expect(inSystem("rest", b, [a, b])).toBe("rest");
  expect(inSystem({ shift: 9 }, b, [a, b]), "no such key there").toBeUndefined();
});

test("a wish is kept or not only once the day is planned", () => {
  const wish = { id: 1, staff: 1, day: "2026-12-01", note: "" };
  expect(kept({ ...wish, wish: "would_like", shift: null }, "rest")).toBe(true);
  expect(kept({ ...wish, wish: "rather_not", shift: 2 }, E)).toBe(false);
  expect(kept({ ...wish, wish: "unavailable", shift: null }, D)).toBe(false);
  expect(kept({ ...wish, wish: "unavailable", shift: null }, null)).toBeNull();
});
