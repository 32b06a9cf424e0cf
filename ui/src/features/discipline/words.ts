// Amounts and what an offence leads to, in words.
import { i18n } from "../../i18n/index.svelte";
import type { EntryId, OffenceState, Sanction } from "../../ipc";
import { router } from "../../shared/router.svelte";
import { session } from "../../shared/session.svelte";

/** 1000 as `10.00`. */
export const yuan = (fen: number): string => i18n.f.money(fen);

/** What is to be done: `罚款 10.00 元`; without one a manager decides. */
export function sanctionOf(sanction: Sanction | null): string {
  const w = i18n.w.discipline.sanction;
  if (!sanction) return w.open;
  return sanction.kind === "fine" ? w.fine(yuan(sanction.amount)) : w[sanction.kind];
}

export const STATE_TONE: Record<OffenceState, "plain" | "ok" | "warn" | "seal"> = { reported: "seal", standing: "warn", dismissed: "plain", overturned: "plain" };

/** Where an entry of the ledger is shown: in the book, or in the own account of whoever does not see the book. */
export const entryHref = (id: EntryId): string => (session.may("see_ledger") ? router.href("ledger", String(id)) : router.href("myAccount"));
