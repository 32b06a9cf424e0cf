// The language of the screen: chosen by the person, else by the system; switched live. Only the words in use are fetched.
import type { AnyFault, Because, Breach, Language, NamedRule } from "../ipc";
import { Formats } from "./format";
import type { Names } from "./types";
import type zhCN from "./zh-CN";

export type Words = typeof zhCN;
export type { Formats } from "./format";

export const LANGUAGES: { tag: Language; name: string }[] = [
  { tag: "zh-CN", name: "简体中文" },
  { tag: "zh-TW", name: "繁體中文" },
  { tag: "en", name: "English" },
];

const dictionaries: Record<Language, () => Promise<{ default: Words }>> = {
  "zh-CN": () => import("./zh-CN"),
  "zh-TW": () => import("./zh-TW"),
  en: () => import("./en"),
};
const formats: Record<Language, Formats> = { "zh-CN": new Formats("zh-CN"), "zh-TW": new Formats("zh-TW"), en: new Formats("en") };
const KEPT = "daybook.language";

/** The first language of the system that we speak; Simplified Chinese otherwise. */
export function systemLanguage(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    if (/^zh\b.*(hant|tw|hk|mo)/i.test(tag)) return "zh-TW";
    if (/^zh\b/i.test(tag)) return "zh-CN";
    if (/^en\b/i.test(tag)) return "en";
  }
  return "zh-CN";
}

class Reader {
  #language = $state<Language>(LANGUAGES.find((l) => l.tag === localStorage.getItem(KEPT))?.tag ?? systemLanguage(navigator.languages));
  #words = $state.raw<Words>();
  #wanted = this.#language;

  /** Fetches the first words. Nothing may ask for words before. */
  start(): Promise<void> {
    return this.#fetch(this.#language);
  }

  get language(): Language {
    return this.#language;
  }
  set language(tag: Language) {
    localStorage.setItem(KEPT, tag);
    this.#wanted = tag;
    void this.#fetch(tag);
  }

  async #fetch(tag: Language): Promise<void> {
    const { default: words } = await dictionaries[tag]();
    if (tag !== this.#wanted) return;
    this.#words = words;
    this.#language = tag;
    document.documentElement.lang = tag;
    document.title = words.shell.product;
  }

  /** The words of the present language. */
  get w(): Words {
    return this.#words as Words;
  }
  /** Days, times and numbers of the present language. */
  get f(): Formats {
    return formats[this.#language];
  }

  /** A refusal in words: what happened, that nothing was lost, what to do. */
  fault(fault: AnyFault): string {
    return byKind(this.w.faults.fault, fault, this.f);
  }
  /** Any value with a kind, from its own dictionary: `i18n.kind(i18n.w.faults.staff, problem)`. */
  kind<U extends { kind: string }>(words: { [K in U["kind"]]: (it: Extract<U, { kind: K }>, say: Formats) => string }, it: U): string {
    return byKind(words, it, this.f);
  }
  /** A broken rule in words. */
  breach(breach: Breach, names: Omit<Names, "say">): string {
    return byKind(this.w.breaches, breach, { say: this.f, ...names });
  }
  /** What is settled about a cell, in words. */
  because(because: Because, names: Omit<Names, "say">): string {
    return byKind(this.w.because, because, { say: this.f, ...names });
  }
  /** A rule in words, broken or not. */
  rule(rule: NamedRule, names: Omit<Names, "say">): string {
    return byKind(this.w.rules, rule, { say: this.f, ...names });
  }
}

/** The compiler has checked that each kind has its wording; a kind from a newer desk falls back to its name. */
function byKind(words: object, it: { kind: string }, context: unknown): string {
  const word = (words as Record<string, (it: unknown, context: unknown) => string>)[it.kind];
  return word ? word(it, context) : it.kind;
}

export const i18n = new Reader();
