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

/** A shift taken out, and every pair and limit that names it. */
export function withoutKind(system: ShiftSystem, id: ShiftId): ShiftSystem {
  const forbidden = system.rules.forbidden.filter((pair) => pair.first !== id && pair.then !== id);
  const shift_limits = system.rules.shift_limits.filter((limit) => limit.shift !== id);
  return { ...system, kinds: system.kinds.filter((k) => k.id !== id), rules: { ...system.rules, forbidden, shift_limits } };
}

export function movedKind(system: ShiftSystem, at: number, by: number): ShiftSystem {
  const kinds = [...system.kinds];
  const [kind] = kinds.splice(at, 1);
  if (kind) kinds.splice(at + by, 0, kind);
  return { ...system, kinds };
}

/** The letter of the shift that a problem speaks of; undefined for one of the system as a whole. */
export const codeOf = (problem: ShiftProblem): string | undefined => ("code" in problem ? problem.code : undefined);

/** Days with halves as people type them, in half days; undefined if it is no such number. */
export function halvesOf(text: string): number | undefined {
  const value = Number(text.replace(/[，,]/g, "."));
  return text.trim() !== "" && value >= 0 && Number.isInteger(value * 2) ? value * 2 : undefined;
}
