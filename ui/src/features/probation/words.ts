// What a track, a milestone and its value are called: the shop's title, or the word for what ships.
import { i18n } from "../../i18n/index.svelte";
import type { Measure, Milestone, ProbationStage, Track } from "../../ipc";

export const titleOf = (milestone: Pick<Milestone, "key" | "title">): string => milestone.title || i18n.w.training.milestone[milestone.key] || milestone.key;
export const trackName = (track: Track): string => track.name || i18n.w.training.ownTrack;

/** What is asked for a milestone. */
export function asked(measure: Measure): string {
  const w = i18n.w.training.measure;
  if (measure.kind === "typing") return w.typing(measure.least);
  if (measure.kind === "served") return w.served(measure.least, measure.days);
  if (measure.kind === "conversion") return w.conversion(measure.least, measure.days, measure.served);
  return w[measure.kind]();
}

/** What was measured; empty where it was ticked. */
export function valueOf(measure: Measure, value: number | null): string {
  const w = i18n.w.training.value;
  if (value === null) return "";
  return measure.kind === "typing" ? w.typing(value) : measure.kind === "conversion" ? w.conversion(value) : w.served(value);
}

/** Whether the mentor ticks it by hand. */
export const ticked = (measure: Measure): boolean => measure.kind === "skill" || (measure.kind === "quiz" && measure.quiz === null);

export const STAGE_TONE: Record<ProbationStage, "plain" | "ok" | "warn" | "bad"> = { before: "plain", running: "plain", ending: "warn", overdue: "bad", confirmed: "ok", failed: "bad", past: "plain" };
