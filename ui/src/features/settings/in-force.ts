// Which system is in force on a day, and needs as they are typed. Pure.
import type { ShiftSystem, Systems, WeeklyNeed } from "../../ipc";
import { foldDigits } from "../../shared/digits";

export type Week = WeeklyNeed["people"];
export const emptyWeek = (): Week => [0, 0, 0, 0, 0, 0, 0];

/** The system whose latest start is not after `day`. */
export function inForceOn(systems: Systems, day: string): ShiftSystem | undefined {
  const started = systems.in_force.filter((f) => f.from <= day).sort((a, b) => (a.from < b.from ? -1 : 1)).at(-1);
  return systems.systems.find((s) => s.id === started?.system);
}

/** People as typed: whole, 0 to 99. */
export const allNeeded = (text: string): number => Math.min(99, Number(foldDigits(text).slice(0, 2)));
