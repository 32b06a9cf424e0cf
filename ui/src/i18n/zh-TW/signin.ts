import type { signin as source } from "../zh-CN/signin";

export const signin: typeof source = {};
