// What was filled in on a page and not saved when it was left: it is said at once, with the way back, and stands there again.
import { SvelteMap } from "svelte/reactivity";
import { i18n } from "../../i18n/index.svelte";
import { router } from "../../shared/router.svelte";
import { session } from "../../shared/session.svelte";
import { toasts } from "../../shared/toasts.svelte";

/** A section of the settings that is filled in as a whole. */
export type Filled = "shifts" | "needs";
type Left = { staff: number; section: Filled; id: string; before: string; now: string };

const left = new SvelteMap<string, Left>();
const key = (staff: number | undefined, section: Filled, id: string) => `${staff}/${section}/${id}`;
/** What is said of it, and what takes its place once it is saved all the same. */
export const SLOT = "unsaved";

/** What the person who is here has left behind of it, unless what it began from has changed meanwhile. */
export function takeUnsaved(section: Filled, id: string, before: string): string | null {
  const found = left.get(key(session.me?.staff, section, id));
  return found?.before === before ? found.now : null;
}
/** All that the person who is here has left behind in a section. */
export const unsavedIn = (section: Filled): Left[] => [...left.values()].filter((l) => l.section === section && l.staff === session.me?.staff);

export function keepUnsaved(staff: number, section: Filled, id: string, before: string, now: string): void {
  left.set(key(staff, section, id), { staff, section, id, before, now });
}
export const forgetUnsaved = (section: Filled, id: string): void => void left.delete(key(session.me?.staff, section, id));

/** Said where the same person goes on: the lock screen tells nothing of it. */
export function tellUnsaved(staff: number, section: Filled, id: string, title: string): void {
  if (session.me?.staff !== staff) return;
  toasts.say(i18n.w.settings.left(title), { action: { label: i18n.w.shared.back, run: () => router.go("settings", section, ...(id ? [id] : [])) }, slot: SLOT });
}
