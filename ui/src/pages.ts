// The pages of the program in the order of the bar. A new page is one line here and its name in i18n/*/shell.ts.
import ArrowLeftRight from "@lucide/svelte/icons/arrow-left-right";
import Award from "@lucide/svelte/icons/award";
import BookOpen from "@lucide/svelte/icons/book-open";
import Gavel from "@lucide/svelte/icons/gavel";
import CalendarDays from "@lucide/svelte/icons/calendar-days";
import CalendarOff from "@lucide/svelte/icons/calendar-off";
import ChartColumn from "@lucide/svelte/icons/chart-column";
import Contact from "@lucide/svelte/icons/contact";
import FlaskConical from "@lucide/svelte/icons/flask-conical";
import CircleQuestionMark from "@lucide/svelte/icons/circle-question-mark";
import ClipboardCheck from "@lucide/svelte/icons/clipboard-check";
import GraduationCap from "@lucide/svelte/icons/graduation-cap";
import LayoutGrid from "@lucide/svelte/icons/layout-grid";
import Package from "@lucide/svelte/icons/package";
import Grid3x3 from "@lucide/svelte/icons/grid-3x3";
import ListChecks from "@lucide/svelte/icons/list-checks";
import Megaphone from "@lucide/svelte/icons/megaphone";
import MessagesSquare from "@lucide/svelte/icons/messages-square";
import NotebookPen from "@lucide/svelte/icons/notebook-pen";
import Repeat from "@lucide/svelte/icons/repeat";
import Rocket from "@lucide/svelte/icons/rocket";
import ScrollText from "@lucide/svelte/icons/scroll-text";
import Scale from "@lucide/svelte/icons/scale";
import Settings from "@lucide/svelte/icons/settings";
import Target from "@lucide/svelte/icons/target";
import Users from "@lucide/svelte/icons/users";
import LibraryBig from "@lucide/svelte/icons/library-big";
import Footprints from "@lucide/svelte/icons/footprints";
import type { Component } from "svelte";
import type { Words } from "./i18n/index.svelte";
import type { Me, Right } from "./ipc";

export type Page = {
  id: keyof Words["shell"]["pages"];
  icon: Component;
  /** Who does not hold it does not see the page. */
  right: Right;
  /** Fetched when first opened, or ahead of that once the first screen stands: the start pays for no page it does not show. */
  page: () => Promise<{ default: Component }>;
  /** Asks for what it shows first, for whoever is about to be let in. */
  ahead?: (params: string[], me: Me) => Promise<unknown>;
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
  { id: "today", icon: CalendarDays, right: "see_rota", page: () => import("./features/today/TodayPage.svelte") },
  { id: "rota", icon: Grid3x3, right: "see_rota", page: () => import("./features/rota/RotaPage.svelte"), ahead: (params, me) => import("./features/rota/first-month").then(({ fetchMonth }) => fetchMonth(params, me.today)) },
  { id: "handover", icon: ArrowLeftRight, right: "handover", page: () => import("./features/handover/HandoverPage.svelte"), family: "handover" },
  { id: "handover_sheets", icon: ArrowLeftRight, right: "handover", page: () => import("./features/handover/SheetsPage.svelte"), family: "handover" },
  { id: "handover_paper", icon: ArrowLeftRight, right: "handover", page: () => import("./features/handover/PaperPage.svelte"), family: "handover" },
  { id: "outage", icon: ArrowLeftRight, right: "handover", page: () => import("./features/handover/OutagePage.svelte"), family: "handover" },
  { id: "leave", icon: CalendarOff, right: "ask_leave", page: () => import("./features/leave/LeavePage.svelte") },
  { id: "customers", icon: Contact, right: "see_customers", page: () => import("./features/customers/CustomersPage.svelte") },
  { id: "notes", icon: NotebookPen, right: "write_notes", page: () => import("./features/notes/NotesPage.svelte"), family: "notebooks" },
  { id: "collection", icon: ListChecks, right: "write_notes", page: () => import("./features/notes/CollectionPage.svelte"), family: "notebooks" },
  { id: "meeting", icon: MessagesSquare, right: "write_notes", page: () => import("./features/meeting/MeetingPage.svelte"), family: "notebooks" },
  { id: "complaints", icon: Megaphone, right: "complaints", page: () => import("./features/complaints/ComplaintsPage.svelte"), family: "notebooks" },
  { id: "patrol", icon: Footprints, right: "patrol", page: () => import("./features/patrol/PatrolPage.svelte"), family: "notebooks" },
  { id: "figures", icon: ChartColumn, right: "keep_figures", page: () => import("./features/figures/FiguresPage.svelte"), family: "notebooks" },
  { id: "ledger", icon: Scale, right: "see_ledger", page: () => import("./features/ledger/LedgerPage.svelte"), family: "ledger" },
  { id: "myAccount", icon: Scale, right: "own_ledger", page: () => import("./features/ledger/AccountPage.svelte"), family: "ledger" },
  { id: "fund", icon: Scale, right: "own_ledger", page: () => import("./features/ledger/FundPage.svelte"), family: "ledger" },
  { id: "offences", icon: Gavel, right: "answer_offence", page: () => import("./features/discipline/OffencesPage.svelte"), family: "ledger" },
  { id: "rulebook", icon: BookOpen, right: "read_rule_book", page: () => import("./features/discipline/RulebookPage.svelte"), family: "ledger" },
  { id: "rulings", icon: Scale, right: "read_rule_book", page: () => import("./features/discipline/RulingsPage.svelte"), family: "ledger" },
  { id: "rewards", icon: Award, right: "read_rule_book", page: () => import("./features/discipline/RewardsPage.svelte"), family: "ledger" },
  { id: "probation", icon: GraduationCap, right: "see_training", page: () => import("./features/probation/ProbationPage.svelte"), family: "training" },
  { id: "mentors", icon: GraduationCap, right: "keep_pairings", page: () => import("./features/pairing/PairingPage.svelte"), family: "training" },
  { id: "typing", icon: GraduationCap, right: "take_typing_test", page: () => import("./features/typing/TypingPage.svelte"), family: "training" },
  { id: "training", icon: GraduationCap, right: "see_training", page: () => import("./features/training/TrainingPage.svelte"), family: "training" },
  { id: "quizzes", icon: ClipboardCheck, right: "take_quizzes", page: () => import("./features/questions/QuizzesPage.svelte"), family: "training" },
  { id: "questions", icon: CircleQuestionMark, right: "keep_questions", page: () => import("./features/questions/QuestionsPage.svelte"), family: "training" },
  { id: "quiz_results", icon: ChartColumn, right: "take_quizzes", page: () => import("./features/questions/ResultsPage.svelte"), family: "training" },
  { id: "products", icon: Package, right: "see_products", page: () => import("./features/products/ProductsPage.svelte"), family: "products" },
  { id: "launches", icon: Rocket, right: "see_products", page: () => import("./features/launches/LaunchesPage.svelte"), family: "products" },
  { id: "readiness", icon: LayoutGrid, right: "see_results", page: () => import("./features/readiness/ReadinessPage.svelte"), family: "products" },
  { id: "reviews", icon: Repeat, right: "take_reviews", page: () => import("./features/reviews/ReviewsPage.svelte"), family: "products" },
  { id: "outlook", icon: Target, right: "plan_reviews", page: () => import("./features/reviews/OutlookPage.svelte"), family: "products" },
  { id: "knowledge", icon: LibraryBig, right: "read_knowledge", page: () => import("./features/knowledge/KnowledgePage.svelte"), family: "products" },
  { id: "people", icon: Users, right: "see_staff", page: () => import("./features/people/PeoplePage.svelte") },
  { id: "variants", icon: FlaskConical, right: "plan_rota", page: () => import("./features/rota/VariantsPage.svelte"), offBar: true },
  { id: "orderTimes", icon: ChartColumn, right: "manage_shop", page: () => import("./features/order_times/OrderTimesPage.svelte"), offBar: true },
  { id: "audit", icon: ScrollText, right: "read_audit", page: () => import("./features/audit/AuditPage.svelte"), offBar: true },
  { id: "settings", icon: Settings, right: "own_account", page: () => import("./features/settings/SettingsPage.svelte") },
];

/** Pages that have come, by their ids. */
const fetched = new Map<Page["id"], Component>();

/** The page if it has come: it then stands in the moment in which it is turned to, without a frame in between. */
export const standing = ({ id }: Page): Component | undefined => fetched.get(id);

export async function fetchPage({ id, page }: Page): Promise<Component> {
  const { default: component } = await page();
  fetched.set(id, component);
  return component;
}

/** Fetches every page, the one at the address first, so that turning to a page waits for nothing. */
export async function fetchAhead(address: string): Promise<void> {
  for (const page of PAGES.toSorted((a, b) => Number(b.id === address) - Number(a.id === address))) await fetchPage(page);
}

/** Readies the page at the address for somebody: the window is then drawn once, with it. */
export async function readyFor(me: Me, address: string, params: string[]): Promise<void> {
  const page = PAGES.find((p) => p.id === address && me.rights.includes(p.right));
  if (page) await Promise.all([fetchPage(page), page.ahead?.(params, me)]);
}
