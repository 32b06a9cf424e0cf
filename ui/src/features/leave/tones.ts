// Which tint a state of leave and a strength of wish wear.
import type { LeaveState, WishKind } from "../../ipc";

export const STATE_TONE: Record<LeaveState, "warn" | "ok" | "bad" | "plain"> = { asked: "warn", signed: "ok", refused: "bad", cancelled: "plain" };
export const WISH_TONE: Record<WishKind, "bad" | "warn" | "ok"> = { unavailable: "bad", rather_not: "warn", would_like: "ok" };
