// Where pages are filed, in words.
import { i18n } from "../../i18n/index.svelte";
import type { Category, PageCategory, QuestionCategoryId } from "../../ipc";

export function shelfName(category: Category): string {
  return category.name || (category.topic ? i18n.w.questions.topic[category.topic] : "");
}

/** A shelf by its id, with those above it. */
export function shelfPath(all: PageCategory[], id: QuestionCategoryId): string {
  const line: string[] = [];
  let at = all.find((c) => c.category.id === id)?.category;
  while (at && line.length <= all.length) {
    line.unshift(shelfName(at));
    const parent: QuestionCategoryId | null = at.parent;
    at = all.find((c) => c.category.id === parent)?.category;
  }
  return line.join(" / ");
}
