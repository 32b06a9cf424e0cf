// Something that is being saved: a dialog waits for it, and shows at its fields what the desk would not take.
import { faultOf, type AnyFault } from "../ipc";

export class Saving {
  busy = $state(false);
  /** What the last try was refused for. */
  fault = $state.raw<AnyFault | null>(null);

  /** Tries it; whether it went through. */
  async run(work: () => Promise<unknown>): Promise<boolean> {
    this.busy = true;
    this.fault = null;
    try {
      await work();
      return true;
    } catch (thrown) {
      this.fault = faultOf(thrown);
      return false;
    } finally {
      this.busy = false;
    }
  }
}
