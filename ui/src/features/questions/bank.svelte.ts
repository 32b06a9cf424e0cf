// What the bank's page knows: the categories, what is looked for, and the questions that fit.
import { desk, type BankView, type FoundRow, type QuestionCategoryId, type QuestionKind, type QuestionState } from "../../ipc";
import { attempt } from "../../shared/report";

export const KINDS: QuestionKind[] = ["single", "multiple", "true_false", "short", "number", "matching", "essay", "description"];
export const STATES: QuestionState[] = ["proposed", "accepted", "retired", "rejected"];

export class Bank {
  view = $state.raw<BankView | null>(null);
  rows = $state.raw<FoundRow[]>([]);
  count = $state(0);
  text = $state("");
  category = $state<QuestionCategoryId | null>(null);
  kind = $state<QuestionKind | null>(null);
  state = $state<QuestionState | null>(null);
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asked = 0;

  async load(): Promise<void> {
    this.view = (await attempt(() => desk.questionBank({}))) ?? this.view;
    await this.find();
  }
  /** An answer that a later question has overtaken is dropped. */
  async find(before: number | null = null): Promise<void> {
    const asked = ++this.#asked;
    const { text, category, kind, state } = this;
    const found = await attempt(() => desk.findQuestions({ text, category, question: kind, state, before }));
    if (!found || asked !== this.#asked) return;
    this.rows = before === null ? found.rows : [...this.rows, ...found.rows];
    this.count = found.count;
  }
  older(): void {
    void this.find(this.rows.at(-1)?.id ?? null);
  }
  show(what: Partial<Pick<Bank, "category" | "kind" | "state">>): void {
    Object.assign(this, what);
    void this.find();
  }
  type(text: string): void {
    this.text = text;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.find(), 120);
  }
}
