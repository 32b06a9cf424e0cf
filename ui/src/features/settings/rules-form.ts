// Rules as they are typed and chosen: strengths, points, whole numbers, hours. Pure.
import type { ShiftId, ShiftLimit, ShiftSystem, Strength } from "../../ipc";
import { foldDigits } from "../../shared/digits";

export type StrengthKind = "hard" | "weight" | "off";

export const kindOf = (strength: Strength): StrengthKind => (typeof strength === "object" ? "weight" : strength);

/** The strength that is chosen; a weight begins as heavy as a wish. */
export function strengthOf(kind: StrengthKind, before: Strength): Strength {
  if (kind !== "weight") return kind;
  return typeof before === "object" ? before : { weight: 60 };
}

const whole = (text: string): number | undefined => {
  const plain = text.replace(/[０-９]/g, foldDigits).trim();
  return /^\d+$/.test(plain) ? Number(plain) : undefined;
};

/** A whole number up to `most`. */
export const upTo = (most: number, least = 0) => (text: string): number | undefined => {
  const value = whole(text);
  return value !== undefined && value >= least && value <= most ? value : undefined;
};

/** Points of a weight: 0 to 10,000. */
export const pointsOf = upTo(10_000);

/** Hours up to `most`, in minutes. */
export const hoursUpTo = (most: number) => (text: string): number | undefined => {
  const hours = Number(text.replace(/[０-９]/g, foldDigits).replace(/[．,，]/g, "."));
  return text.trim() !== "" && hours >= 0 && hours <= most ? Math.round(hours * 60) : undefined;
};

/** Minutes as hours with at most one decimal. */
export const asHours = (minutes: number): string => String(Math.round(minutes / 6) / 10);

/** A number or nothing. */
export const maybe = (text: string, most: number): number | null | undefined => (text.trim() === "" ? null : upTo(most)(text));

export const pairStrength = (system: ShiftSystem, first: ShiftId, then: ShiftId): Strength => system.rules.forbidden.find((p) => p.first === first && p.then === then)?.strength ?? "off";

/** The pair as strong as chosen; one that is off is not kept. */
export function withPair(system: ShiftSystem, first: ShiftId, then: ShiftId, strength: Strength): ShiftSystem {
  const others = system.rules.forbidden.filter((p) => p.first !== first || p.then !== then);
  return { ...system, rules: { ...system.rules, forbidden: strength === "off" ? others : [...others, { first, then, strength }] } };
}

/** A limit that is still free: the first shift without one for the month, or for the week. */
export function nextLimit(system: ShiftSystem): ShiftLimit | undefined {
  for (const period of ["month", "week"] as const) {
    const shift = system.kinds.find((k) => !system.rules.shift_limits.some((l) => l.shift === k.id && l.period === period));
    if (shift) return { shift: shift.id, period, least: null, most: period === "month" ? 15 : 4, strength: "hard" };
  }
  return undefined;
}
