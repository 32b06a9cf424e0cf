// The pages that share one entry of the bar: the frame says which they are, the bar on top of each page shows them as tabs.
import { getContext, setContext } from "svelte";

export type Sisters = {
  /** What they have in common, as it stands on the bar. */
  family: string;
  pages: { label: string; href: string; here: boolean }[];
};

const KEY = Symbol("sisters");

/** Call while the frame is being set up; null where a page has no sisters. */
export const provideSisters = (sisters: () => Sisters | null): void => void setContext(KEY, sisters);

export const sistersHere = (): (() => Sisters | null) => getContext<(() => Sisters | null) | undefined>(KEY) ?? (() => null);
