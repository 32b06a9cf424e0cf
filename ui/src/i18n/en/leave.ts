import type { leave as source } from "../zh-CN/leave";

export const leave: typeof source = {};
