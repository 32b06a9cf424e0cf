// A time on the clock as people type it, in minutes from midnight; 24:30 is half past midnight of the same working day. Pure.
import { foldDigits } from "./digits";

/** `22:50`, `2250`, `２２：５０`, `24:30`; undefined for what is no time. */
export function readClock(text: string): number | undefined {
  const plain = text.replace(/[０-９]/g, foldDigits).replace(/[：．.]/g, ":").replace(/\s/g, "");
  const parts = /^(\d{1,2}):(\d{2})$/.exec(plain) ?? /^(\d{1,2})(\d{2})$/.exec(plain) ?? /^(\d{1,2})()$/.exec(plain);
  if (!parts) return undefined;
  const [hour, minute] = [Number(parts[1]), Number(parts[2] || 0)];
  return hour < 48 && minute < 60 ? hour * 60 + minute : undefined;
}

export const writeClock = (minutes: number): string => `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
