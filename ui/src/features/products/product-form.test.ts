import { describe, expect, it } from "vitest";
import { draftOf, emptyRow, isAnew, joined, sent, split, type Draft } from "./product-form";

const draft = (change: Partial<Draft> = {}): Draft => ({ ...draftOf(null), code: "M-01", name: "毛毯", rows: [{ ...emptyRow(), id: 1, name: "宽", value: "180", unit: "cm" }, { ...emptyRow(), id: 2, name: "材质", value: "绒" }], ...change });
const row = (d: Draft, id: number, value: string): Draft => ({ ...d, rows: d.rows.map((r) => (r.id === id ? { ...r, value } : r)) });

describe("a product while it is written", () => {
  it("takes values apart at commas of either kind, but not within a figure", () => {
    expect(split("150，200、 220 ; 红,蓝")).toEqual(["150", "200", "220", "红", "蓝"]);
    expect(split("1,200，1,500")).toEqual(["1,200", "1,500"]);
  });
  it("leaves out rows in which nothing stands, never one that was saved", () => {
    const of = draft({ rows: [...draft().rows, emptyRow()] });
    expect(sent(of, { product: 1, stamp: "x" }, "zh-CN").attributes).toHaveLength(2);
    expect(sent(row(of, 1, ""), { product: 1, stamp: "x" }, "zh-CN").attributes).toHaveLength(2);
  });
  it("tells another fact from other values to mix up", () => {
    const [first] = draft().rows;
    expect(isAnew({ ...first!, value: "200" }, first)).toBe(true);
    expect(isAnew({ ...first!, others: "200" }, first)).toBe(false);
  });
});

describe("two who write at once", () => {
  const seen = draft();
  it("keeps mine and takes theirs where the other changed nothing", () => {
    const { draft: both, clashes } = joined(seen, row(seen, 1, "190"), row(seen, 2, "棉"));
    expect(both.rows.map((r) => r.value)).toEqual(["190", "棉"]);
    expect(clashes).toEqual([]);
  });
  it("lets mine stand and tells theirs where both changed the same", () => {
    const { draft: both, clashes } = joined(seen, row(seen, 1, "190"), row(seen, 1, "200"));
    expect(both.rows[0]?.value).toBe("190");
    expect(clashes).toEqual([{ what: "宽", theirs: "200" }]);
  });
  it("loses nothing of mine that they took out, and brings what they added", () => {
    const theirs = { ...seen, rows: [seen.rows[1]!, { ...emptyRow(), id: 3, name: "产地", value: "绍兴" }] };
    const { draft: both } = joined(seen, row(seen, 1, "190"), theirs);
    expect(both.rows.map((r) => [r.id, r.name])).toEqual([[0, "宽"], [2, "材质"], [3, "产地"]]);
  });
});
