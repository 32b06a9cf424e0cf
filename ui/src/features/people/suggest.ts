// A PIN or password to start with, from a source of randomness that is passed in. Easy to read out, hard to guess.

/** A whole number from 0 to below. */
export type Random = (below: number) => number;

/** Six digits, neither one digit six times nor a plain run. */
export function suggestPin(random: Random): string {
  const pin = String(random(1_000_000)).padStart(6, "0");
  const steps = [...pin].slice(1).map((digit, at) => Number(digit) - Number(pin[at]));
  return steps.every((s) => s === steps[0] && Math.abs(s) <= 1) ? suggestPin(random) : pin;
}

/** Three groups of four letters and digits that are not mistaken for each other: `hk7m-w3px-qd9t`. */
export function suggestPassword(random: Random): string {
  const letters = "abcdefghjkmnpqrstuvwxyz23456789";
  const group = () => Array.from({ length: 4 }, () => letters[random(letters.length)]).join("");
  return [group(), group(), group()].join("-");
}
