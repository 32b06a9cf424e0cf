import { expect, test } from "vitest";
import { gathered } from "./due-again";

const row = (name: string, topic: string, due: string) => ({ record: 1, staff: 1, name, topic, due });

test("people with the same topic and day stand on one line, the most urgent first", () => {
  const rows = [row("李静", "消防", "2026-12-06"), row("孙悦", "消防", "2026-12-06"), row("李静", "退换货", "2026-12-14"), row("刘洋", "消防", "2026-12-20")];
  expect(gathered(rows)).toEqual([
    { topic: "消防", due: "2026-12-06", names: ["李静", "孙悦"] },
    { topic: "退换货", due: "2026-12-14", names: ["李静"] },
    { topic: "消防", due: "2026-12-20", names: ["刘洋"] },
  ]);
});
