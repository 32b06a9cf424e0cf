import type { setup as source } from "../zh-CN/setup";

export const setup: typeof source = {};
