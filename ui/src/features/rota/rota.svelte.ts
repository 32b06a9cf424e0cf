// The rota on the screen: which month, week or person, what is selected, and every gesture on it with its way back.
import { i18n } from "../../i18n/index.svelte";
import { desk, type CellEdit, type Checks, type Conflict, type DayDuty, type LockedCell, type DayHead, type MonthView, type ShiftId, type ShiftSystem, type Shown, type StaffId, type Work } from "../../ipc";
import { addDays, addMonths, dayNumber, mondayOf, monthOf, span } from "../../shared/dates";
import { report } from "../../shared/report";
import { session } from "../../shared/session.svelte";
import { toasts } from "../../shared/toasts.svelte";
import type { Read, Write } from "./blocks";
import type { Cell } from "./cell.svelte";
import { clamp, count, rectOf, type Rect, type Size, type Spot } from "./geometry";
import { takeMonth } from "./first-month";
import { History } from "./history";
import { Listings } from "./listings.svelte";
import { type Line, Month } from "./month.svelte";
import { inSystem, sameWork } from "./work";

export type View = "week" | "month" | "person";
export type Day = DayHead & { month: Month };
/** One call to the desk. */
export type Step = { month: string; edits: CellEdit[] } | { month: string; day: string; duty: StaffId[] } | { month: string; day: string; need: { shift: ShiftId; people: number } };
export type Gesture = { name: string; back: Step[]; forth: Step[] };
/** A rota laid over a month's cells to be looked at before it is taken; `outdated` is told when the cells below it change. */
export type Layer = { month: string; cells: (Work | null)[][]; /** What it comes to. */ shown: Shown; outdated?: () => void };
/** What an edit left out, and why. */
export type Skipped = { locked: number; leave: number; unknown: number };

const histories = new Map<string, History<Gesture>>();

export class Rota {
  view = $state<View>("month");
  /** The month on the screen; in the week view the one that holds most of it. */
  month = $state(monthOf(session.today));
  /** Monday of the week view. */
  monday = $state(mondayOf(session.today));
  months = $state.raw<Record<string, Month>>({});
  loading = $state(false);
  fault = $state.raw<unknown>(null);
  anchor = $state.raw<Spot>({ row: 0, col: 0 });
  focus = $state.raw<Spot>({ row: 0, col: 0 });
  /** What dragging paints; undefined selects instead. */
  brush = $state.raw<Work | null | undefined>(undefined);
  /** What is listed on the days of the screen, and who is not ready for it. */
  readonly listings = new Listings();
  #stacks = $state(0);
  #queue: Promise<unknown> = Promise.resolve();
  #turn = 0;
  /** Counts gestures: what was read before one is not what the cells hold after it. */
  #gestures = 0;
  /** Where the last step leads while that is still being loaded. */
  #aim: { month: string; monday: string } | null = null;
  #layer: Layer | null = null;

  readonly main = $derived(this.months[this.month]);
  readonly days = $derived.by(() => this.#days());
  readonly rows = $derived.by(() => this.#rows());
  readonly size: Size = $derived({ rows: this.rows.length, cols: this.days.length });
  readonly rect: Rect = $derived(rectOf(this.anchor, this.focus));
  readonly selected = $derived(count(this.rect));
  readonly writable = $derived((this.main?.view.draft ?? false) && session.may("plan_rota"));

  // ---- what is on the screen

  /** Shows a month, week or person; loads what is missing. Keeps the person and day that were selected. False if it does not stand. */
  async show(view: View, month: string, day?: string, staff?: StaffId): Promise<boolean> {
    const turn = ++this.#turn;
    const keep = { staff: staff ?? this.row?.head.staff, day: day ?? this.day?.day };
    const monday = mondayOf(view === "week" ? (day ?? this.#dayIn(month)) : `${month}-01`);
    const needed = view === "week" ? [...new Set([monthOf(monday), monthOf(addDays(monday, 6))])] : [month];
    const missing = needed.filter((m) => !this.months[m]);
    this.#aim = { month, monday };
    const found = missing.length === 0 || (await this.#load(missing, turn));
    if (turn === this.#turn) this.#aim = null;
    if (!found) return false;
    this.view = view;
    this.monday = monday;
    this.month = view === "week" ? monthOf(addDays(monday, 3)) : month;
    if (!this.months[this.month]) this.month = needed[0] ?? month;
    this.select(this.spotOf(keep.staff, keep.day) ?? { row: Math.min(this.focus.row, Math.max(0, this.size.rows - 1)), col: this.#todayColumn() });
    return true;
  }

  /** Reads months from the desk anew: after something outside the grid changed them. */
  async reload(names: string[] = Object.keys(this.months)): Promise<void> {
    await this.#load(names, ++this.#turn);
  }

  /** Shows a month that is not the desk's: a trial, to be looked at. */
  present(view: MonthView): void {
    this.months = { [view.month]: new Month(view) };
    this.month = view.month;
    this.view = "month";
  }

  /** Loads a month beside those on the screen: as the source of a copy. */
  async fetch(name: string): Promise<void> {
    if (this.months[name]) return;
    const view = await desk.rotaMonth({ month: name }).catch(() => null);
    if (view) this.months = { ...this.months, [name]: new Month(view) };
  }

  async #load(names: string[], turn: number): Promise<boolean> {
    this.loading = true;
    try {
      const views = await this.#read(names);
      if (turn !== this.#turn) return false;
      const near = Object.entries(this.months).filter(([name]) => !names.includes(name)).slice(-3);
      this.months = { ...Object.fromEntries(near), ...Object.fromEntries(views.map((v) => [v.month, new Month(v)])) };
      this.fault = null;
      void this.listings.load(names, this.months);
      if (this.#layer && names.includes(this.#layer.month)) this.#outdate();
      return true;
    } catch (thrown) {
      if (turn === this.#turn) this.fault = thrown;
      return false;
    } finally {
      if (turn === this.#turn) this.loading = false;
    }
  }

  /** Months as they are after the last gesture: one that is made while they are read is not to be painted over. */
  async #read(names: string[]): Promise<MonthView[]> {
    const made = this.#gestures;
    await this.#queue;
    const views = await Promise.all(names.map((month) => takeMonth(month) ?? desk.rotaMonth({ month })));
    return made === this.#gestures ? views : this.#read(names);
  }

  // ---- what is laid over the cells

  /** Lays a rota over the cells in place of the one before; null takes it away. */
  lay(layer: Layer | null): void {
    this.#layer = layer;
    for (const month of Object.values(this.months)) month.name === layer?.month ? month.haunt(layer.cells, layer.shown) : month.haunt(null);
  }
  /** The cells below have changed: a layer that does not mind is laid anew. */
  #outdate(): void {
    if (this.#layer?.outdated) this.#layer.outdated();
    else this.lay(this.#layer);
  }
  /** Every edit so far has reached the desk. */
  async sent(): Promise<void> {
    await this.#queue;
  }

  #days(): Day[] {
    if (this.view !== "week") return (this.main?.days ?? []).map((d) => ({ ...d, month: this.main! }));
    return span(this.monday, addDays(this.monday, 6)).flatMap((day) => {
      const month = this.months[monthOf(day)];
      const found = month?.days[dayNumber(day) - 1];
      return month && found ? [{ ...found, month }] : [];
    });
  }
  #rows(): Line[] {
    if (!this.main) return [];
    if (this.view !== "week") return this.main.rows;
    const heads = new Map(this.days.flatMap((d) => d.month.rows).map((r) => [r.head.staff, r.head]));
    const main = this.main;
    return [...heads.values()].map((head) => ({
      head,
      cells: this.days.map((d) => d.month.cell(head.staff, d.day)),
      get sum() {
        return main.row(head.staff)?.sum ?? null;
      },
    }));
  }
  #dayIn(month: string): string {
    if (this.day && monthOf(this.day.day) === month) return this.day.day;
    return monthOf(session.today) === month ? session.today : `${month}-01`;
  }
  #todayColumn(): number {
    return Math.max(0, this.days.findIndex((d) => d.day === session.today));
  }

  /** On or back, from where the step before it leads. */
  go(by: number): Promise<boolean> {
    const { month, monday } = this.#aim ?? this;
    if (this.view === "week") {
      const day = addDays(monday, 7 * by);
      return this.show("week", monthOf(day), day);
    }
    return this.show(this.view, addMonths(month, by));
  }

  // ---- selection

  readonly row = $derived(this.rows[this.focus.row]);
  readonly day = $derived(this.days[this.focus.col]);
  readonly cell = $derived(this.at(this.focus));

  at(spot: Spot): Cell | null {
    return this.rows[spot.row]?.cells[spot.col] ?? null;
  }
  read: Read = (spot) => this.at(spot)?.value ?? null;

  spotOf(staff: StaffId | undefined, day: string | undefined): Spot | null {
    const row = this.rows.findIndex((r) => r.head.staff === staff);
    const col = this.days.findIndex((d) => d.day === day);
    return row < 0 && col < 0 ? null : clamp({ row: row < 0 ? this.focus.row : row, col: col < 0 ? this.focus.col : col }, this.size);
  }
  select(focus: Spot, anchor: Spot = focus): void {
    this.focus = focus;
    this.anchor = anchor;
  }
  extend(focus: Spot): void {
    this.focus = focus;
  }
  selectRect(rect: Rect): void {
    this.select({ row: rect.bottom, col: rect.right }, { row: rect.top, col: rect.left });
  }
  person = (staff: StaffId): string => this.heads.get(staff)?.name ?? `#${staff}`;
  readonly heads = $derived(new Map(Object.values(this.months).flatMap((m) => m.rows).map((r) => [r.head.staff, r.head])));
  readonly systems: ShiftSystem[] = $derived(Object.values(this.months).flatMap((m) => m.view.systems));
  shift = (id: number) => this.main?.shift(id) ?? Object.values(this.months).map((m) => m.shift(id)).find(Boolean) ?? null;
  shiftName = (id: number): string => this.shift(id)?.name ?? `#${id}`;
  /** What was entered of somebody's longer shift on a day. */
  extension = (staff: StaffId, day: string) => this.months[monthOf(day)]?.view.extensions.find((e) => e.staff === staff && e.day === day);
  breach = (conflict: Pick<Conflict, "breach">): string => i18n.breach(conflict.breach, { shift: this.shiftName, person: this.person });
  workName = (work: Work | null): string => (work === null ? i18n.w.rota.empty : work === "rest" ? i18n.w.trade.restDay : this.shiftName(work.shift));

  // ---- gestures

  /** The edits that writes come to. Many cells at once leave signed leave alone; locked cells are always left alone. */
  plan(writes: Write[]): { steps: Map<string, CellEdit[]>; back: Map<string, CellEdit[]>; cells: number; skipped: Skipped } {
    const steps = new Map<string, CellEdit[]>();
    const back = new Map<string, CellEdit[]>();
    const skipped: Skipped = { locked: 0, leave: 0, unknown: 0 };
    let cells = 0;
    for (const write of writes) {
      const cell = this.at(write);
      const day = this.days[write.col];
      if (!cell || !day) continue;
      const work = inSystem(write.work, day.month.system(day.day), this.systems);
      const pinned = work !== null && (write.pinned ?? cell.pinned);
      if (cell.locked) skipped.locked++;
      else if (work === undefined) skipped.unknown++;
      else if (cell.away && work !== null && writes.length > 1) skipped.leave++;
      else if (!sameWork(work, cell.work) || pinned !== cell.pinned) {
        cells++;
        put(steps, day.month.name, { staff: cell.staff, day: cell.day, work, pinned });
        put(back, day.month.name, { staff: cell.staff, day: cell.day, work: cell.work, pinned: cell.pinned });
      }
    }
    return { steps, back, cells, skipped };
  }

  /** Makes the edits and keeps the way back. Says what was done where it is more than one cell or something was left out. */
  write(writes: Write[], name: (cells: number) => string): number {
    if (!this.writable) return 0;
    const plan = this.plan(writes);
    const left = i18n.w.rota.skipped(plan.skipped.locked, plan.skipped.leave, plan.skipped.unknown);
    if (plan.cells > 0) {
      const step = (all: Map<string, CellEdit[]>): Step[] => [...all].map(([month, edits]) => ({ month, edits }));
      this.act({ name: name(plan.cells), back: step(plan.back), forth: step(plan.steps) }, plan.cells > 1 || left !== "", left);
    } else if (left) {
      const why = writes.length === 1 && writes[0] ? this.at(writes[0])?.locked : null;
      toasts.say(why ? i18n.w.rota.locked[why] : left, { slot: "rota" });
    }
    return plan.cells;
  }

  /** Edits that the desk proposed: a mend, a swap, a candidate; with whoever takes over a duty. */
  take(edits: CellEdit[], name: string, duty: DayDuty[] = []): void {
    const back = edits.map((e) => {
      const cell = this.months[monthOf(e.day)]?.cell(e.staff, e.day);
      return { ...e, work: cell?.work ?? null, pinned: cell?.pinned ?? false };
    });
    const shift = (list: DayDuty[]): Step[] => list.map(({ day, staff }) => ({ month: monthOf(day), day, duty: staff }));
    const before = duty.map(({ day }) => ({ day, staff: this.#dutyOn(day) }));
    this.act({ name, forth: [...this.#byMonth(edits), ...shift(duty)], back: [...this.#byMonth(back), ...shift(before)] }, true);
  }
  #dutyOn(day: string): StaffId[] {
    return (this.months[monthOf(day)]?.duty ?? []).filter((d) => d.day === day).map((d) => d.staff);
  }
  #byMonth(edits: CellEdit[]): Step[] {
    const steps = new Map<string, CellEdit[]>();
    for (const edit of edits) put(steps, monthOf(edit.day), edit);
    return [...steps].map(([month, all]) => ({ month, edits: all }));
  }

  setDuty(day: string, staff: StaffId[]): void {
    const month = this.months[monthOf(day)];
    if (!month) return;
    const before = this.#dutyOn(day);
    const step = (duty: StaffId[]): Step => ({ month: month.name, day, duty });
    this.act({ name: i18n.w.rota.done.duty(i18n.f.day(day)), back: [step(before)], forth: [step(staff)] }, true);
  }

  /** How many people a shift needs on one day. */
  setNeed(day: string, shift: ShiftId, before: number, people: number, name: string): void {
    const step = (count: number): Step => ({ month: monthOf(day), day, need: { shift, people: count } });
    this.act({ name, back: [step(before)], forth: [step(people)] }, true);
  }

  act(gesture: Gesture, say: boolean, left = ""): void {
    this.#run(gesture, gesture.forth);
    this.done(gesture, say, left);
  }
  /** Something that the desk holds already: only the way back is kept. */
  done(gesture: Gesture, say = true, left = ""): void {
    this.#history.push(gesture);
    this.#stacks++;
    if (say) toasts.say(left ? `${gesture.name} · ${left}` : gesture.name, { slot: "rota", action: { label: i18n.w.shared.undo, run: () => this.undo() } });
  }
  /** What can be undone and redone now, by name. */
  get undoName(): string | undefined {
    return this.#stacks >= 0 ? this.#history.last?.name : undefined;
  }
  get redoName(): string | undefined {
    return this.#stacks >= 0 ? this.#history.next?.name : undefined;
  }
  undo(): void {
    const gesture = this.#history.undo();
    if (gesture) this.#again(gesture, gesture.back, i18n.w.rota.undone(gesture.name), { label: i18n.w.rota.tools.redo, run: () => this.redo() });
  }
  redo(): void {
    const gesture = this.#history.redo();
    if (gesture) this.#again(gesture, gesture.forth, i18n.w.rota.redone(gesture.name), { label: i18n.w.shared.undo, run: () => this.undo() });
  }
  #again(gesture: Gesture, steps: Step[], say: string, action: { label: string; run: () => void }): void {
    const first = steps[0];
    if (first && "edits" in first && first.edits[0]) this.select(this.spotOf(first.edits[0].staff, first.edits[0].day) ?? this.focus);
    this.#run(gesture, steps);
    toasts.say(say, { slot: "rota", action });
  }
  get #history(): History<Gesture> {
    // Nobody undoes what another person did before them.
    const key = `${session.me?.staff}:${this.month}`;
    let found = histories.get(key);
    if (!found) histories.set(key, (found = new History()));
    return found;
  }

  /** Paints at once, then asks the desk, one call after the other; a refusal puts back what the desk holds. */
  #run(gesture: Gesture, steps: Step[]): void {
    this.#stacks++;
    this.#gestures++;
    this.#layer?.outdated?.();
    for (const step of steps) {
      const month = this.months[step.month];
      if (!month) continue;
      if ("edits" in step) for (const e of step.edits) month.cell(e.staff, e.day)?.set(e.work, e.pinned);
      else if ("duty" in step) month.layDuty([...month.duty.filter((d) => d.day !== step.day), ...step.duty.map((staff) => ({ day: step.day, staff }))]);
      month.pending++;
      this.#queue = this.#queue.then(() => this.#send(month, step, gesture));
    }
  }
  async #send(month: Month, step: Step, gesture: Gesture): Promise<void> {
    try {
      const checks: Checks = await send(step);
      month.pending--;
      if (month.pending === 0) month.apply(checks);
    } catch (thrown) {
      month.pending--;
      this.#history.forget(gesture);
      this.#stacks++;
      report(thrown);
      void this.#load([month.name], ++this.#turn);
    }
  }

  /** What an edit would break, before it is made. */
  async preview(writes: Write[]): Promise<{ locked: LockedCell[]; added: Conflict[] }> {
    const { steps } = this.plan(writes);
    const answers = await Promise.all([...steps].map(([month, edits]) => desk.previewRota({ month, edits })));
    return { locked: answers.flatMap((a) => a.locked), added: answers.flatMap((a) => a.added) };
  }
}

function send(step: Step): Promise<Checks> {
  if ("edits" in step) return desk.editRota(step);
  if ("need" in step) return desk.setDayNeed({ day: step.day, ...step.need });
  return desk.setDuty({ month: step.month, day: step.day, staff: step.duty });
}

function put<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
