// Items under the heads of the sheet: what must be read back stands under "urgent", whatever its kind. The order within a group is the
// desk's. Pure.
import type { ItemKind, ItemView } from "../../ipc";
import { KINDS } from "./kinds";

export type Group = { id: ItemKind; rows: ItemView[] };

export function grouped(rows: ItemView[]): Group[] {
  const of = (row: ItemView): ItemKind => (row.urgent ? "urgent" : row.kind);
  return KINDS.map(({ kind }) => ({ id: kind, rows: rows.filter((r) => of(r) === kind) })).filter((g) => g.rows.length > 0);
}
