import { expect, test } from "vitest";
import type { RulingRow } from "../ipc";
import { begun, fitting, inPieces, named } from "./rulings";

const linked = (text: string) => inPieces(text).filter((p) => p.ruling !== null).map((p) => p.ruling);

test("a ruling that a reason names is a link, and the text stays as it was written", () => {
  const text = "本人同意，见R-12、r-3。R-007 与 XR-4、R-5a 不是";
  expect(linked(text)).toEqual([12, 3]);
  expect(inPieces(text).map((p) => p.text).join(""), "not a letter is lost").toBe(text);
  expect(inPieces("R-8"), "nothing else").toEqual([{ text: "R-8", ruling: 8 }]);
  expect(inPieces("没有裁定")).toEqual([{ text: "没有裁定", ruling: null }]);
});

test("rulings are offered while an R- is being typed", () => {
  expect(begun("本人同意，见R-")).toBe("");
  expect(begun("see R-1")).toBe("1");
  expect(begun("see R-1 "), "it is finished").toBeNull();
  expect(begun("BAR-1"), "another word").toBeNull();
  expect(named("本人同意，见r-1", 12)).toBe("本人同意，见R-12 ");
});

test("only rulings that were made and still hold are offered", () => {
  const row = (id: number, question: string, made: boolean, replaced_by: number | null): RulingRow => ({
    ruling: { id, question, asked_by: 1, asked_at: "2026-12-01T10:00:00", replaces: null, made: made ? { words: "", by: 1, at: "2026-12-01T11:00:00" } : null },
    replaced_by, asked_by_name: "", made_by_name: null,
  }) as unknown as RulingRow;
  const rows = [row(1, "连班可以吗", true, null), row(2, "连班", true, 3), row(3, "连班", false, null), row(12, "春节", true, null)];
  expect(fitting(rows, "").map((r) => r.ruling.id)).toEqual([12, 1]);
  expect(fitting(rows, "1").map((r) => r.ruling.id)).toEqual([12, 1]);
  expect(fitting(rows, "连班").map((r) => r.ruling.id)).toEqual([1]);
});
