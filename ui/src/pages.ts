// The pages of the program in the order of the bar. A new page is one line here and its name in i18n/*/shell.ts.
import ArrowLeftRight from "@lucide/svelte/icons/arrow-left-right";
import CalendarDays from "@lucide/svelte/icons/calendar-days";
import CalendarOff from "@lucide/svelte/icons/calendar-off";
import ChartColumn from "@lucide/svelte/icons/chart-column";
import Contact from "@lucide/svelte/icons/contact";
import FlaskConical from "@lucide/svelte/icons/flask-conical";
import Grid3x3 from "@lucide/svelte/icons/grid-3x3";
import ListChecks from "@lucide/svelte/icons/list-checks";
import MessagesSquare from "@lucide/svelte/icons/messages-square";
import NotebookPen from "@lucide/svelte/icons/notebook-pen";
import ScrollText from "@lucide/svelte/icons/scroll-text";
import Settings from "@lucide/svelte/icons/settings";
import Users from "@lucide/svelte/icons/users";
import Footprints from "@lucide/svelte/icons/footprints";
import type { Component } from "svelte";
import AuditPage from "./features/audit/AuditPage.svelte";
import CustomersPage from "./features/customers/CustomersPage.svelte";
import HandoverPage from "./features/handover/HandoverPage.svelte";
import OutagePage from "./features/handover/OutagePage.svelte";
import PaperPage from "./features/handover/PaperPage.svelte";
import SheetsPage from "./features/handover/SheetsPage.svelte";
import LeavePage from "./features/leave/LeavePage.svelte";
import FiguresPage from "./features/figures/FiguresPage.svelte";
import MeetingPage from "./features/meeting/MeetingPage.svelte";
import CollectionPage from "./features/notes/CollectionPage.svelte";
import NotesPage from "./features/notes/NotesPage.svelte";
import PatrolPage from "./features/patrol/PatrolPage.svelte";
import OrderTimesPage from "./features/order_times/OrderTimesPage.svelte";
import PeoplePage from "./features/people/PeoplePage.svelte";
import RotaPage from "./features/rota/RotaPage.svelte";
import VariantsPage from "./features/rota/VariantsPage.svelte";
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
  { id: "handover", icon: ArrowLeftRight, right: "handover", page: HandoverPage, family: "handover" },
  { id: "handover_sheets", icon: ArrowLeftRight, right: "handover", page: SheetsPage, family: "handover" },
  { id: "handover_paper", icon: ArrowLeftRight, right: "handover", page: PaperPage, family: "handover" },
  { id: "outage", icon: ArrowLeftRight, right: "handover", page: OutagePage, family: "handover" },
  { id: "leave", icon: CalendarOff, right: "ask_leave", page: LeavePage },
  { id: "customers", icon: Contact, right: "see_customers", page: CustomersPage },
  { id: "notes", icon: NotebookPen, right: "write_notes", page: NotesPage, family: "notebooks" },
  { id: "collection", icon: ListChecks, right: "write_notes", page: CollectionPage, family: "notebooks" },
  { id: "meeting", icon: MessagesSquare, right: "write_notes", page: MeetingPage, family: "notebooks" },
  { id: "patrol", icon: Footprints, right: "patrol", page: PatrolPage, family: "notebooks" },
  { id: "figures", icon: ChartColumn, right: "keep_figures", page: FiguresPage, family: "notebooks" },
  { id: "people", icon: Users, right: "see_staff", page: PeoplePage },
  { id: "variants", icon: FlaskConical, right: "plan_rota", page: VariantsPage, offBar: true },
  { id: "orderTimes", icon: ChartColumn, right: "manage_shop", page: OrderTimesPage, offBar: true },
  { id: "audit", icon: ScrollText, right: "read_audit", page: AuditPage, offBar: true },
  { id: "settings", icon: Settings, right: "own_account", page: SettingsPage },
];
