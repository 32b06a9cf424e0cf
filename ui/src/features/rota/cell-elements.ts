// The elements of the grid's cells, kept by hand (cell.svelte.ts says why): a row asks for as many as it has days, and each cell
// writes its letter and classes into the one it stands in.
import { i18n } from "../../i18n/index.svelte";
import { type Cell, LEAVE, type Look, REST } from "./cell.svelte";

const pattern = document.createElement("div");
pattern.setAttribute("role", "gridcell");
pattern.tabIndex = -1;
pattern.append("");

/** The cells of one row, after its name. */
export class CellElements {
  readonly #boxes: HTMLElement[] = [];
  #cells: (Cell | null)[] = [];

  constructor(readonly row: HTMLElement) {}

  /** Puts these cells into the row; `times` adds the hours of each shift. */
  lay(cells: (Cell | null)[], times: boolean): void {
    this.clear();
    while (this.#boxes.length > cells.length) this.#boxes.pop()?.remove();
    if (this.#boxes.length < cells.length) this.#grow(cells.length);
    this.#cells = cells;
    cells.forEach((cell, at) => {
      const box = this.#boxes[at];
      if (!box) return;
      if (cell) cell.show((look) => write(box, look, times ? hours(cell) : ""));
      else write(box, { marks: "not_on_rota", tone: "", letter: "" }, "");
    });
  }
  /** Lets the cells go. */
  clear(): void {
    for (const cell of this.#cells) cell?.show(null);
    this.#cells = [];
  }
  #grow(to: number): void {
    const more = document.createDocumentFragment();
    while (this.#boxes.length < to) {
      const box = pattern.cloneNode(true) as HTMLElement;
      this.#boxes.push(box);
      more.append(box);
    }
    this.row.children[this.#boxes.length - more.childElementCount]?.after(more);
  }
}

/** Touches only what differs: a text that is set again is laid out again. */
function write(box: HTMLElement, { marks, tone, letter }: Look, times: string): void {
  const names = `c ${tone} ${marks}`;
  if (box.className !== names) box.className = names;
  const text = letter === REST ? i18n.w.trade.rest : letter === LEAVE ? i18n.w.trade.leaveShort : letter;
  const code = box.firstChild as Text;
  if (code.data !== text) code.data = text;
  if (!times) return void box.firstElementChild?.remove();
  const small = box.firstElementChild ?? box.appendChild(document.createElement("small"));
  small.textContent = times;
}

/** The hours of the shift that stands there. */
function hours({ shown, shift }: Cell): string {
  const kind = shown !== null && shown !== "rest" ? shift(shown.shift) : null;
  return kind ? i18n.f.times(kind.segments) : "";
}
