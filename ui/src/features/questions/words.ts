// Categories as people read them: names by topic, the whole path, and the tree in its order.
import { i18n } from "../../i18n/index.svelte";
import type { Category, QuestionCategoryId, QuestionKind, Rich } from "../../ipc";

export const GAP = "_____";

/** What is written, without the marks of a page; whatever it holds, nothing of it is run or fetched. */
export const plain = ({ text, format }: Rich): string => (format === "html" ? (new DOMParser().parseFromString(text, "text/html").body.textContent ?? "") : text);

export function nameOf(category: Category): string {
  return category.name || (category.topic ? i18n.w.questions.topic[category.topic] : "");
}

/** A category in the tree: how deep it stands. */
export type Branch = { category: Category; depth: number };

/** The categories from the top down, children behind their parents. */
export function tree(all: Category[], parent: QuestionCategoryId | null = null, depth = 0): Branch[] {
  if (depth > all.length) return [];
  return all.filter((c) => c.parent === parent).flatMap((category) => [{ category, depth }, ...tree(all, category.id, depth + 1)]);
}

/** The name with those above it. */
export function pathOf(all: Category[], id: QuestionCategoryId): string {
  const line: string[] = [];
  let at = all.find((c) => c.id === id);
  while (at && line.length <= all.length) {
    line.unshift(nameOf(at));
    const parent: QuestionCategoryId | null = at.parent;
    at = all.find((c) => c.id === parent);
  }
  return line.join(" / ");
}

/** For a select: indented by two ideographic blanks a step. */
export const choices = (all: Category[]) => tree(all).map(({ category, depth }) => ({ value: category.id, label: `${"\u3000".repeat(depth)}${nameOf(category)}` }));

export function kindOf(kind: QuestionKind, text: string): string {
  const w = i18n.w.questions;
  return kind === "short" && text.includes(GAP) ? w.gap : w.kind[kind];
}

/** A, B, C … AA, AB … */
export const letter = (at: number): string => (at < 26 ? String.fromCharCode(65 + at) : letter(Math.floor(at / 26) - 1) + letter(at % 26));

export const WHOLE = 10_000_000;
export const percentOf = (weight: number): number => weight / 100_000;
export const weightOf = (percent: number): number => Math.round(percent * 100_000);
