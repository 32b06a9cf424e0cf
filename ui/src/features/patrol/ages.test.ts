import { expect, test } from "vitest";
import type { ListingRow } from "../../ipc";
import { ageOf } from "./ages";

const seen = (looked: string | null): ListingRow => ({ listing: { id: 1, code: "A", title: "a", price: null, link: "", added: "2026-01-01", retired: false }, looked, open: 0 });

test("the coverage map sorts listings by days nobody has looked", () => {
  const age = (looked: string | null) => ageOf(seen(looked), "2026-12-31");
  expect(age(null)).toBe("never");
  expect(age("2026-12-31T00:00:00")).toBe("today");
  expect(age("2026-12-30T23:59:59"), "yesterday is a day ago, however late").toBe("week");
  expect(age("2026-12-24T08:00:00")).toBe("week");
  expect(age("2026-12-23T08:00:00")).toBe("month");
  expect(age("2026-12-01T08:00:00")).toBe("month");
  expect(age("2026-11-30T08:00:00")).toBe("old");
});
