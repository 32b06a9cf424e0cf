// A shop with a question bank, quizzes open and taken, as the pictures and the checks of every screen need it.
import { AGENT, OWNER, signIn } from "./shop.mjs";

const rich = (text) => ({ text, format: "moodle" });
const answer = (text, percent) => ({ text: rich(text), pair: "", weight: percent * 100_000, feedback: rich("") });
export const says = (kind, text, answers) => ({ kind, title: "", text: rich(text), picture: null, answers: answers.map(([t, p]) => answer(t, p)), feedback: rich("") });
export const question = (of) => ({ question: 0, version: 0, category: 3, says: of, rests_on: "退换货政策 第 3 版", expires: null });
export const quiz = (change = {}) => ({ id: 0, name: "退换货上岗测验", pass_mark: 60, attempts: 3, minutes: 20, opens: null, closes: null, shuffled: true, review: "at_once", parts: [{ category: 3, below: true, take: 4 }], takers: [], teacher: null, state: "draft", ...change });

/** Four questions, proposals from the phrase list, an open quiz that an agent has taken, and an attempt of the owner's under way. */
export async function quizzed(desk) {
  await signIn(desk, OWNER);
  await desk.call("save_question", question(says("single", "签收后几天内可以七天无理由退货？", [["7 天", 100], ["3 天", 0], ["15 天", 0], ["30 天", 0]])));
  await desk.call("save_question", question(says("multiple", "哪些情况可以退货？", [["未拆封", 50], ["质量问题", 50], ["定制商品", -100]])));
  await desk.call("save_question", question(says("true_false", "定制的窗帘可以七天无理由退货。", [["TRUE", 0], ["FALSE", 100]])));
  await desk.call("save_question", question(says("short", "买家申请退款，_____ 天内不处理就自动退款。", [["5", 100], ["五", 100]])));
  await desk.call("propose_phrases", { language: "zh-CN" });
  const id = await desk.call("save_quiz", { quiz: quiz() });
  await desk.call("move_quiz", { quiz: id, state: "open" });
  await desk.call("lock");
  await desk.call("unlock", { number: AGENT.number, pin: AGENT.pin });
  const view = await desk.call("begin_attempt", { quiz: id });
  for (const q of view.questions) {
    const given = { choices: q.choices.length ? [q.choices[0].place] : [], words: q.choices.length ? "" : "5", pairs: [] };
    await desk.call("give_answer", { attempt: view.id, opening: view.opening, place: q.place, given, open: 20 });
  }
  await desk.call("hand_in_attempt", { attempt: view.id, opening: view.opening, open: 3 });
  await signIn(desk, OWNER);
  return { quiz: id, attempt: view.id };
}
