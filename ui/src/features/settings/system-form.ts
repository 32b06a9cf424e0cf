// Editing a shift system: shifts come, go and change places, and the pairs that name them follow. Pure: a new system comes out.
import type { ShiftId, ShiftKind, ShiftProblem, ShiftSystem } from "../../ipc";

const KEYS = [..."ABCDEFHIJKLOPQSUVXYZ1234567890"];

/** A plain shift with an id of its own, below every known one: the desk gives it a real one. */
export function withKind(system: ShiftSystem, name: string): ShiftSystem {
  const id = Math.min(0, ...system.kinds.map((k) => k.id)) - 1;
  const key = KEYS.find((k) => system.kinds.every((kind) => kind.key !== k)) ?? "";
  const kind: ShiftKind = { id, name, code: "", key, tone: "day", segments: [{ start: 540, end: 1080 }], night: false, half_rest: false };
  return { ...system, kinds: [...system.kinds, kind] };
}

/** A shift taken out, and every pair that names it. */
export function withoutKind(system: ShiftSystem, id: ShiftId): ShiftSystem {
  const forbidden = system.rules.forbidden.filter((pair) => !pair.includes(id));
  return { ...system, kinds: system.kinds.filter((k) => k.id !== id), rules: { ...system.rules, forbidden } };
}

export function movedKind(system: ShiftSystem, at: number, by: number): ShiftSystem {
  const kinds = [...system.kinds];
  const [kind] = kinds.splice(at, 1);
  if (kind) kinds.splice(at + by, 0, kind);
  return { ...system, kinds };
}

export const forbids = (system: ShiftSystem, first: ShiftId, next: ShiftId): boolean => system.rules.forbidden.some(([a, b]) => a === first && b === next);

export function withPair(system: ShiftSystem, first: ShiftId, next: ShiftId, on: boolean): ShiftSystem {
  const others = system.rules.forbidden.filter(([a, b]) => a !== first || b !== next);
  return { ...system, rules: { ...system.rules, forbidden: on ? [...others, [first, next]] : others } };
}

/** The letter of the shift that a problem speaks of; undefined for one of the system as a whole. */
export const codeOf = (problem: ShiftProblem): string | undefined => ("code" in problem ? problem.code : undefined);

/** Days with halves as people type them, in half days; undefined if it is no such number. */
export function halvesOf(text: string): number | undefined {
  const value = Number(text.replace(/[，,]/g, "."));
  return text.trim() !== "" && value >= 0 && Number.isInteger(value * 2) ? value * 2 : undefined;
}
