// What is being written: a draft with its due time as typed, and what is wrong with it.
import { i18n } from "../../i18n/index.svelte";
import { faultOf, type AnyFault, type About, type ItemDraft, type ItemField, type ItemKind, type ItemProblem, type ItemView, type Seriousness, type StaffId } from "../../ipc";
import { readDue } from "./due";
import { readLine } from "./kinds";

/** The fields that a problem can belong to. */
export type Place = "situation" | "todo" | "due" | "order" | "customer" | "background" | "owner";

export class Writing {
  kind = $state<ItemKind>("customer");
  situation = $state("");
  todo = $state("");
  due = $state("");
  order = $state("");
  customer = $state("");
  contact = $state("");
  background = $state("");
  serious = $state<Seriousness>("normal");
  owner = $state<StaffId | null>(null);
  fault = $state.raw<AnyFault | null>(null);

  constructor(kind: ItemKind = "customer") {
    this.kind = kind;
  }

  /** The draft as it stands; a due time that cannot be read counts as none. */
  draft(now: string): ItemDraft {
    const { kind, situation, todo, order, background, serious, owner } = this;
    return { kind, situation, background, serious, todo, due: readDue(this.due, now), order, owner };
  }
  /** Whom it is about: a customer chosen before stays, else the name as typed. */
  about(known: number | null = null): About {
    return { customer: known, name: known === null ? this.customer : "", contact: this.contact };
  }
  /** Takes an item up to be changed. */
  take({ kind, situation, todo, order, background, serious, owner, due }: ItemView): void {
    Object.assign(this, { kind, situation, todo, order, background, serious, owner: owner?.id ?? null, due: due ? due.slice(0, 16).replace("T", " ") : "" });
  }
  /** `u 催发货` chooses the kind and goes on with the text. */
  typed(): void {
    const { kind, text } = readLine(this.situation);
    if (kind) Object.assign(this, { kind, situation: text });
  }

  get urgent(): boolean {
    return this.kind === "urgent" || this.serious === "grave";
  }
  /** The field that must be filled before the item can be saved. */
  missing(now: string, known = false): Place | null {
    if (!this.situation.trim()) return "situation";
    if (this.due.trim() && !readDue(this.due, now)) return "due";
    if (this.urgent && !this.todo.trim()) return "todo";
    if (this.kind === "call_back" && !this.due.trim()) return "due";
    if (this.kind === "call_back" && !known && !this.customer.trim()) return "customer";
    return null;
  }

  refused(thrown: unknown): void {
    this.fault = faultOf(thrown);
  }
  /** What is wrong at one field, in words. */
  problem(place: Place): string | undefined {
    const { fault } = this;
    if (fault?.kind !== "invalid_item") return undefined;
    const here = fault.problems.find((p: ItemProblem) => placeOf(p) === place);
    return here && i18n.kind(i18n.w.faults.handover.item, here);
  }
  /** What is wrong with none of the fields in particular. */
  get general(): string | undefined {
    const { fault } = this;
    if (!fault) return undefined;
    if (fault.kind !== "invalid_item") return i18n.fault(fault);
    const rest = fault.problems.filter((p: ItemProblem) => !placeOf(p));
    return rest.length ? rest.map((p: ItemProblem) => i18n.kind(i18n.w.faults.handover.item, p)).join("；") : undefined;
  }
}

const FIELD: Partial<Record<ItemField, Place>> = { situation: "situation", background: "background", todo: "todo", order: "order", customer: "customer" };

function placeOf(problem: ItemProblem): Place | undefined {
  switch (problem.kind) {
    case "no_situation": return "situation";
    case "no_step": return "todo";
    case "no_call_back_time": return "due";
    case "owner_left": return "owner";
    case "too_long": return FIELD[problem.field];
    default: return undefined;
  }
}
