// A trial in words: what is different in it.
import { i18n } from "../../i18n/index.svelte";
import type { ShiftSystem, StaffId, WhatIf } from "../../ipc";

export type Known = { systems: ShiftSystem[]; person: (id: StaffId) => string };

/** What is different, as a list; a trial that changes nothing is the month planned anew. */
export function whatWords(what: WhatIf, known: Known): string {
  const w = i18n.w.variants.what;
  const parts: string[] = [];
  if (what.system?.kind === "saved") {
    const id = what.system.system;
    parts.push(w.system(known.systems.find((s) => s.id === id)?.name ?? `#${id}`));
  }
  if (what.system?.kind === "ready") parts.push(w.ready(i18n.w.trade.preset[what.system.preset]));
  if (what.more) parts.push(w.more(what.more));
  if (what.without.length) parts.push(w.without(i18n.f.list(what.without.map(known.person))));
  if (what.quota) parts.push(what.quota.period === "none" ? w.none : w[what.quota.period](i18n.f.days(what.quota.halves)));
  if (what.longest_run !== null) parts.push(w.run(what.longest_run));
  if (what.shortest_rest !== null) parts.push(w.rest(i18n.f.hours(what.shortest_rest)));
  return parts.length ? i18n.f.list(parts) : i18n.w.variants.again;
}
