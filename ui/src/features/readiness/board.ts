// What is shown of the readiness board: people and products chosen and ordered. Pure.
import type { BoardAgent, BoardProduct, LaunchId, ReadinessView, Role } from "../../ipc";

export type Letter = "r" | "a" | "g" | "-";
export type Order = "name" | "day" | "worst";
export type Choice = { people: string; role: Role | null; products: string; launch: LaunchId | null; short: boolean; order: Order };
/** A product with its lights for the people that are shown. */
export type Line = { product: BoardProduct; lights: Letter[]; ready: number; asked: number };
export type Shown = { agents: BoardAgent[]; lines: Line[]; ready: { ready: number; asked: number }[] };

const fits = (text: string, ...names: string[]) => text.trim().toLowerCase().split(/\s+/).every((word) => names.some((name) => name.toLowerCase().includes(word)));
const short = (light: string | undefined) => light === "r" || light === "a";

export function shown(view: ReadinessView, choice: Choice): Shown {
  const people = view.agents.map((agent, at) => ({ agent, at })).filter(({ agent }) => fits(choice.people, agent.number, agent.name) && (choice.role === null || agent.role === choice.role));
  const line = (product: BoardProduct): Line => {
    const lights = people.map(({ at }) => (product.lights[at] ?? "-") as Letter);
    return { product, lights, ready: lights.filter((l) => l === "g").length, asked: lights.filter((l) => l !== "-").length };
  };
  const lines = view.products.filter((p) => fits(choice.products, p.code, p.name) && (choice.launch === null || p.launch === choice.launch)).map(line).filter((l) => !choice.short || l.lights.some(short));
  const kept = choice.short ? people.map((_, at) => lines.some((l) => short(l.lights[at]))) : people.map(() => true);
  const narrowed = choice.short ? lines.map((l) => ({ ...l, lights: l.lights.filter((_, at) => kept[at]) })) : lines;
  const agents = people.filter((_, at) => kept[at]).map(({ agent }) => agent);
  const column = (at: number) => narrowed.reduce((sum, l) => ({ ready: sum.ready + Number(l.lights[at] === "g"), asked: sum.asked + Number(l.lights[at] !== "-") }), { ready: 0, asked: 0 });
  return { agents, lines: ordered(narrowed, choice.order), ready: agents.map((_, at) => column(at)) };
}

function ordered(lines: Line[], order: Order): Line[] {
  const day = (l: Line) => l.product.lists_on ?? "9999";
  const red = (l: Line) => l.lights.filter((light) => light === "r").length * 1000 + l.lights.filter((light) => light === "a").length;
  if (order === "name") return lines;
  return lines.toSorted((a, b) => (order === "day" ? day(b).localeCompare(day(a)) : red(b) - red(a)));
}

/** The rows that stand in view, with some before and after. */
export function window(top: number, height: number, row: number, count: number): { from: number; to: number } {
  const from = Math.max(0, Math.floor(top / row) - 6);
  return { from, to: Math.min(count, Math.ceil((top + height) / row) + 6) };
}
