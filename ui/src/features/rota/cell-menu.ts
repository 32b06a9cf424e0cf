// The menu of a cell, or of a selection: shifts, pin, duty, leave, wishes, why.
import ArrowLeftRight from "@lucide/svelte/icons/arrow-left-right";
import Brush from "@lucide/svelte/icons/eraser";
import CalendarOff from "@lucide/svelte/icons/calendar-off";
import CircleHelp from "@lucide/svelte/icons/circle-question-mark";
import Clock from "@lucide/svelte/icons/clock-plus";
import Heart from "@lucide/svelte/icons/heart";
import HeartPulse from "@lucide/svelte/icons/heart-pulse";
import Pin from "@lucide/svelte/icons/pin";
import Shield from "@lucide/svelte/icons/shield";
import UserRound from "@lucide/svelte/icons/user-round";
import Users from "@lucide/svelte/icons/users";
import { i18n } from "../../i18n/index.svelte";
import { desk, type ShiftKind, type WishKind } from "../../ipc";
import type { MenuItem } from "../../shared/menu.svelte";
import { attempt } from "../../shared/report";
import { session } from "../../shared/session.svelte";
import { toasts } from "../../shared/toasts.svelte";
import { paint } from "./blocks";
import { spots } from "./geometry";
import type { Panel } from "./panel.svelte";
import type { Rota } from "./rota.svelte";
import { shiftOf } from "./work";

/** No shift can take it: shifts have letters and digits. */
export const SICK_KEY = "F9";

export type Opens = { extend: () => void; leave: () => void; sick: () => void; personView: () => void };

export function cellMenu(rota: Rota, panel: Panel, opens: Opens): MenuItem[] {
  const w = i18n.w.rota;
  const { cell, day } = rota;
  if (!cell || !day) return [];
  const kinds = day.month.system(day.day)?.kinds ?? [];
  const items: MenuItem[] = [];
  if (rota.writable) items.push(...setting(rota, kinds), { separator: true }, ...marks(rota));
  if (rota.writable || session.me?.staff === cell.staff) items.push(...asking(rota, kinds, opens), { separator: true });
  if (rota.writable) {
    items.push({ label: w.tools.why, icon: CircleHelp, key: "Alt+Enter", run: () => panel.why(cell.staff, cell.day) });
    const id = shiftOf(cell.work);
    if (id !== null && cell.locked === null) items.push({ label: w.swapOff(w.why.offTitle(rota.person(cell.staff))), icon: ArrowLeftRight, run: () => panel.swaps(cell.staff, cell.day, "rest") });
    const shown = kinds.find((k) => k.id === id) ?? kinds[0];
    if (shown) items.push({ label: w.candidates(shown.name), icon: Users, run: () => panel.candidates(cell.day, shown.id) });
  }
  items.push({ label: w.personCard, icon: UserRound, run: () => panel.person(cell.staff) }, { label: w.personView, icon: UserRound, run: opens.personView });
  return items;
}

function setting(rota: Rota, kinds: ShiftKind[]): MenuItem[] {
  const w = i18n.w;
  const set = (work: Parameters<typeof paint>[1]) => () => rota.write(paint(rota.rect, work), work === null ? w.rota.done.cleared : w.rota.done.set);
  const now = rota.cell?.work ?? null;
  return [
    { heading: rota.selected > 1 ? w.rota.selected(rota.selected) : `${rota.row?.head.name} · ${i18n.f.dayAndWeekday(rota.day?.day ?? "")}` },
    ...kinds.map((k) => ({ label: `${k.name} ${i18n.f.times(k.segments)}`, code: { letter: k.code, tone: k.tone }, key: k.key, checked: shiftOf(now) === k.id, run: set({ shift: k.id }) })),
    { label: w.rota.rest, code: { letter: w.trade.rest, tone: "rest" }, key: "R", checked: now === "rest", run: set("rest") },
    { label: w.rota.clear, icon: Brush, key: "Delete", run: set(null) },
  ];
}

function marks(rota: Rota): MenuItem[] {
  const w = i18n.w.rota;
  const cell = rota.cell;
  const day = rota.day;
  if (!cell || !day) return [];
  const on = day.month.duty.filter((d) => d.day === day.day).map((d) => d.staff);
  const other = cell.duty ? on.filter((s) => s !== cell.staff) : [...on, cell.staff];
  return [
    { label: cell.pinned ? w.unpin : w.pin, icon: Pin, key: ".", disabled: cell.work === null, run: () => pin(rota) },
    { label: cell.duty ? w.dutyOff : w.dutyOn, icon: Shield, disabled: cell.locked !== null, run: () => rota.setDuty(day.day, other) },
  ];
}

/** Pins what is selected, or takes the pins away if the cell in focus has one. */
export function pin(rota: Rota): void {
  const pinned = !rota.cell?.pinned;
  const words = i18n.w.rota.done;
  const filled = spots(rota.rect).filter((s) => rota.at(s)?.work);
  rota.write(filled.map((s) => ({ ...s, work: rota.at(s)?.work ?? null, pinned })), pinned ? words.pinned : words.unpinned);
}

function asking(rota: Rota, kinds: ShiftKind[], opens: Opens): MenuItem[] {
  const w = i18n.w.rota;
  const wish = (kind: WishKind, shift: number | null, label: string): MenuItem => ({ label, checked: rota.cell?.wish?.wish === kind && rota.cell.wish.shift === shift, run: () => setWish(rota, kind, shift) });
  const present = rota.cell?.wish;
  return [
    { label: w.leave, icon: CalendarOff, run: opens.leave },
    ...(rota.cell && shiftOf(rota.cell.work) !== null && rota.cell.day <= session.today ? [{ label: w.extend, icon: Clock, run: opens.extend }] : []),
    ...(rota.writable ? [{ label: w.sick.command, icon: HeartPulse, key: SICK_KEY, run: opens.sick }] : []),
    {
      label: w.wish, icon: Heart,
      items: [
        wish("unavailable", null, w.wishes.unavailable), wish("rather_not", null, w.wishes.ratherNot), wish("would_like", null, w.wishes.restDay), { separator: true },
        ...kinds.flatMap((k) => [wish("would_like", k.id, w.wishes.like(k.name)), wish("rather_not", k.id, w.wishes.rather(k.name))]),
        ...(present ? [{ separator: true } as const, { label: w.removeWish, bad: true, run: () => removeWish(rota, present.id) }] : []),
      ],
    },
  ];
}

async function setWish(rota: Rota, wish: WishKind, shift: number | null): Promise<void> {
  const byStaff = Object.groupBy(spots(rota.rect).flatMap((s) => rota.at(s) ?? []), (c) => String(c.staff));
  for (const [staff, cells] of Object.entries(byStaff)) {
    const done = await attempt(() => desk.setWishes({ staff: Number(staff), days: (cells ?? []).map((c) => c.day), wish, shift, note: "" }));
    if (done === undefined) break;
  }
  await rota.reload();
  toasts.say(i18n.w.rota.wishSaved, { slot: "rota" });
}
async function removeWish(rota: Rota, wish: number): Promise<void> {
  if ((await attempt(() => desk.removeWish({ wish }))) === undefined) return;
  await rota.reload();
  toasts.say(i18n.w.rota.wishRemoved, { slot: "rota" });
}
