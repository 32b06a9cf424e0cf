import { expect, test } from "vitest";
import { KINDS, readLine } from "./kinds";

test("a letter and a blank in front choose the kind", () => {
  expect(readLine("u 催发货"), "a small letter").toEqual({ kind: "urgent", text: "催发货" });
  expect(readLine("Ｔ　关店前开自动回复"), "full width, as a Chinese keyboard types it").toEqual({ kind: "task", text: "关店前开自动回复" });
  expect(readLine("T恤断码"), "a letter without a blank is a word").toEqual({ text: "T恤断码" });
  expect(readLine("a 款没货"), "a letter that means nothing stays").toEqual({ text: "a 款没货" });
  expect(readLine("u "), "nothing follows yet: the line is still being typed").toEqual({ text: "u " });
});
test("no two kinds share a letter, and none is a key of a line", () => {
  const letters = KINDS.map((k) => k.letter);
  expect(new Set(letters).size).toBe(letters.length);
  expect(letters.filter((l) => "DEFWGAS".includes(l)), "these finish, pass on, withdraw, open, hand over, accept").toEqual([]);
});
