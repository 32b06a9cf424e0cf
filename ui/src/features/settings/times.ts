// Clock times of a shift as people type them, in minutes from midnight of the shift's day; past 1440 lies the next day. Pure.
import type { Segment } from "../../ipc";

const DAY = 1440;

/** `9`, `9:00`, `0900`, `９：００`, `25:30`, `1:30+1`, `次日1:30`; undefined for what is no time within two days. */
export function readTime(text: string): number | undefined {
  const plain = text.replace(/[０-９：＋]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0)).replace(/\s/g, "");
  const next = /^次日|\+1$/.test(plain);
  const bare = plain.replace(/^次日/, "").replace(/\+1$/, "");
  const parts = /^(\d{1,2})(?:[:.](\d{2}))?$/.exec(bare) ?? /^(\d{1,2})(\d{2})$/.exec(bare);
  if (!parts) return undefined;
  const minute = Number(parts[2] ?? 0);
  const at = Number(parts[1]) * 60 + minute + (next ? DAY : 0);
  return minute < 60 && at <= 2 * DAY ? at : undefined;
}

/** As it stands in the field: `09:00`, `24:00`, `01:30+1`; what `readTime` reads back. */
export function writeTime(minutes: number): string {
  const past = minutes > DAY;
  const at = past ? minutes - DAY : minutes;
  return `${String(Math.floor(at / 60)).padStart(2, "0")}:${String(at % 60).padStart(2, "0")}${past ? "+1" : ""}`;
}

/** An end that does not come after its start lies on the next day: 22:00 to 02:00 is 22:00 to 26:00. */
export const endAfter = (start: number, end: number): number => (end <= start && end + DAY <= 2 * DAY ? end + DAY : end);

/** One more part: an hour after the last, four hours long, as far as the day lets it. */
export function nextSegment(segments: Segment[]): Segment {
  const last = segments.at(-1);
  const start = last ? Math.min(last.end + 60, 2 * DAY - 60) : 9 * 60;
  return { start, end: Math.min(start + 240, 2 * DAY) };
}

export const minutesOf = (segments: Segment[]): number => segments.reduce((sum, s) => sum + Math.max(0, s.end - s.start), 0);
