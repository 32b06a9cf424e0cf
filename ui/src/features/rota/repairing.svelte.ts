// Repairing a month: asks the desk for the fewest changes, lays the chosen offer over the grid, and applies it as one gesture.
import { i18n } from "../../i18n/index.svelte";
import { desk, type CellEdit, type DayDuty, type Missing, type Place, type RepairOffer, type StaffId } from "../../ipc";
import { attempt } from "../../shared/report";
import { router } from "../../shared/router.svelte";
import { session } from "../../shared/session.svelte";
import { toasts } from "../../shared/toasts.svelte";
import type { Generating } from "./generating.svelte";
import type { Spot } from "./geometry";
import { missingFrom, withEdits } from "./offers";
import type { Panel } from "./panel.svelte";
import type { Rota } from "./rota.svelte";

/** A repair on the screen; `offers` is null while they are looked for. */
export type Repair = { month: string; sick: StaffId | null; /** Where more people are needed than are there. */ place: Place | null; offers: RepairOffer[] | null; /** What is missing as the month stands. */ missing: Missing[]; /** Heads missing before, which are left alone. */ stood: number; /** Whether this build proves the fewest changes. */ proves: boolean; stale: boolean };

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
  /** Where somebody is still missing with the chosen offer. */
  readonly gaps: Missing[] = $derived(this.offer?.missing ?? this.now?.missing ?? []);
  /** Gaps and conflicts of a month that still lie ahead. */
  open(name: string): { gaps: number; conflicts: number } {
    const month = this.rota.months[name];
    if (!month) return { gaps: 0, conflicts: 0 };
    return { gaps: missingFrom(month.checks.coverage, month.days, session.today), conflicts: month.open.filter((c) => c.day >= session.today).length };
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

  /** Looks for offers, one month after the other; `sick` is who has called in, `place` where more people are needed. */
  async start(months: string[], sick: StaffId | null = null, place: Place | null = null): Promise<void> {
    const { rota } = this;
    if (this.generating.now) return toasts.say(i18n.w.rota.repair.generating, { slot: "rota" });
    const turn = ++this.#turn;
    for (const name of months) await rota.fetch(name);
    const [month, ...later] = months.filter((name) => this.can(name));
    if (month === undefined || turn !== this.#turn) return;
    this.#later = later;
    this.#stood = rota.focus;
    rota.lay(null);
    this.now = { month, sick, place, offers: null, missing: [], stood: 0, proves: true, stale: false };
    this.panel.open = true;
    if (month !== rota.month) router.within("rota", month);
    await rota.sent();
    const found = await attempt(() => desk.repairOffers({ month, sick, place }));
    if (turn !== this.#turn) return;
    if (!found) return this.close();
    this.now = { month, sick, place, ...found, stale: false };
    this.choose(0);
  }
  again(): void {
    if (this.now) void this.start([this.now.month, ...this.#later], this.now.sick, this.now.place);
  }

  /** Shows an offer on the grid. */
  choose(at: number): void {
    this.chosen = at;
    const month = this.now && this.rota.months[this.now.month];
    if (!month || !this.offer) return;
    this.rota.lay({ month: month.name, cells: withEdits(month, this.offer.edits), shown: this.offer.shown, outdated: () => this.#outdate() });
  }
  apply(): void {
    const offer = this.offer;
    if (!offer || this.now?.stale) return;
    this.#next(offer.edits, i18n.w.rota.done.repaired(offer.edits.length), offer.duty);
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

  #next(edits: CellEdit[], name: string, duty: DayDuty[] = []): void {
    const [later, sick] = [this.#later, this.now?.sick ?? null];
    this.close();
    if (edits.length || duty.length) this.rota.take(edits, name, duty);
    if (later.length) void this.start(later, sick);
  }
  #outdate(): void {
    this.rota.lay(null);
    if (this.now) this.now = { ...this.now, stale: true };
  }
}
