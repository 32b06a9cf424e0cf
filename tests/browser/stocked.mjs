// A shop with products: one that everybody was asked for and whose width changed since, one whose questions wait, one that is sold no more.
import { AGENT, OWNER, signIn } from "./shop.mjs";

export const attribute = (name, value, unit = "", alternatives = []) => ({ id: 0, name, value, unit, alternatives, wording: false });
export const product = (change) => ({ product: 0, stamp: "", code: "MT-180", name: "珊瑚绒毛毯", about: "秋冬主推。", quiz: null, retired: false, pictures: [], attributes: [], language: "zh-CN", ...change });

/** The product as it stands, with something changed. */
export async function changed(desk, id, change) {
  const { product: now, stamp } = await desk.call("product", { product: id });
  const { code, name, about, quiz, retired, pictures } = now;
  const attributes = now.attributes.filter((a) => !a.retired).map((a) => ({ id: a.id, name: a.name, value: a.value, unit: a.unit, alternatives: a.alternatives, wording: false }));
  const args = product({ product: id, stamp, code, name, about, quiz, retired, pictures, attributes });
  change(args);
  return desk.call("save_product", args);
}

/** Takes what is proposed for a product into the bank. */
export async function accept(desk, id) {
  const { asking } = await desk.call("product", { product: id });
  const questions = asking.filter((row) => row.question.state === "proposed").map((row) => row.question.id);
  await desk.call("decide_questions", { questions, state: "accepted" });
}

/** Answers a product's quiz: every choice that stands first is given where `right` says so, else the last. */
async function take(desk, id, right) {
  const { quiz } = await desk.call("product", { product: id });
  const view = await desk.call("begin_attempt", { quiz: quiz.quiz });
  for (const asked of view.questions) {
    const choice = asked.choices.find((c) => right.includes(c.text)) ?? asked.choices.at(-1);
    await desk.call("give_answer", { attempt: view.id, opening: view.opening, place: asked.place, given: { choices: [choice.place], words: "", pairs: [] }, open: 5 });
  }
  await desk.call("hand_in_attempt", { attempt: view.id, opening: view.opening, open: 1 });
}

/** Whoever is signed in keeps the products. */
export async function stocked(desk) {
  const blanket = await desk.call("save_product", product({ attributes: [attribute("材质", "珊瑚绒", "", ["法兰绒", "羊羔绒"]), attribute("宽", "180", "cm", ["150", "230"]), attribute("产地", "绍兴", "", ["南通"])] }));
  await desk.call("propose_for_product", { product: blanket, language: "zh-CN" });
  await accept(desk, blanket);
  await desk.call("quiz_for_product", { product: blanket });
  const pillow = await desk.call("save_product", product({ code: "ZT-01", name: "乳胶枕靠", about: "", attributes: [attribute("乳胶含量", "93", "%", ["80"]), attribute("高", "12", "cm")] }));
  await desk.call("propose_for_product", { product: pillow, language: "zh-CN" });
  await desk.call("save_product", product({ code: "LD-03", name: "旧款落地灯", about: "", retired: true, attributes: [attribute("色温", "3000", "K")] }));
  await desk.call("lock");
  await desk.call("unlock", { number: AGENT.number, pin: AGENT.pin });
  await take(desk, blanket, ["珊瑚绒", "180 cm", "绍兴"]);
  await signIn(desk, OWNER);
  await changed(desk, blanket, (p) => (p.attributes[1].value = "200"));
  return { blanket, pillow };
}
