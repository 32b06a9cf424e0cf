import { expect, test } from "vitest";
import { readDate } from "./date-words";

const TODAY = "2026-12-09"; // a Wednesday

function check(text: string, expected: string | null) {
  const found = readDate(text, TODAY);
  const flat = found && (found.kind === "day" ? found.day : found.month);
  expect(flat, `"${text}" seen from ${TODAY}`).toBe(expected);
}

test("words for days near today are read in every language", () => {
  for (const [text, day] of Object.entries({ 今天: "2026-12-09", 明天: "2026-12-10", 後天: "2026-12-11", 昨天: "2026-12-08", Tomorrow: "2026-12-10" })) check(text, day);
  check("3天后", "2026-12-12");
  check("in 3 days", "2026-12-12");
});

test("a weekday belongs to the week it names, Monday first", () => {
  check("周三", "2026-12-09");
  check("下周三", "2026-12-16");
  check("上週日", "2026-12-06");
  check("下星期天", "2026-12-20");
  check("next wed", "2026-12-16");
  check("mon", "2026-12-14");
});

test("numbers are days, and the year is the closest one", () => {
  check("12-09", "2026-12-09");
  check("９日", "2026-12-09");
  check("31號", "2026-12-31");
  check("1-05", "2027-01-05");
  check("12月9日", "2026-12-09");
  check("2027/2/28", "2027-02-28");
  check("5 jan", "2027-01-05");
  check("dec 25", "2026-12-25");
});

test("months are months", () => {
  check("下个月", "2027-01");
  check("2027-01", "2027-01");
  check("1月", "2027-01");
  check("feb", "2027-02");
});

test("what names no day is refused", () => {
  for (const text of ["", "李静", "2026-02-30", "13-40", "32", "hello"]) check(text, null);
});
