// What the figures' page looks at: whose, which days, gathered how; and what the desk says of them.
import { desk, type Face, type FiguresView, type Pace, type StaffId, type Window } from "../../ipc";
import { attempt } from "../../shared/report";
import { router } from "../../shared/router.svelte";
import { session } from "../../shared/session.svelte";
import { spanOf, type Period } from "./periods";

export class Figures {
  view = $state.raw<FiguresView | null>(null);
  faces = $state.raw<Face[]>([]);
  period = $state<Period>("month");
  pace = $state<Pace>("day");
  from = $state<string | null>(spanOf("month", session.today).from);
  to = $state<string | null>(session.today);
  readonly all = session.may("all_figures");
  #asked = 0;

  constructor() {
    if (this.all) void attempt(() => desk.faces({})).then((faces) => (this.faces = faces ?? []));
  }
  /** Whose, by the address; null for the team, which is where whoever leads it begins. */
  get staff(): StaffId | null {
    return this.all ? Number(router.params[0]) || null : (session.me?.staff ?? null);
  }
  get span(): Window {
    const { period, from, to } = this;
    return period === "own" ? { from: from ?? session.today, to: to ?? session.today } : spanOf(period, session.today);
  }
  get name(): string {
    return this.faces.find((face) => face.staff === this.staff)?.name ?? session.me?.name ?? "";
  }
  /** Asks for what is looked at now; of two answers under way the later question's counts. What stood stays until it is there. */
  async load(): Promise<void> {
    const asked = ++this.#asked;
    const wanted = { span: this.span, staff: this.staff, pace: this.pace };
    const found = await attempt(() => desk.figures(wanted));
    if (found && asked === this.#asked) this.view = found;
  }
  /** A long stretch is read by weeks or months; days would be a hedge. */
  choosePeriod(period: Period): void {
    if (period === "own") Object.assign(this, this.span);
    this.period = period;
    this.pace = period === "quarter" ? "week" : period === "year" ? "month" : this.pace === "month" ? "day" : this.pace;
  }
}
