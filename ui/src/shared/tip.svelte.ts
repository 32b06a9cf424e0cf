// Tooltips: one for the window, after a short wait, also on keyboard focus.
import type { Attachment } from "svelte/attachments";

export type Tip = { text: string; key?: string };

class Tips {
  now = $state.raw<(Tip & { x: number; y: number; below: boolean }) | null>(null);
  #timer = 0;

  /** `{@attach tip(() => ({ text, key }))}` */
  show(node: Element, tip: Tip, wait: number): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => {
      const box = node.getBoundingClientRect();
      if (!node.isConnected || !tip.text) return;
      const below = box.top < 60;
      this.now = { ...tip, x: box.left + box.width / 2, y: below ? box.bottom + 6 : box.top - 6, below };
    }, wait);
  }
  hide(): void {
    clearTimeout(this.#timer);
    // A focused element that is taken away loses the focus in the middle of the update: no state may change there.
    if (this.now) queueMicrotask(() => (this.now = null));
  }
}

export const tips = new Tips();

export function tip(get: () => Tip): Attachment {
  return (node) => {
    const enter = () => tips.show(node, get(), 450);
    const focus = () => node.matches(":focus-visible") && tips.show(node, get(), 450);
    const leave = () => tips.hide();
    const listeners: [string, () => void][] = [["pointerenter", enter], ["pointerleave", leave], ["pointerdown", leave], ["focus", focus], ["blur", leave]];
    for (const [name, run] of listeners) node.addEventListener(name, run);
    return () => {
      leave();
      for (const [name, run] of listeners) node.removeEventListener(name, run);
    };
  };
}
