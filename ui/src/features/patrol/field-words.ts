// How a field of a listing and a point of the checklist read.
import { i18n } from "../../i18n/index.svelte";
import type { Checkpoint, Finding } from "../../ipc";

export const fieldOf = (finding: Finding): string => (finding.field === "other" ? finding.detail : i18n.w.trade.listingField[finding.field]);
export const wordsOf = (point: Checkpoint): string => point.words || i18n.w.trade.listingField[point.field];
