import { expect, test } from "vitest";
import { advance, count, rectOf, shifted, step } from "./geometry";

const SIZE = { rows: 16, cols: 31 };
const at = (row: number, col: number) => ({ row, col });

function check(from: [number, number], key: string, far: boolean, to: [number, number]) {
  expect(step(at(...from), key, far, SIZE, 10), `${far ? "Ctrl " : ""}${key} from ${from}`).toEqual(at(...to));
}

test("arrows, Home, End and the page keys lead over the grid and stop at its edge", () => {
  check([3, 4], "ArrowRight", false, [3, 5]);
  check([3, 0], "ArrowLeft", false, [3, 0]);
  check([3, 4], "ArrowDown", true, [15, 4]);
  check([3, 4], "Home", false, [3, 0]);
  check([3, 4], "End", true, [15, 30]);
  check([3, 4], "PageUp", false, [0, 4]);
  check([3, 4], "PageDown", false, [13, 4]);
  expect(step(at(0, 0), "a", false, SIZE, 10), "a letter leads nowhere").toBeNull();
});

test("typing goes on to the next day, and from the last day to the next person", () => {
  expect(advance(at(0, 3), SIZE)).toEqual(at(0, 4));
  expect(advance(at(0, 30), SIZE)).toEqual(at(1, 0));
  expect(advance(at(15, 30), SIZE), "the last cell").toEqual(at(15, 30));
});

test("a rectangle is the same from either corner and stays on the grid when moved", () => {
  const rect = rectOf(at(5, 6), at(2, 9));
  expect(rect).toEqual({ top: 2, left: 6, bottom: 5, right: 9 });
  expect(count(rect)).toBe(16);
  expect(shifted(rect, at(-9, 40), SIZE)).toEqual({ top: 0, left: 27, bottom: 3, right: 30 });
});
