// Reads by when something is due, as people write it: 18:08, 明天 9:00, 12-10 18点, tomorrow 9am, +30 (minutes from now). Pure: the
// desk's time is passed in.
import { readDate } from "../../shared/date-words";
import { addDays } from "../../shared/dates";

/** Chinese needs no blank between the day and the time: 明天9:00. */
const CLOCK = /(?<=^|[ 天日三四五六一二])(上午|下午|晚上|今晚|早上)? ?(\d{1,2}) ?(?:[:点點时時] ?(\d{1,2})?分?|(am|pm))(半)?$/i;
const AFTERNOON = /下午|晚上|今晚|pm/i;
/** A day without a time is due when it ends. */
const DAY_END = "23:59";

const two = (n: number): string => String(n).padStart(2, "0");

/** The moment that `text` names (`2026-12-09T18:08:00`), seen from `now`; null if it names none. */
export function readDue(text: string, now: string): string | null {
  const plain = text.normalize("NFKC").trim().replace(/\s+/g, " ");
  if (!plain) return null;
  const today = now.slice(0, 10);
  const span = /^\+? ?(\d{1,3}) ?(分钟?|分鐘?|min|m|小时|小時|h)?(?:后|後|内|內)?$/i.exec(plain);
  if (span && (plain.startsWith("+") || span[2])) return after(now, Number(span[1]) * (/^[小h]/i.test(span[2] ?? "") ? 60 : 1));
  const clock = CLOCK.exec(plain);
  const rest = (clock ? plain.slice(0, clock.index) : plain).trim();
  const named = rest ? readDate(rest, today) : ({ kind: "day", day: today } as const);
  if (!named || named.kind !== "day") return null;
  const time = clock ? timeOf(clock) : DAY_END;
  return time ? `${named.day}T${time}:00` : null;
}

function timeOf([, part = "", hours = "", minutes, half12 = "", half]: RegExpExecArray): string | null {
  const later = AFTERNOON.test(part + half12) && Number(hours) < 12;
  const h = Number(hours) + (later ? 12 : 0);
  const m = half ? 30 : Number(minutes ?? 0);
  return h < 24 && m < 60 ? `${two(h)}:${two(m)}` : null;
}

function after(now: string, minutes: number): string {
  const at = Number(now.slice(11, 13)) * 60 + Number(now.slice(14, 16)) + minutes;
  return `${addDays(now.slice(0, 10), Math.floor(at / 1440))}T${two(Math.floor(at / 60) % 24)}:${two(at % 60)}:00`;
}
