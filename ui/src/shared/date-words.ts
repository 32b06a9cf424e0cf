// Reads days as people write them, in the three languages: 下周三, 9日, 12-09, next wed, in 3 days. Pure: today is passed in.
import { addDays, addMonths, dayOf, daysBetween, firstOf, mondayOf, monthOf } from "./dates";

/** What a text names: a day, or a whole month. */
export type Named = { kind: "day"; day: string } | { kind: "month"; month: string };

const RELATIVE: Record<string, number> = {
  今天: 0, 今日: 0, 明天: 1, 明日: 1, 后天: 2, 後天: 2, 大后天: 3, 大後天: 3, 昨天: -1, 昨日: -1, 前天: -2,
  today: 0, tomorrow: 1, tmr: 1, yesterday: -1,
};
const ZH_WEEKDAY: Record<string, number> = { 一: 0, 二: 1, 三: 2, 四: 3, 五: 4, 六: 5, 日: 6, 天: 6 };
const EN_WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const EN_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const WEEK_STEP: Record<string, number> = { next: 1, last: -1, this: 0, 下: 1, 下下: 2, 上: -1, 上上: -2, 本: 0, 这: 0, 這: 0, "": 0 };

const named = (day: string | null): Named | null => (day ? { kind: "day", day } : null);
const number = (text: string): number => Number(text);

/** The day or month that `text` names, seen from `today`; null if it names none. */
export function readDate(text: string, today: string): Named | null {
  const plain = fold(text);
  if (!plain) return null;
  const relative = RELATIVE[plain];
  if (relative !== undefined) return named(addDays(today, relative));
  return counted(plain, today) ?? weekdayWord(plain, today) ?? monthWord(plain, today) ?? full(plain) ?? monthAndDay(plain, today) ?? dayOnly(plain, today);
}

function fold(text: string): string {
  const narrow = text.replace(/[！-～]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0)).replace(/\u3000/g, " ");
  return narrow.trim().toLowerCase().replace(/\s+/g, " ");
}

function counted(text: string, today: string): Named | null {
  const zh = /^(\d{1,3}) ?天(后|後|前)$/.exec(text);
  if (zh) return named(addDays(today, number(zh[1]!) * (zh[2] === "前" ? -1 : 1)));
  const en = /^in (\d{1,3}) days?$/.exec(text) ?? /^(\d{1,3}) days? ago$/.exec(text);
  return en ? named(addDays(today, number(en[1]!) * (text.endsWith("ago") ? -1 : 1))) : null;
}

function weekdayWord(text: string, today: string): Named | null {
  const zh = /^(下下|下|上上|上|本|这|這|)个?個?(?:周|週|星期|礼拜|禮拜)([一二三四五六日天])$/.exec(text);
  if (zh) return named(addDays(mondayOf(today), 7 * WEEK_STEP[zh[1]!]! + ZH_WEEKDAY[zh[2]!]!));
  const en = /^(?:(next|last|this) )?(mon|tue|wed|thu|fri|sat|sun)[a-z]*$/.exec(text);
  if (!en) return null;
  const day = addDays(mondayOf(today), EN_WEEKDAYS.indexOf(en[2]!) + 7 * WEEK_STEP[en[1] ?? ""]!);
  // A bare English weekday is the one to come.
  return named(!en[1] && day < today ? addDays(day, 7) : day);
}

function monthWord(text: string, today: string): Named | null {
  const month = (m: string): Named => ({ kind: "month", month: m });
  const step = /^(下|上|本|这|這)个?個?月$/.exec(text)?.[1] ?? /^(next|last|this) month$/.exec(text)?.[1];
  if (step !== undefined) return month(addMonths(monthOf(today), WEEK_STEP[step]!));
  const whole = /^(\d{4})[-/.年] ?(\d{1,2})月?$/.exec(text);
  if (whole && dayOf(number(whole[1]!), number(whole[2]!), 1)) return month(`${whole[1]}-${whole[2]!.padStart(2, "0")}`);
  const zh = /^(\d{1,2}) ?月$/.exec(text);
  const en = EN_MONTHS.indexOf(/^([a-z]{3})[a-z]*$/.exec(text)?.[1] ?? "");
  const at = zh ? number(zh[1]!) : en + 1;
  return at >= 1 && at <= 12 ? month(monthOf(nearest(today, (year) => dayOf(year, at, 1)) ?? today)) : null;
}

function full(text: string): Named | null {
  const parts = /^(\d{4})[-/.年] ?(\d{1,2})[-/.月] ?(\d{1,2})[日号號]?$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  return parts ? named(dayOf(number(parts[1]!), number(parts[2]!), number(parts[3]!))) : null;
}

function monthAndDay(text: string, today: string): Named | null {
  const digits = /^(\d{1,2})(?:[-/.]|月 ?)(\d{1,2})[日号號]?$/.exec(text);
  const words = /^(\d{1,2})(?:st|nd|rd|th)? ([a-z]{3})[a-z]*$/.exec(text);
  const turned = /^([a-z]{3})[a-z]*\.? (\d{1,2})(?:st|nd|rd|th)?$/.exec(text);
  const month = digits ? number(digits[1]!) : EN_MONTHS.indexOf(words?.[2] ?? turned?.[1] ?? "") + 1;
  const day = digits ? number(digits[2]!) : number(words?.[1] ?? turned?.[2] ?? "0");
  return month >= 1 && day >= 1 ? named(nearest(today, (year) => dayOf(year, month, day))) : null;
}

/** A number alone is a day of this month, or of the next one that has it. */
function dayOnly(text: string, today: string): Named | null {
  const found = /^(\d{1,2}) ?[日号號]?$/.exec(text) ?? /^(\d{1,2})(?:st|nd|rd|th)$/.exec(text);
  if (!found) return null;
  for (let ahead = 0; ahead < 3; ahead++) {
    const first = firstOf(addMonths(monthOf(today), ahead));
    const day = dayOf(number(first.slice(0, 4)), number(first.slice(5, 7)), number(found[1]!));
    if (day) return named(day);
  }
  return null;
}

/** The year's instance closest to today, so that in December `1-05` is next January. */
function nearest(today: string, make: (year: number) => string | null): string | null {
  const year = number(today.slice(0, 4));
  const found = [year - 1, year, year + 1].map(make).filter((d): d is string => d !== null);
  found.sort((a, b) => Math.abs(daysBetween(today, a)) - Math.abs(daysBetween(today, b)));
  return found[0] ?? null;
}
