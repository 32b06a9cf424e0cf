// How well a text answers what was typed. Pure; pinyin initials come in as one more name.

/** 0 for no match; higher is closer: whole, start, start of a word, inside. */
export function score(typed: string, names: string[]): number {
  const wanted = typed.trim().toLowerCase();
  if (!wanted) return 0;
  return Math.max(0, ...names.map((name) => one(wanted, name.toLowerCase())));
}

function one(wanted: string, name: string): number {
  if (name === wanted) return 100;
  if (name.startsWith(wanted)) return 80;
  const at = name.indexOf(wanted);
  if (at < 0) return 0;
  return /[\s·\-（(]/.test(name[at - 1] ?? "") ? 60 : 40;
}
