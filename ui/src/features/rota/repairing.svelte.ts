// Repairing a month: asks the desk for the fewest changes, lays the chosen offer over the grid, and applies it as one gesture.
import { i18n } from "../../i18n/index.svelte";
import { desk, type CellEdit, type RepairOffer, type StaffId } from "../../ipc";
import { attempt } from "../../shared/report";
import { router } from "../../shared/router.svelte";
import { session } from "../../shared/session.svelte";
import { toasts } from "../../shared/toasts.svelte";
import type { Generating } from "./generating.svelte";
import type { Spot } from "./geometry";
import { beyond, gapsAfter, heads, type Gap, withEdits } from "./offers";
import type { Panel } from "./panel.svelte";
import type { Rota } from "./rota.svelte";

/** A repair on the screen; `offers` is null while they are looked for. */
export type Repair = { month: string; sick: StaffId | null; offers: RepairOffer[] | null; stale: boolean };

export class Repairing {
  now = $state.raw<Repair | null>(null);
  chosen = $state(0);
  /** Months that are repaired after this one. */
  #later: string[] = [];
  #turn = 0;
  /** Where the selection stood when the search began: whoever has moved on keeps the focus. */
  #stood: Spot | null = null;

  constructor(
    readonly rota: Rota,
    readonly panel: Panel,
    readonly generating: Generating,
  ) {}

  readonly offer = $derived(this.now?.offers?.[this.chosen] ?? null);
  /** What was missing before somebody called in sick; nothing where nobody did. */
  readonly before: Gap[] = $derived.by(() => {
    const month = this.now && this.rota.months[this.now.month];
    return month && this.now?.sick != null ? gapsAfter(month, [], session.today, this.now.sick) : [];
  });
  /** Where somebody is still missing with the chosen offer. */
  readonly gaps: Gap[] = $derived(this.gapsWith(this.offer?.edits ?? []));
  gapsWith(edits: CellEdit[]): Gap[] {
    const month = this.now && this.rota.months[this.now.month];
    return month ? beyond(gapsAfter(month, edits, session.today), this.before) : [];
  }
  /** Gaps and conflicts of a month that still lie ahead. */
  open(name: string): { gaps: number; conflicts: number } {
    const month = this.rota.months[name];
    if (!month) return { gaps: 0, conflicts: 0 };
    return { gaps: heads(gapsAfter(month, [], session.today)), conflicts: month.open.filter((c) => c.day >= session.today).length };
  }
  /** Nobody has moved on since the search began. */
  get waited(): boolean {
    return this.#stood === this.rota.focus;
  }
  /** What can be repaired: a month that is planned and may be written to. */
  can(name: string): boolean {
    const month = this.rota.months[name];
    return this.rota.writable && (month?.view.draft ?? false) && (month?.checks.sums.some((s) => s.shifts > 0 || s.rest > 0) ?? false);
  }

  /** Looks for offers, one month after the other; `sick` is who has called in. */
  async start(months: string[], sick: StaffId | null = null): Promise<void> {
    const { rota } = this;
    if (this.generating.now) return toasts.say(i18n.w.rota.repair.generating, { slot: "rota" });
    const turn = ++this.#turn;
    for (const name of months) await rota.fetch(name);
    const [month, ...later] = months.filter((name) => this.can(name));
    if (month === undefined || turn !== this.#turn) return;
    this.#later = later;
    this.#stood = rota.focus;
    rota.lay(null);
    this.now = { month, sick, offers: null, stale: false };
    this.panel.open = true;
    if (month !== rota.month) router.go("rota", month);
    await rota.sent();
    const offers = await attempt(() => desk.repairOffers({ month }));
    if (turn !== this.#turn) return;
    if (!offers) return this.close();
    this.now = { month, sick, offers, stale: false };
    this.choose(0);
  }
  again(): void {
    if (this.now) void this.start([this.now.month, ...this.#later], this.now.sick);
  }

  /** Shows an offer on the grid. */
  choose(at: number): void {
    this.chosen = at;
    const month = this.now && this.rota.months[this.now.month];
    if (!month || !this.offer) return;
    this.rota.lay({ month: month.name, cells: withEdits(month, this.offer.edits), outdated: () => this.#outdate() });
  }
  apply(): void {
    const edits = this.offer?.edits;
    if (!edits || this.now?.stale) return;
    this.#next(edits, i18n.w.rota.done.repaired(edits.length));
  }
  /** Nobody stands in: only the cells of those on leave are emptied. */
  leaveOpen(): void {
    const month = this.now && this.rota.months[this.now.month];
    const edits: CellEdit[] = (month?.rows ?? []).flatMap((row) =>
      row.cells.flatMap((c) => (c?.away && c.work !== null && c.locked === null ? [{ staff: c.staff, day: c.day, work: null, pinned: false }] : [])),
    );
    this.#next(edits, i18n.w.rota.done.vacated(edits.length));
  }
  close(): void {
    this.#turn++;
    this.#later = [];
    this.now = null;
    this.rota.lay(null);
  }

  #next(edits: CellEdit[], name: string): void {
    const [later, sick] = [this.#later, this.now?.sick ?? null];
    this.close();
    if (edits.length) this.rota.take(edits, name);
    if (later.length) void this.start(later, sick);
  }
  #outdate(): void {
    this.rota.lay(null);
    if (this.now) this.now = { ...this.now, stale: true };
  }
}
