// The trials of a month: started, watched while they are searched, looked at, removed.
import { desk, type MonthView, type VariantRow, type Variants as Answer, type WhatIf } from "../../ipc";
import { attempt } from "../../shared/report";

const EVERY = 500;

export class Variants {
  now = $state.raw<Answer | null>(null);
  /** The trial whose rota is looked at. */
  shown = $state.raw<{ row: VariantRow; view: MonthView } | null>(null);
  #timer = 0;
  #left = false;

  constructor(readonly month: string) {
    void this.look();
  }

  readonly running = $derived(this.now?.list.some((v) => v.running) ?? false);

  async look(): Promise<void> {
    clearTimeout(this.#timer);
    const found = await attempt(() => desk.variants({ month: this.month }));
    if (this.#left || !found) return;
    this.now = found;
    if (this.running) this.#timer = window.setTimeout(() => this.look(), EVERY);
  }
  async start(what: WhatIf, seconds: number): Promise<boolean> {
    const seed = (crypto.getRandomValues(new Uint32Array(1))[0] ?? 1) >>> 1;
    const begun = await attempt(() => desk.tryVariant({ month: this.month, what, seed, seconds }));
    if (begun === undefined) return false;
    await this.look();
    return true;
  }
  async stop(variant: number): Promise<void> {
    await attempt(() => desk.stopVariant({ variant }));
    await this.look();
  }
  async remove(variant: number): Promise<void> {
    await attempt(() => desk.dropVariant({ variant }));
    await this.look();
  }
  async open(row: VariantRow): Promise<void> {
    const view = await attempt(() => desk.variantMonth({ variant: row.variant }));
    if (view) this.shown = { row, view };
  }
  close(): void {
    this.shown = null;
  }
  leave(): void {
    this.#left = true;
    clearTimeout(this.#timer);
  }
}
