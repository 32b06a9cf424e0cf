// What the screens may ask of the desk: `desk.*` for use cases, `doc.*` for papers and files, and how a refusal reads.
import * as door from "./call";
import type { Documents, Fault as DeskFault, Imports } from "./bindings";

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

const EXTENSIONS: Record<keyof Imports, string[]> = {
  roster_preview: ["xlsx", "csv", "ods", "xls", "txt"],
  take_picture: ["png", "jpg", "jpeg", "webp"],
  listings_preview: ["xlsx", "csv", "txt"], questions_preview: ["gift", "txt", "xlsx", "csv"],
  rulebook_file: ["txt"],
  figures_file: ["xlsx", "csv", "txt"],
  import_holidays: ["txt"],
  order_times_preview: ["xlsx", "csv", "xls", "txt"],
};

export const doc = {
  /** Saves a document where the person chooses; its path, or null when cancelled. */
  save: <K extends keyof Documents>(name: K, args: Documents[K]) => door.save(name, args),
  /** Opens a document in the system's viewer, from where it is printed. */
  print: <K extends keyof Documents>(name: K, args: Documents[K]) => door.print(name, args),
  /** Reads a file that the person picks; null when cancelled. */
  pick: <K extends keyof Imports>(name: K, args: object = {}) => door.pick<Imports[K]>(name, args, EXTENSIONS[name]),
};
