// One cell of the rota: what is planned, what lies over it, and how it is drawn. One instance per cell, so that an edit repaints
// that cell alone. The grid's elements are written to directly: blocks and effects of the framework for each of 1,860 cells were
// most of what opening a month cost.
import type { DayKind, Leave, Light, Locked, ShiftKind, StaffId, Wish, Work } from "../../ipc";
import type { Value } from "./blocks";
import { kept, sameWork, shiftOf } from "./work";

/** In place of a letter: the words for these follow the reader's language. */
export const REST = "\u0001";
export const LEAVE = "\u0002";

/** 0 none, 1 accepted, 2 open. */
export type Badge = 0 | 1 | 2;

/** Classes of the cell and of its letter, and the letter. */
export type Look = { readonly marks: string; readonly tone: string; readonly letter: string };

export class Cell {
  work: Work | null = null;
  pinned = false;
  leave: Leave | null = null;
  wish: Wish | null = null;
  duty = false;
  badge: Badge = 0;
  changed = false;
  /** Something is listed on this day for which they are not ready. */
  unready: Light | null = null;
  /** What the running generation would put here; undefined without one. */
  ghost: Work | null | undefined = undefined;

  #look: Look = { marks: "", tone: "", letter: "" };
  #drawn = $state(0);
  #onto: ((look: Look) => void) | null = null;

  constructor(
    readonly staff: StaffId,
    readonly day: string,
    readonly kind: DayKind,
    readonly locked: Locked | null,
    readonly shift: (id: number) => ShiftKind | null,
  ) {}

  get value(): Value {
    return { work: this.work, pinned: this.pinned };
  }
  /** On leave that counts: the cell is not filled by what is done to many cells at once. */
  get away(): boolean {
    return this.leave?.state === "signed";
  }

  /** What stands there to be read: what is planned, or what lies over it. */
  get shown(): Work | null {
    return this.ghost === undefined ? this.work : this.ghost;
  }
  /** How it looks; whoever reads it hears of changes. */
  get look(): Look {
    void this.#drawn;
    return this.#look;
  }
  /** Shows itself through `paint` from now on, at once and after each change; null ends that. */
  show(paint: ((look: Look) => void) | null): void {
    this.#onto = paint;
    paint?.(this.#look);
  }

  set(work: Work | null, pinned: boolean): void {
    this.work = work;
    this.pinned = pinned;
    this.draw();
  }

  draw(): void {
    const { shown } = this;
    const id = shiftOf(shown);
    const kind = id === null ? null : this.shift(id);
    const letter = kind ? kind.code : id !== null ? "?" : this.away ? LEAVE : shown === "rest" ? REST : "";
    const colour = kind ? `tone-${kind.tone}` : this.away ? "tone-leave" : shown === "rest" ? "tone-rest" : "";
    const ghosted = this.ghost !== undefined && !sameWork(this.ghost, this.work);
    const tone = `${colour}${this.changed ? " chg" : ""}${ghosted ? " ghost" : ""}${this.wishMark()}${this.duty ? " duty" : ""}`;
    const unready = kind && this.unready ? (this.unready === "red" ? " unready" : " half-ready") : "";
    const marks = `${this.locked ?? ""}${this.pinned ? " pin" : ""}${this.badgeMark()}${unready}`;
    const was = this.#look;
    if (was.letter === letter && was.tone === tone && was.marks === marks) return;
    this.#look = { marks, tone, letter };
    this.#drawn++;
    this.#onto?.(this.#look);
  }

  /** A conflict of the draft says nothing about the rota that a generation lays over it. */
  private badgeMark(): string {
    if (this.badge === 0 || this.ghost !== undefined) return "";
    return this.badge === 2 ? " cf" : " okd";
  }
  private wishMark(): string {
    if (this.leave?.state === "asked") return " asked";
    if (!this.wish) return "";
    const is = kept(this.wish, this.work);
    return is === true ? " wish kept" : is === false ? " wish broken" : " wish";
  }
}
