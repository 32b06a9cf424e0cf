// Money between fen, as it is kept, and yuan, as it is typed. Amounts that are only read are `i18n.f.money`.

/** `199`, `199.5`, `¥1,299.00` as fen; null if empty; undefined if it is no price. */
export function readYuan(text: string): number | null | undefined {
  const plain = text.normalize("NFKC").replace(/[\s,¥元]/g, "");
  if (!plain) return null;
  const [, whole, part = ""] = /^(\d{1,9})(?:\.(\d{1,2}))?$/.exec(plain) ?? [];
  return whole === undefined ? undefined : Number(whole) * 100 + Number(part.padEnd(2, "0"));
}

/** 19900 as `199.00`, which can be typed over. */
export const yuan = (fen: number): string => (fen / 100).toFixed(2);
