// The one menu of the window: opened from a button or at the pointer, drawn by Menu.svelte.
import type { Component } from "svelte";

export type MenuItem =
  | { separator: true }
  | { heading: string }
  | {
      label: string;
      run?: () => void;
      /** A second level in place of `run`. */
      items?: MenuItem[];
      key?: string;
      icon?: Component;
      /** A shift's letter in front. */
      code?: { letter: string; tone: string };
      checked?: boolean;
      disabled?: boolean;
      bad?: boolean;
    };

export type Place = { x: number; y: number; /** Room above an anchor, to open upwards. */ height?: number };

class Menu {
  open = $state.raw<{ items: MenuItem[]; place: Place; back: HTMLElement | null } | null>(null);

  /** Under an element, or at a point. */
  show(at: HTMLElement | Place, items: MenuItem[]): void {
    const box = at instanceof HTMLElement ? at.getBoundingClientRect() : null;
    const place = box ? { x: box.left, y: box.bottom + 4, height: box.height + 8 } : (at as Place);
    this.open = { items, place, back: document.activeElement as HTMLElement | null };
  }
  close(): void {
    const back = this.open?.back;
    this.open = null;
    back?.focus();
  }
}

export const menu = new Menu();
