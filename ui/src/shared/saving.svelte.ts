// Something that is being saved: a dialog waits for it, and shows at its fields what the desk would not take.
import { i18n } from "../i18n/index.svelte";
import { faultOf, type AnyFault } from "../ipc";
import { attempt, report } from "./report";

export class Saving {
  busy = $state(false);
  /** What the last try was refused for. */
  fault = $state.raw<AnyFault | null>(null);
  readonly #answersFor: AnyFault["kind"][];

  /** The refusals that the form shows itself; any other is reported. Without any it shows them all. */
  constructor(...answersFor: AnyFault["kind"][]) {
    this.#answersFor = answersFor;
  }

  /** The last refusal in words. */
  get problem(): string | undefined {
    return this.fault ? i18n.fault(this.fault) : undefined;
  }

  /** Nothing is refused any more: it is being typed anew. */
  clear(): void {
    this.fault = null;
  }

  /** Tries it; whether it went through. What is sent twice is sent once. */
  async run(work: () => Promise<unknown>): Promise<boolean> {
    if (this.busy) return false;
    this.busy = true;
    this.fault = null;
    try {
      await work();
      return true;
    } catch (thrown) {
      const fault = faultOf(thrown);
      if (!this.#answersFor.length || this.#answersFor.includes(fault.kind)) this.fault = fault;
      else report(thrown);
      return false;
    } finally {
      this.busy = false;
    }
  }

  /** Tries what has no field to show a refusal at: it is reported; undefined if it was refused. */
  async attempt<T>(work: () => Promise<T>): Promise<T | undefined> {
    if (this.busy) return undefined;
    this.busy = true;
    try {
      return await attempt(work);
    } finally {
      this.busy = false;
    }
  }
}
