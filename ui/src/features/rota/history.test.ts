import { expect, test } from "vitest";
import { History } from "./history";

test("gestures are undone last first, redone in order, and a new one ends the redo", () => {
  const history = new History<string>();
  for (const g of ["a", "b", "c"]) history.push(g);
  expect([history.undo(), history.undo()]).toEqual(["c", "b"]);
  expect(history.redo()).toBe("b");
  history.push("d");
  expect(history.next, "c is gone").toBeUndefined();
  expect([history.undo(), history.undo(), history.undo(), history.undo()]).toEqual(["d", "b", "a", undefined]);
});

test("a refused gesture leaves no trace", () => {
  const history = new History<string>();
  history.push("a");
  history.push("b");
  history.forget("b");
  expect(history.last).toBe("a");
});
