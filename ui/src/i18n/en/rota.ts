import type { rota as source } from "../zh-CN/rota";

export const rota: typeof source = {};
