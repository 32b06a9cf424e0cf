import { expect, test } from "vitest";
import { suggestPassword, suggestPin } from "./suggest";

test("a suggested PIN is never one that the desk refuses", () => {
  const given = [111111, 123456, 987654, 48213];
  const pin = suggestPin(() => given.shift()!);
  expect(pin, "one digit and plain runs are passed over; zeros in front stay").toBe("048213");
});
test("a suggested password is long and readable", () => {
  let n = 0;
  expect(suggestPassword((below) => n++ % below), "three groups of four").toMatch(/^([a-z2-9]{4}-){2}[a-z2-9]{4}$/);
});
