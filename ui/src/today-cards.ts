// What the features put on Today: a card each, which fetches what it shows and stands only where there is something to say.
// A new card is one line here; the page itself knows none of them.
import ComplaintsCard from "./features/complaints/TodayCard.svelte";
import FiguresCard from "./features/figures/TodayCard.svelte";
import NotesCard from "./features/notes/TodayCard.svelte";
import TodayLine from "./features/notes/TodayLine.svelte";
import DisciplineCard from "./features/discipline/TodayCard.svelte";
import QuizCard from "./features/questions/TodayCard.svelte";
import type { Component } from "svelte";
import LaunchesCard from "./features/launches/TodayCard.svelte";
import ReviewsCard from "./features/reviews/TodayCard.svelte";
import HandoverCard from "./features/handover/TodayCard.svelte";
import TrainingCard from "./features/probation/TodayCard.svelte";
import type { Right } from "./ipc";

import ProductsCard from "./features/products/TodayCard.svelte";
import KnowledgeCard from "./features/knowledge/TodayCard.svelte";

export type TodayCard = {
  id: string;
  /** Who does not hold it does not see the card. */
  right: Right;
  /** Across the page under its title, or in the broad or the narrow column. */
  place: "top" | "main" | "side";
  card: Component;
};

export const TODAY_CARDS: TodayCard[] = [
  { id: "note", right: "write_notes", place: "top", card: TodayLine },
  { id: "handover", right: "handover", place: "main", card: HandoverCard },
  { id: "complaints", right: "complaints", place: "main", card: ComplaintsCard },
  { id: "training", right: "see_training", place: "main", card: TrainingCard },
  { id: "launches", right: "see_products", place: "main", card: LaunchesCard },
  { id: "reviews", right: "take_reviews", place: "main", card: ReviewsCard },
  { id: "quizzes", right: "take_quizzes", place: "main", card: QuizCard },
  { id: "products", right: "see_products", place: "main", card: ProductsCard },
  { id: "knowledge", right: "read_knowledge", place: "main", card: KnowledgeCard },
  { id: "notes", right: "write_notes", place: "main", card: NotesCard },
  { id: "figures", right: "keep_figures", place: "main", card: FiguresCard },
  { id: "discipline", right: "read_rule_book", place: "main", card: DisciplineCard },
];
