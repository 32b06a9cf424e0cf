// One review: its questions in turn, what was wrong once more at the end. Every answer is on record before the next one comes.
import { desk, type Given, type ReviewAnswered, type ReviewCard, type ReviewView } from "../../ipc";
import { attempt } from "../../shared/report";

const BLANK: Given = { choices: [], words: "", pairs: [] };

export class Reviewing {
  view = $state.raw<ReviewView | null>(null);
  queue = $state.raw<ReviewCard[]>([]);
  given = $state.raw<Given>(BLANK);
  result = $state.raw<ReviewAnswered | null>(null);
  busy = $state(false);
  going = $state(false);
  done = $state(0);
  #since = 0;

  card = $derived(this.going ? (this.queue[0] ?? null) : null);
  all = $derived(this.done + this.queue.length);

  async load(): Promise<void> {
    this.view = (await attempt(() => desk.myReview({}))) ?? this.view;
  }
  begin(): void {
    this.queue = this.view?.cards ?? [];
    this.done = 0;
    this.going = this.queue.length > 0;
    this.#ask();
  }
  #ask(): void {
    this.given = BLANK;
    this.result = null;
    this.#since = performance.now();
  }
  async answer(given: Given = this.given): Promise<void> {
    const card = this.card;
    if (!card || this.busy || this.result) return;
    this.busy = true;
    const seconds = Math.round((performance.now() - this.#since) / 1000);
    this.given = given;
    const found = await attempt(() => desk.answerReview({ question: card.question, version: card.version, given, seconds }));
    this.busy = false;
    if (found) this.result = found;
    else await this.#anew();
  }
  /** The question changed or is asked no more: what waits is fetched again, and nothing that was answered is lost. */
  async #anew(): Promise<void> {
    await this.load();
    this.queue = this.view?.cards ?? [];
    this.going = this.queue.length > 0;
    this.#ask();
  }
  async next(): Promise<void> {
    const [card, ...rest] = this.queue;
    if (!card || !this.result) return;
    const wrong = this.result.grade === "wrong";
    this.queue = wrong ? [...rest, card] : rest;
    if (!wrong) this.done += 1;
    if (!this.queue.length) {
      this.going = false;
      await this.load();
    }
    this.#ask();
  }
}
