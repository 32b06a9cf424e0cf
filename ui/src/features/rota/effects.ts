// What a change brings and costs, in the reader's words.
import { i18n } from "../../i18n/index.svelte";
import { amount, countedOf } from "../../i18n/amounts";
import type { Impact, NamedRule } from "../../ipc";
import type { Rota } from "./rota.svelte";

/** One effect: which shift falls short, whose wish is missed, whose share drifts. */
export function effectWords(rota: Rota, effect: Impact): string {
  const w = i18n.w.rota.effect;
  const { matter, points } = effect;
  const who = effect.staff === null ? "" : rota.person(effect.staff);
  const names = { say: i18n.f, shift: rota.shiftName, person: rota.person };
  switch (matter.kind) {
    case "heads": {
      const shifts = i18n.f.list(matter.shifts.map(rota.shiftName));
      return points > 0 ? w.short(i18n.f.day(matter.day), shifts, matter.now) : w.filled(i18n.f.day(matter.day), shifts, matter.now);
    }
    case "spare":
      return points > 0 ? w.uneven : w.evener;
    case "share": {
      const of = (value: number) => amount(matter.counted, value, names);
      return w.share(who, countedOf(i18n.w.counted, matter.counted, names), of(matter.was), of(matter.now), of(Math.round(matter.fair / 10) / 10));
    }
    case "rule": {
      const rule = i18n.rule(matter.rule, { shift: rota.shiftName, person: rota.person });
      const by = [matter.was, matter.now].filter((n) => n > 0).map((n) => missedBy(matter.rule, n)).filter(Boolean);
      if (effect.staff === null) return points > 0 ? w.missedDay(rule, by.join(" → ")) : w.keptDay(rule, by.join(" → "));
      return points > 0 ? w.missed(who, rule, by.join(" → ")) : w.kept(who, rule, by.join(" → "));
    }
  }
}

/** By how much a rule is missed, in its own unit; nothing where it is only kept or not. */
function missedBy(rule: NamedRule, amount: number): string {
  const unit = i18n.w.rota.effect.by;
  switch (rule.kind) {
    case "rest_quota":
      return unit.days(i18n.f.days(amount));
    case "longest_run":
    case "shortest_run":
      return unit.days(i18n.f.number(amount));
    case "bound":
      if (rule.counted.kind === "minutes") return unit.hours(i18n.f.hours(amount));
      return rule.counted.kind === "rest_halves" ? unit.days(i18n.f.days(amount)) : unit.times(amount);
    case "barred":
    case "unavailable":
    case "duty":
    case "succession":
    case "shortest_rest":
    case "with_mentor":
    case "apart_from":
      return unit.times(amount);
    default:
      return "";
  }
}

/** Effects that weigh against a change, and those for it. */
export const costs = (effects: Impact[]): Impact[] => effects.filter((e) => e.points > 0);
export const gains = (effects: Impact[]): Impact[] => effects.filter((e) => e.points < 0);
