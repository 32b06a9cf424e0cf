// Writing a note from anywhere: whether the line is open, what stands in it, and who wants to hear of what was written.
import { onDestroy } from "svelte";

class Capture {
  open = $state(false);
  /** What was typed and not saved, and by whom: it waits for the same person, never for the next. */
  #kept: { staff: number; text: string } | null = null;
  #listeners = new Set<() => void>();

  begin(): void {
    this.open = true;
  }
  kept(staff: number): string {
    return this.#kept?.staff === staff ? this.#kept.text : "";
  }
  keep(staff: number, text: string): void {
    this.#kept = text.trim() ? { staff, text } : null;
  }
  written(): void {
    this.#kept = null;
    this.open = false;
    for (const listener of this.#listeners) listener();
  }
  /** Call while a component is being set up: `listener` hears of every note that is written. */
  heard(listener: () => void): void {
    this.#listeners.add(listener);
    onDestroy(() => this.#listeners.delete(listener));
  }
}

export const capture = new Capture();
