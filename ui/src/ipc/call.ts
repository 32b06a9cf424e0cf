// The one place that speaks to the shell. Everything else goes through the typed functions of bindings.ts and index.ts.
import { invoke } from "@tauri-apps/api/core";

/** One use case by its name; rejects with a Fault. */
export const call = <T>(name: string, args: object = {}): Promise<T> => invoke<T>("call", { name, args });

/** A document to a place of the person's choice; its path, or null when cancelled. */
export const save = (name: string, args: object): Promise<string | null> => invoke("save", { name, args });

/** A document to the system's viewer; its path. */
export const print = (name: string, args: object): Promise<string> => invoke("print", { name, args });

/** A file of the person's choice to the desk; what the desk answers, or null when cancelled. */
export const pick = <T>(name: string, args: object, extensions: string[]): Promise<T | null> =>
  invoke("pick", { name, args, extensions });

/** Tells the benchmark that a screen can be used; does nothing otherwise. */
export const ready = (screen: string): void => void invoke("ready", { screen }).catch(() => {});
