// Stretches of the day that no shift of a system covers. Pure.
import type { Segment, ShiftKind } from "../../ipc";

/** The parts of `band` in which no shift is worked, in order. */
export function unserved(kinds: ShiftKind[], band: Segment): Segment[] {
  const worked = kinds.flatMap((k) => k.segments).filter((s) => s.end > band.start && s.start < band.end).sort((a, b) => a.start - b.start);
  const holes: Segment[] = [];
  let at = band.start;
  for (const segment of worked) {
    if (segment.start > at) holes.push({ start: at, end: segment.start });
    at = Math.max(at, segment.end);
  }
  if (at < band.end) holes.push({ start: at, end: band.end });
  return holes;
}
