// What can be done right now, with its key: feeds the palette, the key sheet and the key handler. A screen provides its commands
// while it stands and takes them back when it goes.
import { onDestroy } from "svelte";
import { composing, matches } from "./keys";

export type Command = {
  id: string;
  /** Heading on the key sheet, in the reader's language. */
  group: string;
  label: string;
  /** `Ctrl+Z`; without one it lives in the palette alone. */
  key?: string;
  run: () => void;
  disabled?: boolean;
  /** Only described on the key sheet: the screen handles the key itself. */
  told?: boolean;
  /** Works over an open dialog and while typing, too. */
  everywhere?: boolean;
  /** Not worth a line in the palette. */
  quiet?: boolean;
};

class Commands {
  #sources = $state.raw<(() => Command[])[]>([]);

  // The same list, plain: while a page goes, state still reads as it was before the next page came.
  #standing: (() => Command[])[] = [];

  /** Call while a component is being set up; the list is read anew whenever something in it changes. */
  provide(source: () => Command[]): void {
    this.#put([...this.#standing, source]);
    onDestroy(() => this.#put(this.#standing.filter((s) => s !== source)));
  }
  #put(sources: (() => Command[])[]): void {
    this.#standing = sources;
    this.#sources = sources;
  }

  get all(): Command[] {
    return this.#sources.flatMap((source) => source());
  }

  /** Runs what the key stands for; the latest screen first. */
  press(event: KeyboardEvent): void {
    if (event.defaultPrevented || composing(event)) return;
    const typing = isTyping(event.target) || document.querySelector("dialog[open]") !== null;
    const found = this.all.reverse().find((c) => c.key && !c.told && !c.disabled && matches(c.key, event) && !(typing && isPlain(c.key)));
    if (!found || (!found.everywhere && document.querySelector("dialog[open]"))) return;
    event.preventDefault();
    found.run();
  }
}

/** A key that also writes or edits text. */
const isPlain = (key: string): boolean => key.length === 1 || /^Ctrl\+(Shift\+)?[ZYACVXDR]$/.test(key) || key === "Delete";

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}

export const commands = new Commands();
