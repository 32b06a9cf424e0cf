// Dragging on the grid: select, paint with the chosen shift, move a block, copy it with Ctrl. The ghost says what the drop would
// break before it happens. Pointer events only; where a spot lies on the screen is the grid's business.
import { i18n } from "../../i18n/index.svelte";
import type { Breach } from "../../ipc";
import { move, paint, type Write } from "./blocks";
import { count, holds, rectOf, same, type Rect, type Spot } from "./geometry";
import type { Rota } from "./rota.svelte";

type Mode = "select" | "paint" | "move";
export type Verdict = "asking" | "ok" | "warning" | "forbidden";
export type Ghost = { rect: Rect; letters: string[]; verdict: Verdict; reasons: string[]; x: number; y: number; copy: boolean; mode: Mode };

/** Rules that nobody should break by a drop; the others are a matter of judgement. */
const HARD = new Set<Breach["kind"]>(["on_leave", "unavailable", "barred_shift", "wrong_system", "forbidden_succession", "short_rest", "long_run"]);

export class Drag {
  ghost = $state.raw<Ghost | null>(null);
  #mode: Mode | null = null;
  #from: Spot = { row: 0, col: 0 };
  #to: Spot = { row: 0, col: 0 };
  #source: Rect | null = null;
  #copy = false;
  #asking = false;

  constructor(readonly rota: Rota) {}

  get active(): boolean {
    return this.#mode !== null;
  }

  start(spot: Spot, event: PointerEvent): void {
    const { rota } = this;
    this.#from = this.#to = spot;
    if (event.shiftKey) {
      this.#mode = "select";
      rota.extend(spot);
    } else if (rota.writable && rota.brush !== undefined) {
      this.#mode = "paint";
      rota.select(spot);
      this.#show(event);
    } else if (rota.writable && holds(rota.rect, spot) && (rota.selected > 1 || rota.at(spot)?.work)) {
      this.#mode = "move";
      this.#source = rota.rect;
      this.#copy = event.ctrlKey || event.metaKey;
    } else {
      this.#mode = "select";
      rota.select(spot);
    }
  }

  over(spot: Spot, event: PointerEvent): void {
    if (!this.#mode) return;
    const copy = event.ctrlKey || event.metaKey;
    if (same(spot, this.#to) && copy === this.#copy) {
      if (this.ghost) this.ghost = { ...this.ghost, x: event.clientX, y: event.clientY };
      return;
    }
    this.#to = spot;
    this.#copy = copy;
    if (this.#mode === "select") this.rota.extend(spot);
    else this.#show(event);
  }

  drop(): void {
    const { rota } = this;
    const words = i18n.w.rota.done;
    const plan = this.#plan();
    const mode = this.#mode;
    this.cancel();
    if (mode === "move" && plan.writes.length === 0) rota.select(this.#from);
    else if (mode === "paint") {
      rota.selectRect(plan.rect);
      rota.write(plan.writes, rota.brush === null ? words.cleared : words.set);
    } else if (mode === "move") {
      rota.write(plan.writes, () => (this.#copy ? words.copied : words.moved)(count(plan.rect)));
      rota.selectRect(plan.rect);
    }
  }

  cancel(): void {
    this.#mode = null;
    this.ghost = null;
  }

  #plan(): { rect: Rect; writes: Write[] } {
    const { rota } = this;
    if (this.#mode === "paint") {
      const rect = rectOf(this.#from, this.#to);
      return { rect, writes: paint(rect, rota.brush ?? null) };
    }
    const by = { row: this.#to.row - this.#from.row, col: this.#to.col - this.#from.col };
    return this.#mode === "move" && this.#source ? move(this.#source, by, rota.read, rota.size, this.#copy) : { rect: rota.rect, writes: [] };
  }

  #show(event: PointerEvent): void {
    const { rect, writes } = this.#plan();
    const mode = this.#mode;
    if (!mode || (mode === "move" && writes.length === 0)) {
      this.ghost = null;
      return;
    }
    const inside = writes.filter((w) => holds(rect, w));
    const letters = inside.length <= 42 ? inside.map((w) => (w.work === null ? "" : w.work === "rest" ? i18n.w.trade.rest : (this.rota.shift(w.work.shift)?.code ?? ""))) : [];
    this.ghost = { rect, letters, verdict: "asking", reasons: [], x: event.clientX, y: event.clientY, copy: this.#copy, mode };
    void this.#ask();
  }

  /** One question at a time: while one is under way, only the latest place is asked about next. */
  async #ask(): Promise<void> {
    const asked = this.ghost;
    if (this.#asking || !asked) return;
    this.#asking = true;
    const { writes } = this.#plan();
    const { skipped, cells } = this.rota.plan(writes);
    const left = i18n.w.rota.skipped(skipped.locked, skipped.leave, skipped.unknown);
    const { locked, added } = await this.rota.preview(writes).catch(() => ({ locked: [], added: [] }));
    this.#asking = false;
    const now = this.ghost;
    if (!now) return;
    if (now.rect !== asked.rect) return this.#ask();
    const reasons = added.slice(0, 3).map((c) => `${c.staff === null ? "" : this.rota.person(c.staff)} ${i18n.f.day(c.day)} ${this.rota.breach(c)}`.trim());
    if (added.length > 3) reasons.push(i18n.w.rota.moreConflicts(added.length - 3));
    if (left) reasons.push(left);
    const hard = locked.length > 0 || (cells === 0 && left !== "") || added.some((c) => HARD.has(c.breach.kind));
    this.ghost = { ...now, verdict: hard ? "forbidden" : added.length || left ? "warning" : "ok", reasons };
  }
}
