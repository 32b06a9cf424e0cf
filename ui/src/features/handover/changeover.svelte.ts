// The handover as the desk tells it, and what is done with it. Everything comes back by reading anew: two people share one machine.
import { i18n } from "../../i18n/index.svelte";
import { desk, faultOf, type AnyFault, type HandoverView, type ItemView, type StaffId, type TurnView } from "../../ipc";
import { report } from "../../shared/report";
import { toasts } from "../../shared/toasts.svelte";
import type { Writing } from "./writing.svelte";

export const shiftsOf = (turn: TurnView): string => turn.shifts.map((s) => s.name).join("/");

export class Changeover {
  view = $state.raw<HandoverView | null>(null);
  /** Why nothing could be read. */
  fault = $state.raw<AnyFault | null>(null);

  async load(): Promise<void> {
    try {
      this.view = await desk.handover({ language: i18n.language });
      this.fault = null;
    } catch (thrown) {
      this.fault = faultOf(thrown);
      report(thrown);
    }
  }
  async #then(said: string): Promise<void> {
    await this.load();
    toasts.say(said, { slot: "item" });
  }

  write = async (writing: Writing): Promise<void> => {
    const { code } = await desk.addItem({ item: writing.draft(this.view?.now ?? ""), about: writing.about() });
    await this.#then(i18n.w.handover.write.saved(code));
  };
  async take(row: ItemView): Promise<void> {
    await desk.takeItem({ item: row.id });
    await this.#then(i18n.w.handover.taken(row.code));
  }
  async finish(row: ItemView, text: string): Promise<void> {
    await desk.finishItem({ item: row.id, text });
    await this.#then(i18n.w.handover.finish.done(row.code));
  }
  async withdraw(row: ItemView, text: string): Promise<void> {
    await desk.withdrawItem({ item: row.id, text });
    await this.#then(i18n.w.handover.withdraw.done(row.code));
  }
  async reopen(row: ItemView, text: string): Promise<void> {
    await desk.reopenItem({ item: row.id, text });
    await this.#then(i18n.w.handover.reopen.done(row.code));
  }
  async pass(row: ItemView, to: StaffId | null, understood: string): Promise<void> {
    await desk.passOnItem({ item: row.id, to, understood });
    const name = this.view?.people.find((p) => p.id === to)?.name ?? i18n.w.handover.write.shift;
    await this.#then(i18n.w.handover.pass.done(row.code, name));
  }

  /** Hands the sheet in writing over; addressed anew first where the rota was changed since it was opened. */
  async give(reason: string): Promise<void> {
    const head = this.view?.open;
    if (!head) return;
    const to = shiftsOf(head.rota_now?.to ?? head.to);
    if (head.rota_now && head.id !== null) {
      await desk.readdressSheet({ sheet: head.id });
      await this.load();
    }
    await desk.closeSheet({ key: this.view?.open?.key ?? head.key, reason });
    await this.#then(i18n.w.handover.closing.done(to));
  }
  async settle(sheet: number, reason: string): Promise<void> {
    await desk.settleSheet({ sheet, reason });
    await this.#then(i18n.w.handover.waiting.settled);
  }
}
