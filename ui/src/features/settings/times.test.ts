import { expect, test } from "vitest";
import { endAfter, minutesOf, nextSegment, readTime, writeTime } from "./times";

test("times are read as people type them", () => {
  for (const text of ["9", "9:00", "09:00", "0900", "9.00", "９：００"]) expect(readTime(text), `${text} is nine`).toBe(540);
  expect(readTime("25:30"), "past midnight as more than 24 hours").toBe(1530);
  expect(readTime("1:30+1"), "or marked as the next day").toBe(1530);
  for (const text of ["", "9:7", "9:60", "49:00", "noon"]) expect(readTime(text), `${text} is no time`).toBeUndefined();
});
test("what is written is read back", () => {
  for (const minutes of [0, 540, 1439, 1440, 1441, 1530, 2880]) expect(readTime(writeTime(minutes)), `${minutes} comes back`).toBe(minutes);
  expect(writeTime(1440), "the midnight that ends a day").toBe("24:00");
});
test("an end before its start is on the next day", () => {
  expect(endAfter(22 * 60, 2 * 60), "22:00 to 02:00 runs past midnight").toBe(26 * 60);
  expect(endAfter(540, 990), "a plain end stays").toBe(990);
});
test("a further part follows the last", () => {
  expect(nextSegment([{ start: 510, end: 720 }]), "an hour's break, then four hours").toEqual({ start: 780, end: 1020 });
  expect(minutesOf([{ start: 510, end: 720 }, { start: 810, end: 1080 }]), "breaks are not worked").toBe(480);
});
