// A milestone as its line of the form, and back: numbers as typed, a rate in percent. Pure.
import type { Measure, Milestone } from "../../ipc";
import { foldDigits } from "../../shared/digits";

export type MilestoneLine = { key: number; id: number; word: string; title: string; kind: Measure["kind"]; due: string; least: string; days: string; served: string; quiz: number | null };

export function lineOf(milestone: Milestone): MilestoneLine {
  const { measure } = milestone;
  const least = measure.kind === "conversion" ? String(measure.least / 100) : "least" in measure ? String(measure.least) : "";
  return {
    key: milestone.id, id: milestone.id, word: milestone.key, title: milestone.title, kind: measure.kind, due: String(milestone.due), least,
    days: "days" in measure ? String(measure.days) : "", served: "served" in measure ? String(measure.served) : "", quiz: measure.kind === "quiz" ? measure.quiz : null,
  };
}

/** A whole number as typed; 0, which the desk refuses, for what is none. */
const whole = (text: string): number => {
  const n = Number(foldDigits(text).trim());
  return Number.isInteger(n) && n > 0 && n < 1e6 ? n : 0;
};

export function measureOf(line: MilestoneLine): Measure {
  const percent = Number(foldDigits(line.least).replace(/[%％]/g, "").trim());
  if (line.kind === "typing") return { kind: "typing", least: whole(line.least) };
  if (line.kind === "served") return { kind: "served", least: whole(line.least), days: whole(line.days) };
  if (line.kind === "conversion") return { kind: "conversion", least: Number.isFinite(percent) && percent > 0 && percent <= 100 ? Math.round(percent * 100) : 0, days: whole(line.days), served: whole(line.served) };
  return line.kind === "quiz" ? { kind: "quiz", quiz: line.quiz } : { kind: "skill" };
}
