import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Shown } from "./shown.svelte";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("a value is shown for its seconds and then forgotten", () => {
  const shown = new Shown();
  shown.show({ field: "name" }, "王芳", 2);
  expect(shown.of({ field: "name" })).toEqual({ value: "王芳", left: 2 });
  vi.advanceTimersByTime(1000);
  expect(shown.of({ field: "name" })?.left).toBe(1);
  vi.advanceTimersByTime(1000);
  expect(shown.of({ field: "name" })).toBeUndefined();
  expect(vi.getTimerCount()).toBe(0);
});

test("each field has its own time, and all go when the card is closed", () => {
  const shown = new Shown();
  shown.show({ field: "contact", contact: 1 }, "13812345678", 2);
  vi.advanceTimersByTime(1000);
  shown.show({ field: "contact", contact: 2 }, "cat", 5);
  vi.advanceTimersByTime(1000);
  expect(shown.of({ field: "contact", contact: 1 })).toBeUndefined();
  expect(shown.of({ field: "contact", contact: 2 })?.value).toBe("cat");
  shown.clear();
  expect(shown.of({ field: "contact", contact: 2 })).toBeUndefined();
  expect(vi.getTimerCount()).toBe(0);
});

test("masking at once leaves the others", () => {
  const shown = new Shown();
  shown.show({ field: "order", order: 1 }, "33", 9);
  shown.show({ field: "talk", talk: 1 }, "hm", 9);
  shown.hide({ field: "order", order: 1 });
  expect(shown.of({ field: "order", order: 1 })).toBeUndefined();
  expect(shown.of({ field: "talk", talk: 1 })?.value).toBe("hm");
  shown.clear();
});
