// How far through a shift we are. Pure.
import type { Segment } from "../../ipc";

/** The share of the worked time that has passed at `minute` of the shift's day; a break adds nothing. */
export function passed(segments: Segment[], minute: number): number {
  const whole = segments.reduce((sum, s) => sum + s.end - s.start, 0);
  const done = segments.reduce((sum, s) => sum + Math.max(0, Math.min(minute, s.end) - s.start), 0);
  return whole > 0 ? done / whole : 0;
}
