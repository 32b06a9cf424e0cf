// A rota being generated: asks the desk twice a second for the best so far and lays it over the grid until it is kept or dropped.
import { i18n } from "../../i18n/index.svelte";
import { desk, type Generation } from "../../ipc";
import { attempt } from "../../shared/report";
import type { CellEdit, Duty } from "../../ipc";
import type { Rota, Step } from "./rota.svelte";
import { sameWork } from "./work";

const EVERY = 500;

export class Generating {
  now = $state.raw<Generation | null>(null);
  /** Seconds that were asked for. */
  limit = $state(30);
  #timer = 0;

  constructor(readonly rota: Rota) {}

  /** Picks up a generation that was started before this screen stood. */
  async look(): Promise<void> {
    const found = await desk.generation({}).catch(() => null);
    if (found || this.now) this.#take(found);
  }

  async start(seconds: number, fill: "open" | "all"): Promise<boolean> {
    const month = this.rota.month;
    const seed = (crypto.getRandomValues(new Uint32Array(1))[0] ?? 1) >>> 1;
    this.limit = seconds;
    const begun = await attempt(() => desk.generate({ month, seed, seconds, fill }));
    if (begun === undefined) return false;
    await this.look();
    return true;
  }
  async stop(): Promise<void> {
    const last = await attempt(() => desk.stopGeneration({}));
    if (last !== undefined) this.#take(last);
  }
  async drop(): Promise<void> {
    await attempt(() => desk.dropGeneration({}));
    this.#take(null);
  }

  /** Puts the rota on the screen into the draft, with what closes a gap of it, as one gesture that can be undone. */
  async keep(remedy: CellEdit[] = []): Promise<void> {
    const found = this.now;
    const month = found && this.rota.months[found.month];
    if (!found || !month) return;
    const before = new Map(month.rows.flatMap((r) => r.cells.flatMap((c) => (c ? [[`${c.staff}:${c.day}`, c.value] as const] : []))));
    const duty = month.view.duty;
    const checks = await attempt(() => desk.keepGeneration({ month: found.month }));
    if (!checks) return;
    this.#take(null);
    if (remedy.length) await attempt(() => desk.editRota({ month: found.month, edits: remedy }));
    await this.rota.reload([found.month]);
    const after = this.rota.months[found.month];
    const cells = (after?.rows ?? []).flatMap((r) => r.cells.flatMap((c) => (c ? [c] : [])));
    const forth: CellEdit[] = [];
    const back: CellEdit[] = [];
    for (const cell of cells) {
      const was = before.get(`${cell.staff}:${cell.day}`);
      if (!was || (sameWork(was.work, cell.work) && was.pinned === cell.pinned)) continue;
      forth.push({ staff: cell.staff, day: cell.day, ...cell.value });
      back.push({ staff: cell.staff, day: cell.day, ...was });
    }
    const dealt = after?.view.duty ?? [];
    const on = (list: Duty[], day: string) => list.filter((d) => d.day === day).map((d) => d.staff);
    const days = [...new Set(dealt.map((d) => d.day))].filter((day) => on(duty, day).join() !== on(dealt, day).join());
    const steps = (edits: CellEdit[], list: Duty[]): Step[] => [
      { month: found.month, edits },
      ...days.map((day) => ({ month: found.month, day, duty: on(list, day) })),
    ];
    this.rota.done({ name: i18n.w.rota.done.generated(forth.length), forth: steps(forth, dealt), back: steps(back, duty) });
  }

  leave(): void {
    clearTimeout(this.#timer);
  }

  #take(found: Generation | null): void {
    clearTimeout(this.#timer);
    this.now = found;
    this.rota.lay(found?.cells.length ? { month: found.month, cells: found.cells, shown: found.shown } : null);
    if (found?.running) this.#timer = window.setTimeout(() => this.look(), EVERY);
  }
}
