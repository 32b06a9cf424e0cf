import { expect, test } from "vitest";
import { oneAtATime } from "./one-at-a-time";

test("what comes while a question is answered is asked once, with what stands then", async () => {
  let text = "";
  const asked: string[] = [];
  const answers: (() => void)[] = [];
  const ask = oneAtATime(() => (asked.push(text), new Promise((done) => answers.push(done))));
  text = "a";
  const first = ask();
  text = "ab";
  void ask();
  text = "abc";
  const last = ask();
  expect(asked, "the rest waits for the answer").toEqual(["a"]);
  answers.shift()?.();
  await Promise.resolve();
  expect(asked, "then the newest alone is asked").toEqual(["a", "abc"]);
  answers.shift()?.();
  await Promise.all([first, last]);
  text = "d";
  void ask();
  expect(asked.at(-1), "and it can be asked anew").toBe("d");
});
