import { expect, test } from "vitest";
import { gathered } from "./holiday-spans";

test("the days of a holiday read as one span, with the make-up workdays beside it", () => {
  const day = (day: string, makeup = false) => ({ day, name: "元旦", makeup });
  expect(gathered([day("2026-01-02"), day("2026-01-01"), day("2026-01-04", true), day("2026-01-03")]), "in order, whatever the file's").toEqual([
    { name: "元旦", off: [{ from: "2026-01-01", to: "2026-01-03" }], worked: [{ from: "2026-01-04", to: "2026-01-04" }] },
  ]);
  const early = { day: "2026-09-20", name: "国庆节", makeup: true };
  const holiday = (day: string, name: string) => ({ day, name, makeup: false });
  expect(gathered([early, holiday("2026-09-25", "中秋节"), holiday("2026-10-01", "国庆节")]).map((h) => h.name), "ordered by the days off, not by an early make-up day").toEqual(["中秋节", "国庆节"]);
});
