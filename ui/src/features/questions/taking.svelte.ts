// An attempt while it is taken: every answer goes to the desk as it is given, in order; time is counted by a clock that nobody sets.
import { desk, faultOf, type AnyFault, type AttemptView, type Given } from "../../ipc";

/** Seconds between two signs of life. */
const BEAT = 10;
/** Milliseconds of rest before words are sent. */
const REST = 500;

export class Taking {
  given = $state<Given[]>([]);
  at = $state(0);
  saving = $state<"saved" | "saving" | "waiting">("saved");
  /** What the desk refused: the attempt is held elsewhere, or over. */
  fault = $state.raw<AnyFault | null>(null);
  /** Seconds left, by the second. */
  left = $state<number | null>(null);
  ended = $state(false);
  readonly view: AttemptView;
  #told = performance.now();
  #leftAt = performance.now();
  #leftThen: number | null;
  #dirty = new Set<number>();
  #chain: Promise<void> = Promise.resolve();
  #rest: ReturnType<typeof setTimeout> | undefined;
  #clock: ReturnType<typeof setInterval> | undefined;

  constructor(view: AttemptView) {
    this.view = view;
    this.given = view.questions.map((q) => q.given);
    this.#leftThen = view.left;
    this.left = view.left;
  }

  start(): () => void {
    this.#clock = setInterval(() => this.#second(), 1000);
    return () => {
      clearInterval(this.#clock);
      clearTimeout(this.#rest);
      if (!this.ended && !this.fault) void this.flush();
    };
  }
  /** Whole seconds since it was last told; what is left of one counts next time. */
  #open(): number {
    const seconds = Math.floor((performance.now() - this.#told) / 1000);
    this.#told += seconds * 1000;
    return seconds;
  }
  #second(): void {
    if (this.#leftThen !== null) this.left = Math.max(0, Math.ceil(this.#leftThen - (performance.now() - this.#leftAt) / 1000));
    if (this.ended || this.fault) return;
    if (this.left === 0 || performance.now() - this.#told >= BEAT * 1000) void this.flush();
  }
  give(at: number, given: Given, written: boolean): void {
    this.given[at] = given;
    this.#dirty.add(at);
    this.saving = "saving";
    clearTimeout(this.#rest);
    if (written) this.#rest = setTimeout(() => void this.flush(), REST);
    else void this.flush();
  }
  /** Sends what is not kept yet, and a sign of life if there is nothing. One call at a time, so that answers stay in order. */
  flush(): Promise<void> {
    this.#chain = this.#chain.then(() => this.#send());
    return this.#chain;
  }
  async #send(): Promise<void> {
    if (this.fault || this.ended) return;
    const places = [...this.#dirty];
    try {
      if (places.length === 0) this.#heard(await desk.attemptBeat({ attempt: this.view.id, opening: this.view.opening, open: this.#open() }));
      for (const at of places) {
        const [asked, given] = [this.view.questions[at], $state.snapshot(this.given[at])];
        if (!asked || !given) continue;
        this.#dirty.delete(at);
        try {
          this.#heard(await desk.giveAnswer({ attempt: this.view.id, opening: this.view.opening, place: asked.place, given, open: this.#open() }));
        } catch (thrown) {
          this.#dirty.add(at);
          throw thrown;
        }
      }
      this.saving = this.#dirty.size ? "saving" : "saved";
    } catch (thrown) {
      const fault = faultOf(thrown);
      // What concerns the attempt ends the taking here; anything else is tried again with the next sign of life.
      if (fault.kind === "invalid_quiz" || fault.kind === "locked" || fault.kind === "closed" || fault.kind === "not_found") this.fault = fault;
      else this.saving = "waiting";
    }
  }
  #heard(standing: { left: number | null; ended: boolean }): void {
    this.#leftThen = standing.left;
    this.#leftAt = performance.now();
    this.left = standing.left;
    this.ended = standing.ended;
  }
  async handIn(): Promise<boolean> {
    clearTimeout(this.#rest);
    await this.flush();
    if (this.fault) return false;
    if (this.ended) return true;
    try {
      await desk.handInAttempt({ attempt: this.view.id, opening: this.view.opening, open: this.#open() });
      this.ended = true;
      return true;
    } catch (thrown) {
      this.fault = faultOf(thrown);
      return false;
    }
  }
  answered(at: number): boolean {
    const given = this.given[at];
    return !!given && (given.choices.length > 0 || given.words.trim() !== "" || given.pairs.length > 0);
  }
}
