import { describe, expect, it } from "vitest";
import type { ReadinessView } from "../../ipc";
import { shown, window, type Choice } from "./board";

const view = {
  agents: [{ staff: 1, number: "006", name: "李静", role: "agent" }, { staff: 2, number: "021", name: "徐佳", role: "trainee" }],
  products: [
    { product: 1, code: "M-01", name: "毛毯", launch: 7, lists_on: "2026-12-10", lights: "gr" },
    { product: 2, code: "M-02", name: "棉被", launch: null, lists_on: null, lights: "g-" },
    { product: 3, code: "M-03", name: "枕头", launch: null, lists_on: "2026-12-20", lights: "ga" },
  ],
  launches: [{ launch: 7, name: "冬季", lists_on: "2026-12-10", listed: false }],
} as ReadinessView;
const check = (choice: Partial<Choice>) => {
  const found = shown(view, { people: "", role: null, products: "", launch: null, short: false, order: "name", ...choice });
  return { people: found.agents.map((a) => a.number), products: found.lines.map((l) => l.product.code), ready: found.ready };
};

describe("what is shown of the board", () => {
  it("filters by people, products and launch", () => {
    expect(check({ people: "徐" }).people).toEqual(["021"]);
    expect(check({ role: "trainee" }).people).toEqual(["021"]);
    expect(check({ products: "m-02" }).products).toEqual(["M-02"]);
    expect(check({ launch: 7 }).products).toEqual(["M-01"]);
  });
  it("leaves out who and what is ready when only the others are wanted", () => {
    expect(check({ short: true })).toMatchObject({ people: ["021"], products: ["M-01", "M-03"] });
  });
  it("puts the worst, or the latest listing, first", () => {
    expect(check({ order: "worst" }).products).toEqual(["M-01", "M-03", "M-02"]);
    expect(check({ order: "day" }).products[0]).toBe("M-02");
  });
  it("counts who is ready of those who are asked", () => {
    expect(check({}).ready).toEqual([{ ready: 3, asked: 3 }, { ready: 0, asked: 2 }]);
  });
  it("draws the rows in view and a few around them", () => {
    expect(window(2800, 280, 28, 500)).toEqual({ from: 94, to: 116 });
    expect(window(0, 280, 28, 5)).toEqual({ from: 0, to: 5 });
  });
});
