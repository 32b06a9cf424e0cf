// Asking again before the answer is there: while somebody types, chooses, or goes on.
import { attempt } from "./report";

/** Of the questions asked through it only the last one is answered; what it has overtaken comes to nothing. A refusal is reported. */
export function newest(): <T>(ask: () => Promise<T>) => Promise<T | undefined> {
  let asked = 0;
  return async (ask) => {
    const mine = ++asked;
    const found = await attempt(ask);
    return mine === asked ? found : undefined;
  };
}
