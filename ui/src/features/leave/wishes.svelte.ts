// A person's wishes of a month: the days selected, and writing, clearing and taking back.
import { i18n } from "../../i18n/index.svelte";
import { desk, type ShiftKind, type StaffId, type Wish } from "../../ipc";
import { addMonths, daysIn, firstOf, lastOf, monthOf } from "../../shared/dates";
import { attempt } from "../../shared/report";
import { session } from "../../shared/session.svelte";
import { toasts } from "../../shared/toasts.svelte";
import { batches, daysOf, moved, replaced, toggled, type Brush } from "./wish-days";

export class WishMonth {
  staff = $state<StaffId>(session.me?.staff ?? 0);
  month = $state(monthOf(session.today));
  wishes = $state.raw<Wish[]>([]);
  shifts = $state.raw<ShiftKind[]>([]);
  selected = $state.raw<string[]>([]);
  focus = $state(session.today);
  note = $state("");
  #anchor = session.today;

  async load(): Promise<void> {
    const { month, staff } = this;
    const [wishes, systems] = await Promise.all([attempt(() => desk.wishes({ from: firstOf(month), to: lastOf(month), staff })), attempt(() => desk.systems({}))]);
    if (month !== this.month || staff !== this.staff) return;
    if (wishes) this.wishes = wishes;
    if (!systems) return;
    const inForce = systems.in_force.filter((f) => f.from <= lastOf(month)).at(-1)?.system;
    this.shifts = (systems.systems.find((s) => s.id === inForce) ?? systems.systems[0])?.kinds ?? [];
  }
  turn(by: number): void {
    this.month = addMonths(this.month, by);
    this.focus = `${this.month}-${String(Math.min(Number(this.focus.slice(8)), daysIn(this.month))).padStart(2, "0")}`;
    this.selected = [];
    void this.load();
  }
  of(staff: StaffId): void {
    this.staff = staff;
    this.selected = [];
    void this.load();
  }

  on = (day: string): Wish[] => this.wishes.filter((w) => w.day === day);

  begin(day: string, extend: boolean, add: boolean): void {
    if (extend) return this.stretch(day);
    this.#anchor = this.focus = day;
    this.selected = add ? toggled(this.selected, day) : [day];
  }
  stretch(day: string): void {
    this.focus = day;
    this.selected = daysOf({ anchor: this.#anchor, focus: day });
  }
  /** True if the key moved the focus. */
  key(key: string, extend: boolean): boolean {
    const to = moved(key, this.focus, this.month);
    if (to === undefined) return false;
    this.begin(to, extend, false);
    return true;
  }

  async paint(brush: Brush, name: string): Promise<void> {
    const days = this.selected;
    if (days.length === 0) return void toasts.say(i18n.w.leave.wishes.nothing);
    const before = this.wishes.filter((w) => days.includes(w.day));
    const gone = replaced(before, days, brush);
    const { staff, note } = this;
    const done = await attempt(async () => {
      for (const wish of gone.filter((w) => w.shift !== brush.shift)) await desk.removeWish({ wish: wish.id });
      await desk.setWishes({ staff, days, ...brush, note });
      return true;
    });
    await this.load();
    if (done) this.#say(i18n.w.leave.wishes.set(days.length, name), days, before);
  }
  async clear(): Promise<void> {
    const days = this.selected;
    const gone = this.wishes.filter((w) => days.includes(w.day));
    if (gone.length === 0) return;
    const done = await attempt(async () => {
      for (const wish of gone) await desk.removeWish({ wish: wish.id });
      return true;
    });
    await this.load();
    if (done) this.#say(i18n.w.leave.wishes.cleared(days.length), days, gone);
  }

  #say(text: string, days: string[], before: Wish[]): void {
    const { staff } = this;
    toasts.say(text, { action: { label: i18n.w.shared.undo, run: () => void this.#undo(staff, days, before) } });
  }
  /** The days as they were: what stands there now goes, what stood there comes back. */
  async #undo(staff: StaffId, days: string[], before: Wish[]): Promise<void> {
    await attempt(async () => {
      const now = (await desk.wishes({ from: days[0]!, to: days.at(-1)!, staff })).filter((w) => days.includes(w.day));
      const stays = (wish: Wish) => before.some((b) => b.day === wish.day && b.shift === wish.shift);
      for (const wish of now.filter((w) => !stays(w))) await desk.removeWish({ wish: wish.id });
      for (const { brush, note, days: on } of batches(before)) await desk.setWishes({ staff, days: on, ...brush, note });
    });
    await this.load();
  }
}
