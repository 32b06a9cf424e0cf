// A product while it is written, and what becomes of it when somebody else saved meanwhile. Pure.
import type { AttributeDraft, Language, Product, SaveProduct } from "../../ipc";

export type Row = { key: number; id: number; name: string; value: string; unit: string; others: string; wording: boolean };
export type Draft = { code: string; name: string; about: string; quiz: number | null; retired: boolean; pictures: number[]; rows: Row[] };

/** Most characters of a name or a unit, of a value, and of the lines about a product: as the rules have them. */
export const MOST = { name: 120, value: 400, about: 4000 };

let keys = 0;
export const emptyRow = (): Row => ({ key: ++keys, id: 0, name: "", value: "", unit: "", others: "", wording: false });
export const isEmpty = (row: Row) => ![row.name, row.value, row.unit, row.others].some((text) => text.trim());

export function draftOf(product: Product | null): Draft {
  const live = product?.attributes.filter((a) => !a.retired) ?? [];
  const rows = live.map((a) => ({ key: ++keys, id: a.id, name: a.name, value: a.value, unit: a.unit, others: a.alternatives.join("，"), wording: false }));
  return { code: product?.code ?? "", name: product?.name ?? "", about: product?.about ?? "", quiz: product?.quiz ?? null, retired: product?.retired ?? false, pictures: [...(product?.pictures ?? [])], rows };
}

/** Values that could be mixed up, as they are typed in one line. A comma between two digits belongs to the figure. */
export const split = (text: string): string[] => text.split(/[，、;；\n]|,(?!\d)/).map((one) => one.trim()).filter(Boolean);

/** What the desk is sent; rows in which nothing stands are left out. */
export function sent(draft: Draft, of: { product: number; stamp: string }, language: Language): SaveProduct {
  const one = (row: Row): AttributeDraft => ({ id: row.id, name: row.name, value: row.value, unit: row.unit, alternatives: split(row.others), wording: row.wording });
  const { code, name, about, quiz, retired, pictures } = draft;
  return { ...of, code, name, about, quiz, retired, pictures, attributes: draft.rows.filter((row) => row.id || !isEmpty(row)).map(one), language };
}

/** What holds now is another fact than before: who knew it is asked again. */
export const isAnew = (row: Row, before: Row | undefined) => before !== undefined && !!row.id && [row.name, row.value, row.unit].join("\n") !== [before.name, before.value, before.unit].join("\n");

/** Something that both wrote: mine stands, theirs is told. */
export type Clash = { what: string; theirs: string };

/** Joins what somebody else saved into what I have written: theirs where I changed nothing, mine where I did. */
export function joined(seen: Draft, mine: Draft, theirs: Draft): { draft: Draft; clashes: Clash[] } {
  const clashes: Clash[] = [];
  const pick = <T,>(what: string, was: T, my: T, their: T): T => {
    const same = (a: T, b: T) => JSON.stringify(a) === JSON.stringify(b);
    if (same(my, was)) return their;
    if (!same(their, was) && !same(their, my)) clashes.push({ what, theirs: String(their) });
    return my;
  };
  const rows = mine.rows.flatMap((row) => {
    const was = seen.rows.find((r) => r.id === row.id && row.id);
    const their = theirs.rows.find((r) => r.id === row.id && row.id);
    if (!was) return [row];
    // Somebody took it out: it stays out unless I changed it, then it comes as a new one.
    if (!their) return isAnew(row, was) ? [{ ...row, id: 0 }] : [];
    const field = (key: "name" | "value" | "unit" | "others") => pick(row.name || was.name, was[key], row[key], their[key]);
    return [{ ...row, name: field("name"), value: field("value"), unit: field("unit"), others: field("others") }];
  });
  const fresh = theirs.rows.filter((r) => !seen.rows.some((s) => s.id === r.id));
  const draft = {
    code: pick("code", seen.code, mine.code, theirs.code), name: pick("name", seen.name, mine.name, theirs.name), about: pick("about", seen.about, mine.about, theirs.about),
    quiz: pick("quiz", seen.quiz, mine.quiz, theirs.quiz), retired: pick("retired", seen.retired, mine.retired, theirs.retired), pictures: pick("pictures", seen.pictures, mine.pictures, theirs.pictures), rows: [...rows, ...fresh],
  };
  return { draft, clashes };
}
