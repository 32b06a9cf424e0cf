// What a typing test has to tell of itself beside the text: how long, how much came at once, how often pasting was tried. Times are of a
// clock that nobody can set. Pure, so that it is tested without a screen.
import type { TypingTiming } from "../../ipc";

export class Meter {
  #began: number;
  #first: number | null = null;
  #pastes = 0;
  #atOnce = 0;
  #length = 0;

  /** `now` in milliseconds, as `performance.now()` tells it. */
  constructor(now: number) {
    this.#began = now;
  }

  get started(): boolean {
    return this.#first !== null;
  }
  get pastes(): number {
    return this.#pastes;
  }

  /** The input has this many characters now. While a composition goes on its letters are no text yet: it is told once it has ended. */
  typed(length: number, now: number): void {
    this.begin(now);
    this.#atOnce = Math.max(this.#atOnce, length - this.#length);
    this.#length = length;
  }
  /** The first key or composition: the clock starts, also before a character stands. */
  begin(now: number): void {
    this.#first ??= now;
  }
  refused(): void {
    this.#pastes += 1;
  }

  /** Milliseconds that are left of `seconds`; all of them before the first character. */
  left(seconds: number, now: number): number {
    return this.#first === null ? seconds * 1000 : Math.max(0, seconds * 1000 - (now - this.#first));
  }
  timing(now: number): TypingTiming {
    const whole = (ms: number) => Math.max(0, Math.round(ms));
    return { since_begin: whole(now - this.#began), typing: whole(now - (this.#first ?? now)), at_once: this.#atOnce, pastes: this.#pastes };
  }
}
