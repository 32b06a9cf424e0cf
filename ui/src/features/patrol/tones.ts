import type { FindingState } from "../../ipc";

export const STATE_TONE: Record<FindingState, "plain" | "ok" | "warn" | "seal"> = { reported: "seal", verified: "warn", fixed: "ok", refused: "plain" };
