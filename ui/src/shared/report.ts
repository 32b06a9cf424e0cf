// What to do with a refusal: a form answers for some, for all others this does.
import { i18n } from "../i18n/index.svelte";
import { faultOf } from "../ipc";
import { session } from "./session.svelte";
import { toasts } from "./toasts.svelte";

/** Says it, or goes to the lock screen if that is what happened. */
export function report(thrown: unknown): void {
  const fault = faultOf(thrown);
  if (fault.kind === "closed" || fault.kind === "locked") void session.refresh();
  else toasts.say(i18n.fault(fault), { tone: "bad" });
}

/** Runs something that may be refused; undefined if it was. */
export async function attempt<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (thrown) {
    report(thrown);
    return undefined;
  }
}
