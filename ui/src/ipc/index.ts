// What the screens may ask of the desk: `desk.*` for use cases, `doc.*` for papers and files, and how a refusal reads.
import * as door from "./call";
import type { Fault as DeskFault, HolidayYear, RosterPreview } from "./bindings";

export * from "./bindings";
export { ready } from "./call";

/** A refusal by the window itself, beside those of the desk. */
export type ShellFault =
  | { kind: "cannot_write"; path: string }
  | { kind: "disk_full"; path: string }
  | { kind: "cannot_read"; path: string }
  | { kind: "too_large"; path: string; limit: number }
  | { kind: "no_viewer"; path: string }
  | { kind: "broken" };

export type AnyFault = DeskFault | ShellFault;

/** Whatever was thrown, as a fault: what carries no kind is a program that broke off. */
export function faultOf(thrown: unknown): AnyFault {
  const known = typeof thrown === "object" && thrown !== null && "kind" in thrown;
  return known ? (thrown as AnyFault) : { kind: "broken" };
}

type Picked = { roster_preview: RosterPreview; import_holidays: HolidayYear };
const EXTENSIONS: Record<keyof Picked, string[]> = {
  roster_preview: ["xlsx", "csv", "ods", "xls"],
  import_holidays: ["txt"],
};

export const doc = {
  /** Saves a document where the person chooses; its path, or null when cancelled. */
  save: (name: string, args: object) => door.save(name, args),
  /** Opens a document in the system's viewer, from where it is printed. */
  print: (name: string, args: object) => door.print(name, args),
  /** Reads a file that the person picks; null when cancelled. */
  pick: <K extends keyof Picked>(name: K, args: object = {}) => door.pick<Picked[K]>(name, args, EXTENSIONS[name]),
};
