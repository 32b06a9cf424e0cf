// A shop with launches: one to come with a class behind it, a make-up class owed and a class that the rota upsets; one listed by an
// override; an introduction that waits and one that was given.
import { AGENT, OWNER, signIn } from "./shop.mjs";

export const launch = (change) => ({ launch: null, name: "乳胶枕靠上新", products: [], lists_on: "2026-12-15", quiz: null, pass_mark: 80, material: "软硬、高度、保养。带样品。", pictures: [], ...change });
export const session = (of, change) => ({ class: null, launch: of, make_up: false, day: "2026-12-07", starts: 900, ends: 960, teacher: 2, remark: "会议室", staff: [], ...change });

/** Whoever is signed in plans launches; the products stand. */
export async function launched(desk, shop) {
  const { blanket, pillow } = shop.stock;
  const team = ["006", "007", "008", "009", "011", "012"].map((number) => shop.ids[number]);
  const teacher = shop.ids["002"];
  const coming = await desk.call("save_launch", launch({ products: [pillow, blanket] }));
  const held = await desk.call("save_class", session(coming, { teacher, staff: team }));
  await desk.call("tick_class", { class: held, ticks: team.map((staff, at) => ({ staff, attended: at < 4 })) });
  await desk.call("save_class", session(coming, { teacher, make_up: true, day: "2026-12-10", starts: 600, ends: 660, staff: team.slice(3) }));
  const listed = await desk.call("save_launch", launch({ name: "珊瑚绒毛毯上新", products: [blanket], lists_on: "2026-12-05", material: "" }));
  await desk.call("decide_launch", { launch: listed, act: "listed", is_now: null, reason: "按 R-1 先上架，本周补课" });
  await desk.call("lock");
  await desk.call("unlock", { number: AGENT.number, pin: AGENT.pin });
  const given = await desk.call("ask_introduction", { product: blanket, words: "" });
  await desk.call("ask_introduction", { product: pillow, words: "高低两款怎么推荐" });
  await desk.call("ask_introduction", { product: null, words: "仓库新到的藤编收纳筐" });
  await signIn(desk, OWNER);
  await desk.call("answer_introduction", { request: given, product: null, way: "talk", class: null, page: null, teacher, day: "2026-12-08", remark: "拿样品讲过" });
  return { coming, listed, held };
}
