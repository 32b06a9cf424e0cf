// How launches, classes and people's standing to them are told.
import { i18n } from "../../i18n/index.svelte";
import type { ClassStanding, ProductLack, Light } from "../../ipc";

/** A glyph beside the colour: nobody has to tell red from green. */
export const GLYPH: Record<Light, string> = { red: "▲", amber: "◆", green: "●", blank: "–" };
export const TONE: Record<Light, "bad" | "warn" | "ok" | "plain"> = { red: "bad", amber: "warn", green: "ok", blank: "plain" };

/** `10:30–11:30`. */
export const span = (starts: number, ends: number): string => i18n.f.times([{ start: starts, end: ends }]);

/** A name with a note: 孙悦（休息）. */
export const noted = (name: string, note: string): string => (i18n.language === "en" ? `${name} (${note})` : `${name}（${note}）`);

export function standing(it: ClassStanding): string {
  const w = i18n.w.launches;
  return it.kind === "clash" ? w.standing.clash(w.seat[it.seat]) : w.standing[it.kind];
}

export function lacking({ lack, attribute_name, product_name }: ProductLack, several: boolean): string {
  const w = i18n.w.launches.lack;
  const said = lack.kind === "quiz_failed" ? w.quiz_failed(lack.percent, lack.pass_mark) : lack.kind === "changed" || lack.kind === "changed_failed" ? w[lack.kind](attribute_name) : w[lack.kind];
  return several ? `${product_name} ${said}` : said;
}
