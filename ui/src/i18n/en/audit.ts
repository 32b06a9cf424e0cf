import type { audit as source } from "../zh-CN/audit";

export const audit: typeof source = {};
