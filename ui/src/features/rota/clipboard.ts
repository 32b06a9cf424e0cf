// Copying and pasting rectangles, also from and to a spreadsheet: tab-separated letters.
import { i18n } from "../../i18n/index.svelte";
import type { Work } from "../../ipc";
import { toasts } from "../../shared/toasts.svelte";
import { paint, paste, readTable, writeTable, type Write } from "./blocks";
import { spots } from "./geometry";
import type { Rota } from "./rota.svelte";
import { readCode } from "./work";

/** What means rest in a text, and leave. */
export const restLetters = () => ({ rest: [i18n.w.trade.rest, "休", "休息", "r", "rest", "off", "-"], leave: [i18n.w.trade.leaveShort] });

const code = (rota: Rota, work: Work | null): string => (work === null ? "" : work === "rest" ? i18n.w.trade.rest : (rota.shift(work.shift)?.code ?? ""));

/** The selection as a spreadsheet takes it. */
export function copyText(rota: Rota): string {
  const { top, left, bottom, right } = rota.rect;
  const row = (r: number) => spots({ top: r, bottom: r, left, right }).map((s) => code(rota, rota.at(s)?.work ?? null));
  return writeTable(Array.from({ length: bottom - top + 1 }, (_, at) => row(top + at)));
}

/** Lays a table over the cells; letters that nobody knows are named and leave their cells alone. */
export function pasteText(rota: Rota, text: string): void {
  if (!text.trim() && !text.includes("\t")) return;
  const means = (cell: string, at: { col: number }): Work | null | undefined => {
    const day = rota.days[at.col];
    return readCode(cell, day?.month.system(day.day), restLetters());
  };
  const { writes, unknown, rect } = paste(rota.rect, readTable(text), means, rota.size);
  const strange = unknown.filter((u) => !restLetters().leave.includes(u));
  rota.selectRect(rect);
  const made = rota.write(writes, i18n.w.rota.done.pasted);
  if (strange.length) toasts.say(i18n.w.rota.unknownCodes(i18n.f.list(strange.slice(0, 5))), { slot: "rota-paste" });
  else if (!writes.length) toasts.say(i18n.w.rota.nothingPasted, { slot: "rota" });
  else if (!made && standsAlready(rota, writes)) toasts.say(i18n.w.rota.pastedSame, { slot: "rota" });
}

/** Every cell holds already what would be written. */
const standsAlready = (rota: Rota, writes: Write[]): boolean => writes.every((w) => code(rota, w.work) === code(rota, rota.at(w)?.work ?? null));

export function cut(rota: Rota): void {
  rota.write(paint(rota.rect, null), i18n.w.rota.done.cleared);
}
