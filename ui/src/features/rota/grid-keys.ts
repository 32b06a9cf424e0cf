// The keys of the grid: moving, selecting, setting shifts, filling, copying. What they do is the rota's business.
import { i18n } from "../../i18n/index.svelte";
import { composing } from "../../shared/keys";
import { fillDown, fillRight, paint } from "./blocks";
import { pin } from "./cell-menu";
import { advance, step } from "./geometry";
import type { Drag } from "./drag.svelte";
import type { Rota } from "./rota.svelte";

export type Ways = {
  /** Opens the menu of the selected cell. */
  open: () => void;
  why: () => void;
};

/** Handles a key pressed on the grid; true if it was one of ours. `page` is how many rows a page has. */
export function press(rota: Rota, drag: Drag, event: KeyboardEvent, page: number, ways: Ways): boolean {
  if (composing(event)) return false;
  if (event.key === "Escape") return escape(rota, drag);
  const held = event.ctrlKey || event.metaKey;
  if (event.altKey) return event.key === "Enter" ? (ways.why(), true) : false;
  return moveTo(rota, event, held, page) || (held ? withCtrl(rota, event) : plain(rota, event, ways));
}

function escape(rota: Rota, drag: Drag): boolean {
  if (drag.active) drag.cancel();
  else if (rota.brush !== undefined) rota.brush = undefined;
  else if (rota.selected > 1) rota.select(rota.focus);
  else return false;
  return true;
}

function moveTo(rota: Rota, event: KeyboardEvent, held: boolean, page: number): boolean {
  const to = step(rota.focus, event.key, held, rota.size, page);
  if (!to) return false;
  if (event.shiftKey) rota.extend(to);
  else rota.select(to);
  return true;
}

function withCtrl(rota: Rota, event: KeyboardEvent): boolean {
  const last = { row: rota.size.rows - 1, col: rota.size.cols - 1 };
  const words = i18n.w.rota.done;
  const key = event.key.toLowerCase();
  if (key === "a") rota.select(last, { row: 0, col: 0 });
  else if (key === " ") rota.select({ row: last.row, col: rota.focus.col }, { row: 0, col: rota.anchor.col });
  else if (key === "d") rota.write(fillDown(rota.rect, rota.read), words.filled);
  else if (key === "r") rota.write(fillRight(rota.rect, rota.read), words.filled);
  else return false;
  return true;
}

function plain(rota: Rota, event: KeyboardEvent, ways: Ways): boolean {
  if (event.key === " " && event.shiftKey) {
    rota.select({ row: rota.focus.row, col: rota.size.cols - 1 }, { row: rota.anchor.row, col: 0 });
    return true;
  }
  if (event.key === "F2" || event.key === "Enter") return ways.open(), true;
  if (!rota.writable) return false;
  if (event.key === "Delete" || event.key === "Backspace") {
    rota.write(paint(rota.rect, null), i18n.w.rota.done.cleared);
    return true;
  }
  if (event.key === ".") return pin(rota), true;
  return event.key.length === 1 && setByKey(rota, event.key.toUpperCase());
}

/** A letter or digit sets the shift and goes on; over a selection it fills all of it and stays. */
function setByKey(rota: Rota, key: string): boolean {
  const system = rota.day?.month.system(rota.day.day);
  const kind = system?.kinds.find((k) => k.key === key);
  if (!kind && key !== "R") return false;
  const many = rota.selected > 1;
  rota.write(paint(rota.rect, kind ? { shift: kind.id } : "rest"), i18n.w.rota.done.set);
  if (!many) rota.select(advance(rota.focus, rota.size));
  return true;
}
