// What Today has read, for the cards that features put on it: the page says it, a card that wants it asks once while being set up.
import { getContext, setContext } from "svelte";
import type { TodayView } from "../ipc";

const KEY = Symbol("today");

/** Call while the page is being set up; null until the desk has answered. */
export const provideToday = (view: () => TodayView | null): void => void setContext(KEY, view);

export const todayHere = (): (() => TodayView | null) => getContext<(() => TodayView | null) | undefined>(KEY) ?? (() => null);
