export const leave = {};
