// The staff form: from a person to what stands in the fields and back, and which field a problem belongs to. Pure.
import type { Staff, StaffProblem } from "../../ipc";
import { foldDigits } from "../../shared/digits";

export type StaffForm = Omit<Staff, "probation" | "target_minutes" | "limits"> & { limits: Record<LimitField, string>; probationFrom: string | null; probationTo: string | null; hours: string };
/** Limits of their own, as typed; hours for the work of a month. */
export type LimitField = "longest_run" | "most_minutes" | "most_nights" | "most_weekends";
export type StaffField = "number" | "name" | "role" | "joined" | "left" | "probation" | "mentor" | "target" | "limits";

const FIELD: Record<StaffProblem["kind"], StaffField> = {
  no_number: "number", long_number: "number", number_taken: "number", no_name: "name", long_name: "name", left_before_joined: "left", bad_probation: "probation",
  bad_mentor: "mentor", nothing_to_learn: "mentor", mentor_taken: "mentor", last_owner: "role", bad_target: "target", bad_limit: "limits",
};
export const fieldOf = (problem: StaffProblem): StaffField => FIELD[problem.kind];

export function formOf(staff: Staff): StaffForm {
  const { probation, target_minutes, limits, ...rest } = staff;
  const text = (n: number | null) => (n === null ? "" : String(n));
  return { ...rest, limits: { longest_run: text(limits.longest_run), most_minutes: limits.most_minutes === null ? "" : String(Math.round(limits.most_minutes / 6) / 10), most_nights: text(limits.most_nights), most_weekends: text(limits.most_weekends) }, barred: [...staff.barred], probationFrom: probation?.from ?? null, probationTo: probation?.to ?? null, hours: target_minutes === null ? "" : String(Math.round(target_minutes / 6) / 10) };
}

/** Hours as people type them, in minutes: `187.5`, `１８０`; null for nothing, undefined if it is no number. */
export function minutesOf(hours: string): number | null | undefined {
  const plain = hours.replace(/[０-９]/g, foldDigits).replace(/[．,，。]/g, ".").trim();
  if (plain === "") return null;
  const value = Number(plain);
  return Number.isFinite(value) && value >= 0 ? Math.round(value * 60) : undefined;
}

const NO_LIMITS: Staff["limits"] = { longest_run: null, most_minutes: null, most_nights: null, most_weekends: null };

/** The limits as typed; undefined where one is no number. */
export function limitsOf(typed: Record<LimitField, string>): Staff["limits"] | undefined {
  const whole = (text: string) => {
    const plain = text.replace(/[０-９]/g, foldDigits).trim();
    return plain === "" ? null : /^\d+$/.test(plain) ? Number(plain) : undefined;
  };
  const [run, nights, weekends, minutes] = [whole(typed.longest_run), whole(typed.most_nights), whole(typed.most_weekends), minutesOf(typed.most_minutes)];
  if (run === undefined || nights === undefined || weekends === undefined || minutes === undefined || (minutes ?? 0) > 65_535) return undefined;
  return { longest_run: run, most_minutes: minutes, most_nights: nights, most_weekends: weekends };
}

/** The person as the form says; a probation with one end missing takes the joining day, or no probation. */
export function staffOf(form: StaffForm): Staff {
  const { probationFrom, probationTo, hours, limits, ...rest } = form;
  const probation = probationTo ? { from: probationFrom ?? form.joined, to: probationTo } : null;
  return { ...rest, probation, target_minutes: minutesOf(hours) ?? null, limits: limitsOf(limits) ?? NO_LIMITS };
}

/** The next free agent number, as wide as the widest plain one: 001, 002, 007 give 008. */
export function nextNumber(numbers: string[]): string {
  const plain = numbers.filter((n) => /^\d+$/.test(n));
  const width = Math.max(3, ...plain.map((n) => n.length));
  return String(Math.max(0, ...plain.map(Number)) + 1).padStart(width, "0");
}
