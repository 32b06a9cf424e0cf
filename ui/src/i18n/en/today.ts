import type { today as source } from "../zh-CN/today";

export const today: typeof source = {};
