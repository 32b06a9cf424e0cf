import { expect, test, vi } from "vitest";
import { newest } from "./newest";

vi.mock("./report", () => ({ attempt: <T>(ask: () => Promise<T>) => ask() }));

test("an answer that a later question has overtaken comes to nothing", async () => {
  const ask = newest();
  const answers: ((found: string) => void)[] = [];
  const early = ask(() => new Promise<string>((done) => answers.push(done)));
  const late = ask(() => new Promise<string>((done) => answers.push(done)));
  answers[1]?.("late");
  answers[0]?.("early");
  expect([await early, await late]).toEqual([undefined, "late"]);
});
