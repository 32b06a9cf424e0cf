// Days, times and numbers as each reader writes them. No words here: those stand in the dictionaries.
import type { Language, Segment, Window } from "../ipc/bindings";
import { dayNumber, monthOf } from "../shared/dates";

const LOCALE: Record<Language, string> = { "zh-CN": "zh-CN", "zh-TW": "zh-TW", en: "en-GB" };
const utc = (text: string): Date => new Date(text.length === 7 ? `${text}-01T00:00:00Z` : text.length === 10 ? `${text}T00:00:00Z` : `${text}Z`);

export class Formats {
  readonly #kept = new Map<string, Intl.DateTimeFormat>();

  readonly #numbers = new Map<number | undefined, Intl.NumberFormat>();

  constructor(readonly language: Language) {}

  /** Made once: a month asks for hundreds of figures. */
  #figures(digits?: number): Intl.NumberFormat {
    const options = digits === undefined ? { maximumFractionDigits: 2 } : { minimumFractionDigits: digits, maximumFractionDigits: digits };
    const format = this.#numbers.get(digits) ?? new Intl.NumberFormat(LOCALE[this.language], options);
    this.#numbers.set(digits, format);
    return format;
  }

  #date(text: string, options: Intl.DateTimeFormatOptions): string {
    const key = JSON.stringify(options);
    let format = this.#kept.get(key);
    if (!format) this.#kept.set(key, (format = new Intl.DateTimeFormat(LOCALE[this.language], { timeZone: "UTC", ...options })));
    return format.format(utc(text));
  }

  /** 12月9日 · 9 Dec */
  day = (day: string): string => this.#date(day, { month: this.language === "en" ? "short" : "long", day: "numeric" });
  /** 2026年12月9日 · 9 Dec 2026 */
  fullDay = (day: string): string => this.#date(day, { year: "numeric", month: this.language === "en" ? "short" : "long", day: "numeric" });
  /** 12月9日 星期三 · Wednesday 9 December */
  longDay = (day: string): string => this.#date(day, { month: "long", day: "numeric", weekday: "long" });
  /** 周三 · Wed */
  weekday = (day: string): string => this.#date(day, { weekday: "short" });
  /** 三 · W */
  weekdayLetter = (day: string): string => this.#date(day, { weekday: "narrow" });
  /** 2026年12月 · December 2026 */
  month = (month: string): string => this.#date(month, { year: "numeric", month: "long" });
  /** 12月9日 周三 · Wed 9 Dec */
  dayAndWeekday = (day: string): string => (this.language === "en" ? `${this.weekday(day)} ${this.day(day)}` : `${this.day(day)} ${this.weekday(day)}`);
  /** The clock of a date-time: 16:05. */
  clock = (at: string): string => at.slice(11, 16);
  /** A date-time: 12月9日 16:05; with the year when it is not that of `today`. */
  moment = (at: string, today?: string): string => `${today && at.slice(0, 4) === today.slice(0, 4) ? this.day(at.slice(0, 10)) : this.fullDay(at.slice(0, 10))} ${this.clock(at)}`;

  /** 12月9–11日, 12月30日–1月2日 · 9–11 Dec */
  range = ({ from, to }: Window): string => {
    if (from === to) return this.day(from);
    if (monthOf(from) !== monthOf(to)) return `${this.day(from)}–${this.day(to)}`;
    return this.language === "en" ? `${dayNumber(from)}–${this.day(to)}` : this.day(from).replace("日", `–${dayNumber(to)}日`);
  };

  /** Minutes from midnight as a clock shows them; a time on the next day is marked +1. */
  minute = (minutes: number): string => {
    const m = minutes % 1440;
    return `${String(Math.floor(m / 60)).padStart(2, "0")}:${String(m % 60).padStart(2, "0")}${minutes > 1440 ? "+1" : ""}`;
  };
  /** 08:30–12:00 13:30–18:00 */
  times = (segments: Segment[]): string => segments.map((s) => `${this.minute(s.start)}–${this.minute(s.end)}`).join(" ");
  /** Minutes as hours, to a tenth: 10.5. */
  hours = (minutes: number): string => this.number(Math.round(minutes / 6) / 10);
  /** Half days as days: 3 gives 1.5. */
  days = (halves: number): string => this.number(halves / 2);
  number = (value: number, digits?: number): string =>
    this.#figures(digits).format(value);
  percent = (share: number): string => value100(share);
  /** 129950 fen as `1,299.50`. */
  money = (fen: number): string => this.number(fen / 100, 2);
  /** A file's size. */
  bytes = (bytes: number): string => (bytes < 1024 * 1024 ? `${this.number(Math.ceil(bytes / 1024))} KB` : `${this.number(Math.round(bytes / 104857.6) / 10)} MB`);
  /** Reasons in a row, each with commas of its own. */
  reasons = (items: string[]): string => items.join(this.language === "en" ? "; " : "；");
  /** Names in a row: 李静、王磊 · Li Jing, Wang Lei */
  list = (items: string[]): string => items.join(this.language === "en" ? ", " : "、");
}

const value100 = (share: number): string => `${Math.round(share * 1000) / 10}%`;
