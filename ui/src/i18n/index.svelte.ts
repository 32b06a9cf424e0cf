// The language of the screen: chosen by the person, else by the system; switched live.
import type { AnyFault, Breach, Language, NamedRule } from "../ipc";
import en from "./en";
import { Formats } from "./format";
import type { Names } from "./types";
import zhCN from "./zh-CN";
import zhTW from "./zh-TW";

export type Words = typeof zhCN;
export type { Formats } from "./format";

export const LANGUAGES: { tag: Language; name: string }[] = [
  { tag: "zh-CN", name: "简体中文" },
  { tag: "zh-TW", name: "繁體中文" },
  { tag: "en", name: "English" },
];

const dictionaries: Record<Language, Words> = { "zh-CN": zhCN, "zh-TW": zhTW, en };
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
  #language = $state<Language>("zh-CN");

  constructor() {
    const kept = localStorage.getItem(KEPT);
    const known = LANGUAGES.find((l) => l.tag === kept)?.tag;
    this.#set(known ?? systemLanguage(navigator.languages));
  }

  get language(): Language {
    return this.#language;
  }
  set language(tag: Language) {
    localStorage.setItem(KEPT, tag);
    this.#set(tag);
  }

  #set(tag: Language) {
    this.#language = tag;
    document.documentElement.lang = tag;
    document.title = dictionaries[tag].shell.product;
  }

  /** The words of the present language. */
  get w(): Words {
    return dictionaries[this.#language];
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
