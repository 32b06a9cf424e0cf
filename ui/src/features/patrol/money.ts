// Prices between fen, as they are kept, and yuan, as they are typed and read.

/** `199`, `199.5`, `¥1,299.00` as fen; null if empty; undefined if it is no price. */
export function readYuan(text: string): number | null | undefined {
  const plain = text.normalize("NFKC").replace(/[\s,¥元]/g, "");
  if (!plain) return null;
  const [, whole, part = ""] = /^(\d{1,9})(?:\.(\d{1,2}))?$/.exec(plain) ?? [];
  return whole === undefined ? undefined : Number(whole) * 100 + Number(part.padEnd(2, "0"));
}

/** 19900 as `199.00`. */
export const yuan = (fen: number): string => (fen / 100).toFixed(2);
