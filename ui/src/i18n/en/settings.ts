import type { settings as source } from "../zh-CN/settings";

export const settings: typeof source = {};
