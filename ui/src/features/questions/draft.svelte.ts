// A question while it is being written. Every kind keeps its own answers, so that turning to another and back loses nothing.
import type { PictureData, QuestionAnswer, QuestionCategoryId, QuestionKind, QuestionText, QuestionView, Rich, TextFormat } from "../../ipc";
import { WHOLE, weightOf } from "./words";

const typed = (text = ""): Rich => ({ text, format: "moodle" });
export const blank = (weight = 0, text = ""): QuestionAnswer => ({ text: typed(text), pair: "", weight, feedback: typed() });

/** Answers to begin a kind with. */
function fresh(kind: QuestionKind): QuestionAnswer[] {
  switch (kind) {
    case "single": return [blank(WHOLE), blank(), blank(), blank()];
    case "multiple": return [blank(WHOLE / 2), blank(WHOLE / 2), blank(-WHOLE / 2), blank(-WHOLE / 2)];
    case "true_false": return [blank(WHOLE, "TRUE"), blank(0, "FALSE")];
    case "short": case "number": return [blank(WHOLE)];
    case "matching": return [blank(), blank(), blank()];
    default: return [];
  }
}

export class Draft {
  readonly id: number;
  readonly version: number;
  kind = $state<QuestionKind>("single");
  category = $state<QuestionCategoryId>(1);
  title = $state("");
  text = $state("");
  format = $state<TextFormat>("moodle");
  answers = $state<QuestionAnswer[]>([]);
  feedback = $state("");
  rests = $state("");
  expires = $state<string | null>(null);
  /** The picture that the question has already. */
  kept = $state<number | null>(null);
  picture = $state.raw<PictureData | null>(null);
  #others = new Map<QuestionKind, QuestionAnswer[]>();
  #feedbackFormat: TextFormat = "moodle";
  #began = "";

  constructor(view: QuestionView | null, category: QuestionCategoryId) {
    const q = view?.question;
    this.id = q?.id ?? 0;
    this.version = q?.version ?? 0;
    this.category = q?.category ?? category;
    this.answers = fresh("single");
    if (q) {
      this.kind = q.says.kind;
      this.title = q.says.title;
      this.text = q.says.text.text;
      this.format = q.says.text.format;
      this.answers = q.says.answers;
      this.feedback = q.says.feedback.text;
      this.#feedbackFormat = q.says.feedback.format;
      this.rests = q.rests_on;
      this.expires = q.expires;
      this.kept = q.says.picture;
    }
    this.#began = JSON.stringify(this.sent());
  }

  get changed(): boolean {
    return JSON.stringify(this.sent()) !== this.#began;
  }
  get hasGaps(): boolean {
    return this.kind === "single" || this.kind === "short" || this.kind === "number";
  }
  /** Turns to another kind; choices go along where both have some. */
  turn(kind: QuestionKind): void {
    const from = this.kind;
    this.#others.set(from, this.answers);
    const choices = (k: QuestionKind) => k === "single" || k === "multiple";
    const known = this.#others.get(kind);
    this.kind = kind;
    this.answers = choices(from) && choices(kind) ? this.answers : (known ?? fresh(kind));
    if (kind === "single" && choices(from)) this.choose(Math.max(0, this.answers.findIndex((a) => a.weight > 0)));
    if (kind === "multiple") this.share();
  }
  /** The one right choice. */
  choose(place: number): void {
    this.answers = this.answers.map((a, at) => ({ ...a, weight: at === place ? WHOLE : a.weight >= WHOLE ? 0 : a.weight }));
  }
  /** The right choices share the mark, the wrong ones take as much away. */
  share(): void {
    const right = this.answers.filter((a) => a.weight > 0).length;
    const wrong = this.answers.length - right;
    const part = (count: number) => (count ? weightOf(Math.trunc(10_000_000 / count) / 100_000) : 0);
    this.answers = this.answers.map((a) => ({ ...a, weight: a.weight > 0 ? part(right) : -part(wrong) }));
  }
  says(): QuestionText {
    const answers = this.kind === "essay" || this.kind === "description" ? [] : this.answers.filter((a) => this.kind === "true_false" || a.text.text.trim() || a.pair.trim() || a.weight > 0);
    return { kind: this.kind, title: this.title, text: { text: this.text, format: this.format }, picture: this.picture?.id ?? this.kept, answers: $state.snapshot(answers), feedback: { text: this.feedback, format: this.#feedbackFormat } };
  }
  sent() {
    return { question: this.id, version: this.version, category: this.category, says: this.says(), rests_on: this.rests, expires: this.expires };
  }
}
