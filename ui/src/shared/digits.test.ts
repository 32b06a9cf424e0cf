import { expect, test } from "vitest";
import { foldDigits } from "./digits";

test("digits typed with a Chinese input method are the same digits", () => {
  expect(foldDigits("１２３456"), "full-width digits are made plain").toBe("123456");
  expect(foldDigits("12 34-5a6"), "whatever is no digit falls away").toBe("123456");
});
