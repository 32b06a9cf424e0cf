import { expect, test } from "vitest";
import { readYuan, yuan } from "./money";

test("prices are read as people type them and kept in whole fen", () => {
  expect(readYuan("199")).toBe(19900);
  expect(readYuan(" ¥1,299.5 ")).toBe(129950);
  expect(readYuan("１９９．０５"), "full-width digits are digits").toBe(19905);
  expect(readYuan("0.07")).toBe(7);
  expect(readYuan("")).toBeNull();
  for (const wrong of ["abc", "-5", "1.234", "1e3", "12.3.4"]) expect(readYuan(wrong), wrong).toBeUndefined();
});

test("fen are shown with two decimals", () => {
  expect(yuan(19905)).toBe("199.05");
  expect(yuan(0)).toBe("0.00");
});
