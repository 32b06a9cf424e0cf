// What a cell can hold: shifts and rest, by id, key, letter or name. Pure.
import type { ShiftId, ShiftKind, ShiftSystem, Wish, Work } from "../../ipc";

export const shiftOf = (work: Work | null): ShiftId | null => (work !== null && work !== "rest" ? work.shift : null);
export const sameWork = (a: Work | null, b: Work | null): boolean => (a === "rest" || b === "rest" ? a === b : shiftOf(a) === shiftOf(b));

/** The kind with this id in any of the systems. */
export function kindOf(systems: ShiftSystem[], id: ShiftId): ShiftKind | null {
  for (const system of systems) for (const kind of system.kinds) if (kind.id === id) return kind;
  return null;
}

/** `work` as it reads in `system`: a shift of another system becomes the one with the same key there, or nothing. */
export function inSystem(work: Work | null, system: ShiftSystem | undefined, all: ShiftSystem[]): Work | null | undefined {
  const id = shiftOf(work);
  if (id === null) return work;
  if (system?.kinds.some((k) => k.id === id)) return work;
  const key = kindOf(all, id)?.key;
  const twin = system?.kinds.find((k) => k.key === key);
  return twin ? { shift: twin.id } : undefined;
}

/** The letters that mean rest or leave in the cells of a spreadsheet. */
export type Letters = { rest: string[]; leave: string[] };

/** What a spreadsheet's cell means: a work, null for empty, undefined for what is not understood or stays as it is. */
export function readCode(text: string, system: ShiftSystem | undefined, letters: Letters): Work | null | undefined {
  const code = text.trim();
  if (code === "") return null;
  const kind = system?.kinds.find((k) => k.code.trim() === code || k.name === code) ?? system?.kinds.find((k) => k.key.toLowerCase() === code.toLowerCase());
  if (kind) return { shift: kind.id };
  return letters.rest.includes(code.toLowerCase()) ? "rest" : undefined;
}

/** Whether `work` keeps a wish; null while nothing is planned. */
export function kept(wish: Wish, work: Work | null): boolean | null {
  if (work === null) return null;
  const likes = wish.wish === "would_like";
  const about = wish.shift !== null ? shiftOf(work) === wish.shift : likes ? work === "rest" : work !== "rest";
  return about === likes;
}

/** Worked minutes of a shift: its segments without the gaps. */
export const minutes = (kind: ShiftKind): number => kind.segments.reduce((sum, s) => sum + s.end - s.start, 0);
