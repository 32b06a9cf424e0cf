// How the ledger's amounts, accounts and problems read.
import { i18n } from "../../i18n/index.svelte";
import type { Account, AnyFault, EntryRow, Fen, LedgerProblem } from "../../ipc";

export const accountName = (account: Account, who: string | null): string =>
  "staff" in account && who ? `${i18n.w.ledger.account[account.kind]} ${who}` : i18n.w.ledger.account[account.kind];

/** What an entry adds to the account that is looked at; the plain amount where none is. */
export const effect = (row: EntryRow, kind: Account["kind"] | null): Fen =>
  kind === null ? row.entry.postings.amount : row.entry.postings.to.kind === kind ? row.entry.postings.amount : -row.entry.postings.amount;

/** The first problem among `kinds`, worded; nothing where the refusal is another. */
export function problemAt(fault: AnyFault | null, ...kinds: LedgerProblem["kind"][]): string | undefined {
  const found = fault?.kind === "invalid_ledger" ? fault.problems.find((p) => kinds.includes(p.kind)) : undefined;
  return found && i18n.kind(i18n.w.ledger.problem, found);
}

/** What is left of a refusal once the fields have said theirs. */
export const elsewhere = (fault: AnyFault | null, ...fields: LedgerProblem["kind"][]): string =>
  fault && !problemAt(fault, ...fields) ? i18n.fault(fault) : "";
