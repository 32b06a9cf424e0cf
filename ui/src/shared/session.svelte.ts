// Who is at the machine and in what state the shop is. One for the whole window; it only mirrors what the desk says.
import { desk, faultOf, type AnyFault, type Me, type Right, type ShopState } from "../ipc";
import { toasts } from "./toasts.svelte";

class Session {
  /** Null until the desk has answered for the first time. */
  state = $state.raw<ShopState | null>(null);
  /** The desk could not say in what state the shop is. */
  fault = $state.raw<AnyFault | null>(null);

  get me(): Me | null {
    return this.state?.kind === "open" ? this.state.me : null;
  }
  /** The desk's date: the screen never asks its own clock what day it is. */
  get today(): string {
    return this.me?.today ?? "2000-01-01";
  }
  may(right: Right): boolean {
    return this.me?.rights.includes(right) ?? false;
  }

  /** Asks the desk anew; also after a refusal that says the state has changed. */
  async refresh(): Promise<void> {
    const before = this.me?.staff;
    try {
      this.state = await desk.shopState({});
      this.fault = null;
      if (before !== undefined && this.me?.staff !== before) toasts.clear();
    } catch (thrown) {
      this.fault = faultOf(thrown);
    }
  }

  /** What is to be ready before somebody is let in; set by the window. */
  before: (me: Me) => Promise<void> = async () => {};

  /** After signing in, unlocking or switching: the answer names who is there now. */
  async opened(me: Me): Promise<Me> {
    // What could not be readied, the page asks for itself, and says what is wrong.
    await this.before(me).catch(() => {});
    const sample = this.state?.kind === "open" ? this.state.sample : (this.state as { sample?: unknown } | null)?.sample != null;
    if (this.me?.staff !== me.staff) toasts.clear();
    this.state = { kind: "open", me, sample };
    return me;
  }

  async lock(): Promise<void> {
    await desk.lock({}).catch(() => {});
    await this.refresh();
  }
}

export const session = new Session();
