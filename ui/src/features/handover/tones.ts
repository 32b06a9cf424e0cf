// Which tint a stage of a sheet wears.
import type { Stage } from "../../ipc";

export const STAGE_TONE: Record<Stage, "plain" | "ok" | "warn" | "bad"> = { writing: "plain", late: "warn", waiting: "warn", overdue: "bad", accepted: "ok", missed: "bad", settled: "plain" };
