import { expect, test } from "vitest";
import { leftOver } from "./paper-lines";

test("what could not be entered stays as it was typed", () => {
  const done = [{ line: 1, problem: null }, { line: 3, problem: { kind: "typo" as const } }, { line: 4, problem: null }];
  expect(leftOver("23K D\n\n24X  d\n25P C", done), "only the line with a problem").toBe("24X  d");
  expect(leftOver("23K D", [{ line: 1, problem: null }]), "nothing is left of a good sheet").toBe("");
});
