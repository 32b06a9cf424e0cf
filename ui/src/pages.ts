// The pages of the program in the order of the bar. A new page is one line here and its name in i18n/*/shell.ts.
import CalendarDays from "@lucide/svelte/icons/calendar-days";
import CalendarOff from "@lucide/svelte/icons/calendar-off";
import Contact from "@lucide/svelte/icons/contact";
import Grid3x3 from "@lucide/svelte/icons/grid-3x3";
import ScrollText from "@lucide/svelte/icons/scroll-text";
import Settings from "@lucide/svelte/icons/settings";
import Users from "@lucide/svelte/icons/users";
import type { Component } from "svelte";
import AuditPage from "./features/audit/AuditPage.svelte";
import CustomersPage from "./features/customers/CustomersPage.svelte";
import LeavePage from "./features/leave/LeavePage.svelte";
import PeoplePage from "./features/people/PeoplePage.svelte";
import RotaPage from "./features/rota/RotaPage.svelte";
import SettingsPage from "./features/settings/SettingsPage.svelte";
import TodayPage from "./features/today/TodayPage.svelte";
import type { Words } from "./i18n/index.svelte";
import type { Right } from "./ipc";

export type Page = {
  id: keyof Words["shell"]["pages"];
  icon: Component;
  /** Who does not hold it does not see the page. */
  right: Right;
  page: Component;
  /** Reached from another page and the palette, not from the bar. */
  offBar?: true;
  /** Pages of one family share an entry of the bar, named after the family; each shows its sisters as tabs under its title. */
  family?: keyof Words["shell"]["families"];
};

/** An entry of the bar: where it leads, and the pages behind it in the order of their tabs. */
export type Entry = { first: Page; pages: Page[] };

/** The bar for somebody who may see `pages`. A family leads to the first of its pages that they may see. */
export function barOf(pages: Page[]): Entry[] {
  const families = Map.groupBy(pages.filter((p) => !p.offBar), (p) => p.family ?? p.id);
  return [...families.values()].flatMap((all) => (all[0] ? [{ first: all[0], pages: all }] : []));
}

export const PAGES: Page[] = [
  { id: "today", icon: CalendarDays, right: "see_rota", page: TodayPage },
  { id: "rota", icon: Grid3x3, right: "see_rota", page: RotaPage },
  { id: "leave", icon: CalendarOff, right: "ask_leave", page: LeavePage },
  { id: "customers", icon: Contact, right: "see_customers", page: CustomersPage },
  { id: "people", icon: Users, right: "see_staff", page: PeoplePage },
  { id: "audit", icon: ScrollText, right: "read_audit", page: AuditPage, offBar: true },
  { id: "settings", icon: Settings, right: "own_account", page: SettingsPage },
];
