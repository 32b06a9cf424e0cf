import { expect, test } from "vitest";
import type { Staff } from "../../ipc";
import { formOf, minutesOf, nextNumber, staffOf, limitsOf } from "./form";

const STAFF: Staff = { id: 3, number: "007", name: "李静", role: "trainee", rostered: true, joined: "2026-11-01", left: null, probation: { from: "2026-11-01", to: "2027-01-31" }, barred: [2], mentor: 1, target_minutes: 11250, limits: { longest_run: null, most_minutes: 10_800, most_nights: 4, most_weekends: null } };

test("a person goes through the form unchanged", () => {
  expect(staffOf(formOf(STAFF)), "nothing is lost or rounded").toEqual(STAFF);
});
test("a probation without a first day starts on the first day of employment", () => {
  expect(staffOf({ ...formOf(STAFF), probationFrom: null }).probation, "its start is the joining day").toEqual({ from: "2026-11-01", to: "2027-01-31" });
  expect(staffOf({ ...formOf(STAFF), probationTo: null }).probation, "without an end there is none").toBeNull();
});
test("hours are read as people type them", () => {
  expect(minutesOf("187.5"), "a decimal").toBe(11250);
  expect(minutesOf("１８０"), "full-width digits").toBe(10800);
  expect(minutesOf(" "), "nothing is no target").toBeNull();
  expect(minutesOf("viel"), "a word is no number").toBeUndefined();
});
test("the next number keeps the shop's width", () => {
  expect(nextNumber(["001", "007", "A12"]), "numbers with letters are left aside").toBe("008");
  expect(nextNumber([]), "three digits to start with").toBe("001");
});

test("limits of their own are read as typed, and nothing is the shop's", () => {
  const typed = { longest_run: "５", most_minutes: "180.5", most_nights: "", most_weekends: "2" };
  expect(limitsOf(typed), "full-width digits, hours, nothing").toEqual({ longest_run: 5, most_minutes: 10_830, most_nights: null, most_weekends: 2 });
  expect(limitsOf({ ...typed, most_nights: "x" }), "no number").toBeUndefined();
});
