import type { people as source } from "../zh-CN/people";

export const people: typeof source = {};
