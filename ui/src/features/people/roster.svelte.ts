// The roster as the page holds it: everybody, the shifts they may be barred from, and what is typed and chosen to filter.
import { desk, type ShiftKind, type Staff, type StaffRow } from "../../ipc";
import { score } from "../../shared/match";
import { attempt } from "../../shared/report";
import { session } from "../../shared/session.svelte";

export class Roster {
  rows = $state.raw<StaffRow[] | null>(null);
  shifts = $state.raw<ShiftKind[]>([]);
  typed = $state("");
  which = $state<"here" | "gone" | "all">("here");

  gone = (staff: Staff): boolean => staff.left !== null && staff.left < session.today;
  here = $derived((this.rows ?? []).filter((r) => !this.gone(r.staff)));
  shown = $derived.by(() => {
    const wanted = (this.rows ?? []).filter((r) => this.which === "all" || this.gone(r.staff) === (this.which === "gone"));
    return this.typed.trim() ? wanted.filter((r) => score(this.typed, [r.staff.number, r.staff.number.replace(/^0+/, ""), r.staff.name, r.initials]) > 0) : wanted;
  });

  async load(): Promise<void> {
    const [rows, systems] = await Promise.all([attempt(() => desk.staffList({})), attempt(() => desk.systems({}))]);
    if (rows) this.rows = rows;
    if (systems) this.shifts = systems.systems.flatMap((s) => s.kinds);
  }
  name = (id: number): string => this.rows?.find((r) => r.staff.id === id)?.staff.name ?? "";
  shift = (id: number): ShiftKind | undefined => this.shifts.find((k) => k.id === id);
}
