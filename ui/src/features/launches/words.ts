// How launches, classes and people's standing to them are told.
import { i18n } from "../../i18n/index.svelte";
import type { ClassStanding, ProductLack, Light, Seat } from "../../ipc";

/** A glyph beside the colour: nobody has to tell red from green. */
export const GLYPH: Record<Light, string> = { red: "▲", amber: "◆", green: "●", blank: "–" };
export const TONE: Record<Light, "bad" | "warn" | "ok" | "plain"> = { red: "bad", amber: "warn", green: "ok", blank: "plain" };

/** `10:30–11:30`. */
export const span = (starts: number, ends: number): string => i18n.f.times([{ start: starts, end: ends }]);

/** A name with a note: 孙悦（休息）. */
export const noted = (name: string, note: string): string => (i18n.language === "en" ? `${name} (${note})` : `${name}（${note}）`);

/** Names of one reason in one place, at most so many of each: 还没排班：徐佳、马超等 12 人；休息：孙悦. */
export function byReason(people: { name: string; seat: Seat }[], most = 6): string {
  const w = i18n.w.launches;
  const one = ([seat, of]: [Seat, { name: string }[]]) => w.because(w.seat[seat], of.length > most ? w.among(i18n.f.list(of.slice(0, most).map((p) => p.name)), of.length) : i18n.f.list(of.map((p) => p.name)));
  return [...Map.groupBy(people, (p) => p.seat)].map(one).join(w.between);
}

export function standing(it: ClassStanding): string {
  const w = i18n.w.launches;
  return it.kind === "clash" ? w.standing.clash(w.seat[it.seat]) : w.standing[it.kind];
}

export function lacking({ lack, attribute_name, product_name }: ProductLack, several: boolean): string {
  const w = i18n.w.launches.lack;
  const said = lack.kind === "quiz_failed" ? w.quiz_failed(lack.percent, lack.pass_mark) : lack.kind === "changed" || lack.kind === "changed_failed" ? w[lack.kind](attribute_name) : w[lack.kind];
  return several ? `${product_name} ${said}` : said;
}
