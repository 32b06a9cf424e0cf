// Trying a secret: what the desk said of the last try, and the wait after too many wrong ones, counted down.
import { faultOf, type AnyFault } from "../../ipc";

export class Tries {
  busy = $state(false);
  fault = $state.raw<AnyFault | null>(null);
  /** Seconds until the next try is taken; 0 when one may be made. */
  left = $state(0);
  #timer = 0;

  /** Undefined if it was refused. */
  async make<T>(attempt: () => Promise<T>): Promise<T | undefined> {
    if (this.busy || this.left > 0) return undefined;
    this.busy = true;
    this.fault = null;
    try {
      return await attempt();
    } catch (thrown) {
      await this.#refused(faultOf(thrown), attempt);
      return undefined;
    } finally {
      this.busy = false;
    }
  }

  /** When the waits begin only a further try is told how long they are; it costs nothing, for nothing is tried while one waits. */
  async #refused(fault: AnyFault, attempt: () => Promise<unknown>): Promise<void> {
    this.fault = fault;
    if (fault.kind === "wait") this.#count(fault.seconds);
    if (fault.kind !== "wrong_secret" || fault.tries_left > 0) return;
    const second = await attempt().then(() => null, faultOf);
    if (second?.kind === "wait") this.#count(second.seconds);
  }

  #count(seconds: number): void {
    this.stop();
    const end = performance.now() + seconds * 1000;
    const tick = () => {
      this.left = Math.max(0, Math.ceil((end - performance.now()) / 1000));
      if (this.left === 0) {
        this.stop();
        this.fault = null;
      }
    };
    this.#timer = window.setInterval(tick, 250);
    tick();
  }
  stop(): void {
    clearInterval(this.#timer);
  }
}
