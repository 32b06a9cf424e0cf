import { expect, test, vi } from "vitest";
import type { Category } from "../../ipc";

// The dictionaries behind the words ask which language was kept and what the machine speaks.
vi.stubGlobal("localStorage", { getItem: () => "zh-CN" });
vi.stubGlobal("navigator", { languages: ["zh-CN"] });
vi.stubGlobal("document", { documentElement: {} });
const { letter, percentOf, tree, weightOf } = await import("./words");

const category = (id: number, parent: number | null): Category => ({ id, parent, topic: null, name: `C${id}` });

test("the tree stands from the top down, children behind their parents", () => {
  const all = [category(1, null), category(2, null), category(3, 1), category(4, 3)];
  expect(tree(all).map((b) => [b.category.id, b.depth])).toEqual([[1, 0], [3, 1], [4, 2], [2, 0]]);
});

test("letters go on beyond Z by two", () => {
  expect([0, 25, 26, 51, 52].map(letter)).toEqual(["A", "Z", "AA", "AZ", "BA"]);
});

test("weights are kept in hundred-thousandths of a percent", () => {
  expect(weightOf(33.33333)).toBe(3_333_333);
  expect(percentOf(weightOf(-50))).toBe(-50);
});
