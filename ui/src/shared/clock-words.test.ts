import { expect, test } from "vitest";
import { readClock, writeClock } from "./clock-words";

test("times are read as people type them and written as they are read", () => {
  for (const [text, minutes] of [["22:50", 1370], ["2250", 1370], ["２２：５０", 1370], ["9", 540], ["0:30", 30], ["24:30", 1470], ["930", 570]] as const) expect(readClock(text), text).toBe(minutes);
  for (const text of ["", "22:60", "48:00", "late"]) expect(readClock(text), text).toBeUndefined();
  expect(readClock(writeClock(1470)), "past midnight, there and back").toBe(1470);
});
