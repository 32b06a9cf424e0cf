// What was filled in on a page and not saved when it was left: it is said at once, with the way back, and stands there again.
import { i18n } from "../../i18n/index.svelte";
import { router } from "../../shared/router.svelte";
import { session } from "../../shared/session.svelte";
import { toasts } from "../../shared/toasts.svelte";

const kept = new Map<string, { staff: number; before: string; now: string }>();

/** What the same person had left behind, unless what it began from has changed meanwhile. */
export function takeUnsaved(section: string, id: string, before: string): string | null {
  const found = kept.get(`${section}/${id}`);
  kept.delete(`${section}/${id}`);
  return found && found.staff === session.me?.staff && found.before === before ? found.now : null;
}

export function leaveUnsaved(section: string, id: string, title: string, before: string, now: string): void {
  const staff = session.me?.staff;
  if (staff === undefined) return;
  kept.set(`${section}/${id}`, { staff, before, now });
  toasts.say(i18n.w.settings.left(title), { action: { label: i18n.w.shared.back, run: () => router.go("settings", section, ...(id ? [id] : [])) }, slot: "unsaved" });
}
