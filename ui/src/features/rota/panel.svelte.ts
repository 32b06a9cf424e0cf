// What the panel beside the grid speaks of: a cell, a gap, a person, the conflicts one after the other.
import { i18n } from "../../i18n/index.svelte";
import { desk, type Conflict, type Segment, type ShiftId, type ShiftRoom, type StaffId, type Way, type Why, type Work } from "../../ipc";
import { monthOf } from "../../shared/dates";
import { attempt } from "../../shared/report";
import { toasts } from "../../shared/toasts.svelte";
import type { Rota } from "./rota.svelte";

export type Subject =
  | { kind: "why"; staff: StaffId; day: string; why: Why }
  | { kind: "candidates"; day: string; shift: ShiftId; room: ShiftRoom }
  | { kind: "stretch"; day: string; band: Segment; room: ShiftRoom }
  /** `ways` is null while they are looked for. */
  | { kind: "swaps"; staff: StaffId; day: string; work: Work; ways: Way[] | null }
  | { kind: "person"; staff: StaffId };

/** From this width on the panel stands beside the grid; below it lies over it. */
export const WIDE = 1400;

export class Panel {
  open = $state(innerWidth >= WIDE);
  subject = $state.raw<Subject | null>(null);
  /** The subject, as long as its day is on the screen. */
  readonly shown = $derived.by(() => {
    const subject = this.subject;
    const there = subject && (subject.kind === "person" || this.rota.days.some((d) => d.day === subject.day));
    return there ? subject : null;
  });
  /** The conflict that F8 stands on. */
  key = $state<string | null>(null);
  #asked = 0;

  readonly rota: Rota;

  constructor(rota: Rota) {
    this.rota = rota;
  }

  async why(staff: StaffId, day: string): Promise<void> {
    const turn = ++this.#asked;
    const why = await attempt(() => desk.why({ staff, day }));
    if (why && turn === this.#asked) this.#show({ kind: "why", staff, day, why });
  }
  async candidates(day: string, shift: ShiftId): Promise<void> {
    const turn = ++this.#asked;
    const room = await attempt(() => desk.candidates({ day, shift }));
    if (room && turn === this.#asked) this.#show({ kind: "candidates", day, shift, room });
  }
  async stretch(day: string, band: Segment): Promise<void> {
    const turn = ++this.#asked;
    const room = await attempt(() => desk.stretchCandidates({ day, band }));
    if (room && turn === this.#asked) this.#show({ kind: "stretch", day, band, room });
  }
  /** Exchanges that give somebody `work` on a day: a day off, or a shift. */
  async swaps(staff: StaffId, day: string, work: Work): Promise<void> {
    const turn = ++this.#asked;
    this.#show({ kind: "swaps", staff, day, work, ways: null });
    const ways = await attempt(() => desk.swaps({ staff, day, work }));
    if (turn !== this.#asked) return;
    if (ways) this.#show({ kind: "swaps", staff, day, work, ways });
    else this.close();
  }
  person(staff: StaffId): void {
    this.#asked++;
    this.#show({ kind: "person", staff });
  }
  #show(subject: Subject): void {
    this.subject = subject;
    this.open = true;
  }
  close(): void {
    this.#asked++;
    this.subject = null;
  }

  /** The next open conflict from where the selection stands, or the one before. */
  next(by: 1 | -1): void {
    const open = this.rota.main?.open ?? [];
    if (open.length === 0) {
      toasts.say(i18n.w.rota.noConflicts, { slot: "rota" });
      return;
    }
    const at = open.findIndex((c) => c.key === this.key);
    const found = open[at < 0 ? (by > 0 ? 0 : open.length - 1) : (at + by + open.length) % open.length];
    if (found) this.goTo(found);
  }
  goTo(conflict: Conflict): void {
    this.key = conflict.key;
    this.open = true;
    const spot = this.rota.spotOf(conflict.staff ?? undefined, conflict.day);
    if (spot) this.rota.select(spot);
  }

  async mend(conflict: Conflict): Promise<void> {
    const month = monthOf(conflict.day);
    const edits = await attempt(() => desk.mend({ month, key: conflict.key }));
    if (edits === undefined) return;
    if (!edits?.length) return toasts.say(i18n.w.rota.noMend, { slot: "rota" });
    const { rota } = this;
    const what = edits.map((e) => `${rota.person(e.staff)} ${i18n.f.day(e.day)} → ${rota.workName(e.work)}`);
    rota.take(edits, i18n.w.rota.done.mended(i18n.f.list(what)));
  }
  async accept(conflict: Conflict, reason: string): Promise<boolean> {
    const month = this.rota.months[monthOf(conflict.day)];
    const checks = month && (await attempt(() => desk.acceptConflict({ month: month.name, key: conflict.key, reason })));
    if (checks) month.apply(checks);
    return checks !== undefined;
  }
}
