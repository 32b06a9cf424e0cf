// How keys are written (`Ctrl+Shift+Z`, `F8`, `?`) and matched. Pure.

export type Pressed = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">;

/** An input method is composing: its keys are not ours. */
export const composing = (event: KeyboardEvent): boolean => event.isComposing || event.keyCode === 229;

/** Whether `event` is the key written as `written`. The Mac's ⌘ counts as Ctrl; Shift matters only where it makes no other character. */
export function matches(written: string, event: Pressed): boolean {
  const parts = written.split("+").filter(Boolean);
  const key = parts.pop() ?? "+";
  const want = (name: string): boolean => parts.includes(name);
  const shiftMatters = key.length > 1 || want("Ctrl") || want("Shift");
  return (
    event.key.toLowerCase() === key.toLowerCase() &&
    (event.ctrlKey || event.metaKey) === want("Ctrl") &&
    event.altKey === want("Alt") &&
    (!shiftMatters || event.shiftKey === want("Shift"))
  );
}

/** What sends a form. */
export const SEND = "Ctrl+Enter";

/** A form is to be sent: not by the end of a composition, and once however long the key is held. */
export const sends = (event: KeyboardEvent): boolean => matches(SEND, event) && !event.repeat && !composing(event);

/** As it stands on a tooltip: `Ctrl K`. */
export const keyLabel = (written: string): string =>
  written.replace("ArrowLeft", "←").replace("ArrowRight", "→").replace("ArrowUp", "↑").replace("ArrowDown", "↓").replace("Escape", "Esc").replace("Delete", "Del").replace(/\+/g, " ");
