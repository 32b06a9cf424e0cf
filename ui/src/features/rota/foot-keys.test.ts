import { expect, test } from "vitest";
import { lead } from "./foot-keys";

const key = (key: string, more = {}) => ({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...more });
const size = { rows: 3, cols: 31 };

test("arrows move among the figures and hold at the edge", () => {
  expect(lead({ row: 0, col: 4 }, key("ArrowRight"), size)).toEqual({ at: { row: 0, col: 5 } });
  expect(lead({ row: 2, col: 30 }, key("ArrowDown"), size)).toEqual({ at: { row: 2, col: 30 } });
  expect(lead({ row: 2, col: 9 }, key("Home"), size)).toEqual({ at: { row: 2, col: 0 } });
});

test("up from the first line, a page up and Escape lead back to the grid", () => {
  expect(lead({ row: 0, col: 4 }, key("ArrowUp"), size)).toEqual({ back: 4 });
  expect(lead({ row: 2, col: 4 }, key("PageUp"), size)).toEqual({ back: 4 });
  expect(lead({ row: 1, col: 4 }, key("Escape"), size)).toEqual({ back: 4 });
});

test("a letter changes no cell from there; Ctrl with a key goes on to the grid", () => {
  expect(lead({ row: 1, col: 4 }, key("d"), size)).toEqual({ stay: true });
  expect(lead({ row: 1, col: 4 }, key("Delete"), size)).toEqual({ stay: true });
  expect(lead({ row: 1, col: 4 }, key("z", { ctrlKey: true }), size)).toBeNull();
});
