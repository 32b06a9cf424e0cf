import type { ComplaintCause, ComplaintState, ComplaintWay, Seriousness } from "../../ipc";

export const STATE_TONE: Record<ComplaintState, "seal" | "warn" | "plain" | "ok"> = { noted: "seal", handling: "warn", answered: "plain", closed: "ok" };
export const WAYS: ComplaintWay[] = ["chat", "phone", "platform", "review", "other"];
export const CAUSES: ComplaintCause[] = ["service", "product", "logistics", "other"];
export const GRADES: Seriousness[] = ["normal", "serious", "grave"];
