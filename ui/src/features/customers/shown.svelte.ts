// Values that somebody asked to see as they are: each for its seconds, then it is forgotten here too. Nothing is kept.
import type { CardField } from "../../ipc";

/** One name for each field of a card. */
export function fieldKey(what: CardField): string {
  return what.field === "name" ? "name" : what.field === "contact" ? `contact ${what.contact}` : what.field === "order" ? `order ${what.order}` : `talk ${what.talk}`;
}

type Held = { value: string; left: number };

export class Shown {
  #held = $state<Record<string, Held>>({});
  #ticking: ReturnType<typeof setInterval> | undefined;

  of(what: CardField): Held | undefined {
    return this.#held[fieldKey(what)];
  }
  show(what: CardField, value: string, seconds: number): void {
    this.#held[fieldKey(what)] = { value, left: seconds };
    this.#ticking ??= setInterval(() => this.tick(), 1000);
  }
  hide(what: CardField): void {
    delete this.#held[fieldKey(what)];
    this.#rest();
  }
  tick(): void {
    for (const [key, held] of Object.entries(this.#held)) {
      if (held.left <= 1) delete this.#held[key];
      else held.left -= 1;
    }
    this.#rest();
  }
  clear(): void {
    this.#held = {};
    this.#rest();
  }
  #rest(): void {
    if (Object.keys(this.#held).length) return;
    clearInterval(this.#ticking);
    this.#ticking = undefined;
  }
}
