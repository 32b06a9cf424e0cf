// Printing and saving documents, with the word about where they went.
import { i18n } from "../i18n/index.svelte";
import { doc, type Documents } from "../ipc";
import { attempt } from "./report";
import { toasts } from "./toasts.svelte";

/** What a document asks for beside the language. */
type Wants<K extends keyof Documents> = Omit<Documents[K], "language">;

/** Opens a document in the system's viewer; every document is written in the reader's language. */
export async function printPaper<K extends keyof Documents>(name: K, args: Wants<K>): Promise<void> {
  const path = await attempt(() => doc.print(name, { ...args, language: i18n.language } as Documents[K]));
  if (path) toasts.say(i18n.w.shared.opened);
}

/** Saves a document where the person chooses. */
export async function savePaper<K extends keyof Documents>(name: K, args: Wants<K>): Promise<void> {
  const path = await attempt(() => doc.save(name, { ...args, language: i18n.language } as Documents[K]));
  if (path) toasts.say(i18n.w.shared.savedTo(path));
}
