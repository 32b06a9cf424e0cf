// The colour of a state; its words stand beside it always.
import type { QuestionState, QuizState } from "../../ipc";

export const STATE_TONE: Record<QuestionState, "plain" | "ok" | "warn" | "bad"> = { proposed: "warn", accepted: "ok", rejected: "plain", retired: "plain" };
export const QUIZ_TONE: Record<QuizState, "plain" | "ok" | "warn" | "bad"> = { draft: "plain", open: "ok", closed: "plain" };
