// What the figures' page looks at: whose, which days, gathered how; and what the desk says of them.
import { desk, type Face, type FiguresView, type Pace, type StaffId, type Window } from "../../ipc";
import { attempt } from "../../shared/report";
import { session } from "../../shared/session.svelte";
import { spanOf, type Period } from "./periods";

export class Figures {
  view = $state.raw<FiguresView | null>(null);
  faces = $state.raw<Face[]>([]);
  period = $state<Period>("month");
  pace = $state<Pace>("day");
  from = $state<string | null>(spanOf("month", session.today).from);
  to = $state<string | null>(session.today);
  /** Null for the team. */
  staff = $state<StaffId | null>(session.me?.staff ?? null);
  readonly all = session.may("all_figures");

  get span(): Window {
    const { period, from, to } = this;
    return period === "own" ? { from: from ?? session.today, to: to ?? session.today } : spanOf(period, session.today);
  }
  get name(): string {
    return this.faces.find((face) => face.staff === this.staff)?.name ?? session.me?.name ?? "";
  }
  async start(staff: StaffId | null | undefined): Promise<void> {
    if (this.all) {
      this.faces = (await attempt(() => desk.faces({}))) ?? [];
      this.staff = staff === undefined ? null : staff;
    }
    await this.load();
  }
  async load(): Promise<void> {
    const found = await attempt(() => desk.figures({ span: this.span, staff: this.staff, pace: this.pace }));
    if (found) this.view = found;
  }
  /** A long stretch is read by weeks or months; days would be a hedge. */
  async choosePeriod(period: Period): Promise<void> {
    if (period === "own") Object.assign(this, this.span);
    this.period = period;
    this.pace = period === "quarter" ? "week" : period === "year" ? "month" : this.pace === "month" ? "day" : this.pace;
    await this.load();
  }
}
