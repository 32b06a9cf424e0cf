// Kinds, states and answers of notes as the screen orders and colours them.
import type { LostReason, NoteKind, NoteState } from "../../ipc";
import { i18n } from "../../i18n/index.svelte";

export const KINDS: NoteKind[] = ["problem", "idea", "listing_error", "competitor", "lost_sale", "question"];
export const STATES: NoteState[] = ["open", "adopted", "declined", "duplicate", "passed", "later"];
export const LETTER: Record<NoteKind, string> = { problem: "P", idea: "I", listing_error: "L", competitor: "C", lost_sale: "S", question: "Q" };
export const TONE = { open: "warn", adopted: "ok", declined: "plain", duplicate: "plain", passed: "seal", later: "plain" } as const;

export const reasonName = (reason: LostReason): string => reason.name ?? (reason.code ? i18n.w.notes.reasonOf[reason.code] : "");
