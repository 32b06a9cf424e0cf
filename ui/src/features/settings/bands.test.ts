import { expect, test } from "vitest";
import { unserved } from "./bands";

const kind = (segments: [number, number][]) => ({ id: 1, name: "", code: "", key: "", tone: "day" as const, night: false, half_rest: false, segments: segments.map(([start, end]) => ({ start, end })) });

test("the parts of a band that no shift covers are named", () => {
  const split = [kind([[510, 720], [810, 1080]]), kind([[870, 1080], [1140, 1380]])];
  expect(unserved(split, { start: 540, end: 700 }), "inside the first part").toEqual([]);
  expect(unserved(split, { start: 660, end: 900 }), "over noon").toEqual([{ start: 720, end: 810 }]);
  expect(unserved(split, { start: 1050, end: 1500 }), "the evening break and the night").toEqual([{ start: 1080, end: 1140 }, { start: 1380, end: 1500 }]);
  expect(unserved([], { start: 0, end: 60 }), "no shift at all").toEqual([{ start: 0, end: 60 }]);
});
