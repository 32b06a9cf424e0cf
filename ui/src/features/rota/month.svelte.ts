// A month as the desk gave it, with one object per cell, brought up to date by the checks that follow each edit.
import type { BandCoverage, Checks, Conflict, Coverage, Duty, Leave, Locked, DayHead, MonthView, RowHead, RowSum, ShiftKind, ShiftSystem, Shown, StaffId, Wish, Work } from "../../ipc";
import { dayNumber } from "../../shared/dates";
import { type Badge, Cell } from "./cell.svelte";
import { kindOf } from "./work";

/** A row of the grid; in the week view its sums are those of the month. */
export type Line = { readonly head: RowHead; readonly cells: (Cell | null)[]; readonly sum: RowSum | null };

/** A rule that weighs but does not bind. */
export const isSoft = (conflict: Pick<Conflict, "strength">): boolean => typeof conflict.strength === "object";

export class Row implements Line {
  sum = $state.raw<RowSum | null>(null);
  constructor(
    readonly head: RowHead,
    readonly cells: (Cell | null)[],
  ) {}
}

export class Month {
  checks = $state.raw<Checks>({ conflicts: [], coverage: [], bands: [], sums: [], changes: [] });
  version = $state.raw<MonthView["version"]>(null);
  /** Edits on their way to the desk: only the last answer is shown. */
  pending = 0;
  readonly rows: Row[];
  readonly #byStaff = new Map<StaffId, Row>();
  duty: Duty[];
  readonly #kinds = new Map<number, ShiftKind | null>();

  constructor(readonly view: MonthView) {
    this.duty = view.duty;
    this.version = view.version;
    this.rows = view.staff.map((head, at) => this.#row(head, view.cells[at] ?? []));
    for (const row of this.rows) this.#byStaff.set(row.head.staff, row);
    this.#layLeave(view.leave);
    this.#layWishes(view.wishes);
    this.layDuty(view.duty, false);
    this.apply(view.checks, true);
  }

  get name(): string {
    return this.view.month;
  }
  get days(): DayHead[] {
    return this.view.days;
  }
  row(staff: StaffId): Row | undefined {
    return this.#byStaff.get(staff);
  }
  cell(staff: StaffId, day: string): Cell | null {
    return day.startsWith(this.name) ? (this.row(staff)?.cells[dayNumber(day) - 1] ?? null) : null;
  }
  system(day: string): ShiftSystem | undefined {
    return this.view.systems[this.days[dayNumber(day) - 1]?.system ?? 0];
  }
  shift = (id: number): ShiftKind | null => {
    let kind = this.#kinds.get(id);
    if (kind === undefined) this.#kinds.set(id, (kind = kindOf(this.view.systems, id)));
    return kind;
  };
  get open(): Conflict[] {
    return this.checks.conflicts.filter((c) => c.accepted === null && !isSoft(c));
  }
  /** Rules that only weigh and are missed. */
  get missed(): Conflict[] {
    return this.checks.conflicts.filter((c) => c.accepted === null && isSoft(c));
  }
  /** People missing over the month, in the rota that is shown. */
  get gaps(): number {
    const thin = this.bands.reduce((sum, row) => sum + row.least.reduce((s, least, at) => s + Math.max(0, least - (row.have[at] ?? 0)), 0), 0);
    return thin + this.coverage.reduce((sum, row) => sum + row.need.reduce((s, need, at) => s + Math.max(0, need - (row.have[at] ?? 0)), 0), 0);
  }

  /** New checks: cells are redrawn where a badge or a mark of change differs. */
  apply(checks: Checks, all = false): void {
    this.checks = checks;
    const badges = new Map<string, Badge>();
    for (const c of checks.conflicts) {
      const key = `${c.staff ?? 0}:${c.day}`;
      if (c.staff !== null) badges.set(key, c.accepted === null && !isSoft(c) ? 2 : (badges.get(key) ?? 1));
    }
    const changed = new Set(this.version ? checks.changes.map((c) => `${c.staff}:${c.day}`) : []);
    for (const row of this.rows) {
      for (const cell of row.cells) {
        if (!cell) continue;
        const key = `${cell.staff}:${cell.day}`;
        const badge = badges.get(key) ?? 0;
        const differs = changed.has(key);
        if (!all && badge === cell.badge && differs === cell.changed) continue;
        cell.badge = badge;
        cell.changed = differs;
        cell.draw();
      }
    }
    if (!this.#shown) for (const sum of checks.sums) this.#sum(sum);
  }

  layDuty(duty: Duty[], draw = true): void {
    const touched = draw ? [...this.duty, ...duty] : duty;
    this.duty = duty;
    for (const { staff, day } of touched) {
      const cell = this.cell(staff, day);
      if (!cell) continue;
      cell.duty = duty.some((d) => d.staff === staff && d.day === day);
      if (draw) cell.draw();
    }
  }

  /** Heads per shift as the grid shows them: those of the draft, or of the rota laid over it. */
  get coverage(): Coverage[] {
    return this.#shown?.coverage ?? this.checks.coverage;
  }
  /** Heads per stretch of the day, likewise. */
  get bands(): BandCoverage[] {
    return this.#shown?.bands ?? this.checks.bands;
  }
  #shown = $state.raw<Shown | null>(null);

  /** Shows a rota over the cells with what it comes to, or takes it away again. */
  haunt(rows: (Work | null)[][] | null, shown: Shown | null = null): void {
    this.rows.forEach((row, at) =>
      row.cells.forEach((cell, col) => {
        if (!cell) return;
        const ghost = rows ? (rows[at]?.[col] ?? null) : undefined;
        if (JSON.stringify(ghost) === JSON.stringify(cell.ghost)) return;
        cell.ghost = ghost;
        cell.draw();
      }),
    );
    this.#shown = shown;
    for (const sum of (shown ?? this.checks).sums) this.#sum(sum);
  }

  #row(head: RowHead, cells: MonthView["cells"][number]): Row {
    const made = this.view.days.map((day, at) => {
      const cell = new Cell(head.staff, day.day, day.kind, this.#locked(head, day.day), this.shift);
      cell.work = cells[at]?.work ?? null;
      cell.pinned = this.view.draft && (cells[at]?.pinned ?? false);
      return cell;
    });
    return new Row(head, made);
  }
  #locked(head: RowHead, day: string): Locked | null {
    if (day < head.joined || (head.left !== null && day > head.left)) return "not_employed";
    return this.view.locked_before !== null && day < this.view.locked_before ? "past" : null;
  }
  #layLeave(leave: Leave[]): void {
    for (const one of leave) {
      if (one.state !== "signed" && one.state !== "asked") continue;
      for (const cell of this.row(one.staff)?.cells ?? []) {
        if (cell && cell.day >= one.days.from && cell.day <= one.days.to && !cell.away) cell.leave = one;
      }
    }
  }
  #layWishes(wishes: Wish[]): void {
    for (const wish of wishes) {
      const cell = this.cell(wish.staff, wish.day);
      if (cell) cell.wish = wish;
    }
  }
  #sum(sum: RowSum): void {
    const row = this.row(sum.staff);
    if (row && JSON.stringify(row.sum) !== JSON.stringify(sum)) row.sum = sum;
  }
}
