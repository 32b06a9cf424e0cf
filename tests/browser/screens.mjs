// Every screen of the program and the way to it, for what must hold on all of them: words, room, accessibility, looks.
// `shop` names the state a screen needs: "open" with the owner signed in, "locked", "closed", or "none".
import { booked } from "./books.mjs";
import { disciplined } from "./disciplined.mjs";
import { AGENT, OWNER, planned } from "./shop.mjs";
import { knowing } from "./knowing.mjs";
import { launched } from "./launched.mjs";
import { quizzed } from "./quizzed.mjs";
import { stocked } from "./stocked.mjs";
import { trained } from "./trainees.mjs";

const dialog = (screen) => screen.page.locator("dialog[open]").waitFor();
const there = (selector) => (screen) => screen.page.locator(selector).first().waitFor();
const at = (address, selector) => async (screen) => {
  await screen.go(address);
  await there(selector)(screen);
};
const after = (first, ...steps) => async (screen, shop) => {
  await first(screen, shop);
  for (const step of steps) await step(screen, shop);
};
const press = (...keys) => (screen) => screen.press(...keys);

const today = at("#/today", ".card");
const rota = at("#/rota/2026-12", ".body .c");
/** The reasons for the cell of somebody, by agent number, on a day of the month. */
const whyOf = (number, day) => after(rota, (screen, shop) => screen.page.locator(".body > .r").nth(shop.rows.indexOf(number)).locator(".c").nth(day - 1).click(), press("Alt+Enter"), there("aside .because"));
const people = at("#/people", "tbody tr");
const settings = (section, selector = ".card") => at(`#/settings/${section}`, selector);

export const SCREENS = [
  { name: "first start", shop: "none", open: there("form") },
  { name: "today", shop: "open", open: today },
  { name: "palette", shop: "open", open: after(today, press("Control+k"), there("[role=listbox] li")) },
  { name: "keys", shop: "open", open: after(rota, press("?"), dialog) },
  { name: "switch", shop: "open", open: after(today, press("Control+u"), there(".face")) },
  { name: "rota", shop: "open", open: rota },
  { name: "rota why", shop: "open", open: after(rota, (screen) => screen.page.locator(".body .c").nth(12).click(), press("Alt+Enter"), there("aside h3")) },
  { name: "rota why on leave", shop: "open", open: whyOf("009", 21) },
  { name: "rota why unavailable", shop: "open", open: whyOf("008", 11) },
  { name: "rota cell menu", shop: "open", open: after(rota, (screen) => screen.page.locator(".body .c").nth(12).click(), press("F2"), there("[role=menu]")) },
  { name: "rota generate", shop: "open", open: after(rota, press("g"), dialog) },
  { name: "rota sick call", shop: "open", open: after(rota, press("F9"), dialog) },
  { name: "rota publish", shop: "open", open: after(rota, press("Control+Enter"), dialog) },
  { name: "rota swaps", shop: "open", open: after(rota, (screen) => screen.page.locator(".body .c").nth(12).click(), press("Alt+Enter"), there("aside h3"), (screen) => screen.page.locator("aside .row .link").first().click(), there("aside .way, aside [role=status]")) },
  { name: "rota candidates", shop: "open", open: after(rota, (screen) => screen.page.locator(".foot .n").nth(15).click(), there("aside .do")) },
  { name: "what if", shop: "open", open: at("#/variants/2026-12", "table") },
  { name: "what if form", shop: "open", open: after(at("#/variants/2026-12", "table"), press("a"), dialog) },
  { name: "order times empty", shop: "open", open: at("#/orderTimes", ".page-body") },
  { name: "rota week", shop: "open", open: at("#/rota/2026-12/week/2026-12-10", ".body .c") },
  { name: "rota person", shop: "open", open: async (screen, shop) => at(`#/rota/2026-12/person/${shop.ids["006"]}`, "[data-day]")(screen) },
  { name: "rota empty", shop: "open", open: at("#/rota/2027-03", ".blank") },
  { name: "handover", shop: "open", open: at("#/handover", "[data-item]") },
  { name: "handover write", shop: "open", open: after(at("#/handover", "[data-item]"), press("u"), (screen) => screen.type("顾客催发货"), press("Tab"), there("[data-field=todo]")) },
  { name: "handover item", shop: "open", open: after(at("#/handover", "[data-item]"), (screen) => screen.page.locator("[data-item]").first().click(), dialog) },
  { name: "handover pass on", shop: "open", open: after(at("#/handover", "[data-item]"), press("l", "f"), dialog) },
  { name: "handover finish", shop: "open", open: after(at("#/handover", "[data-item]"), press("l", "d"), dialog) },
  { name: "handover give", shop: "open", open: after(at("#/handover", "[data-item]"), press("g"), dialog) },
  { name: "handover accept", shop: "open", open: after(at("#/handover", "[data-item]"), press("a"), dialog) },
  { name: "handover earlier", shop: "open", open: at("#/handover_sheets", "tbody tr") },
  { name: "handover earlier one", shop: "open", open: after(at("#/handover_sheets", "tbody tr"), (screen) => screen.page.locator("tbody tr").first().click(), there("[data-item]")) },
  { name: "handover paper", shop: "open", open: async (screen, shop) => {
    await at("#/handover_paper", "textarea")(screen);
    await screen.page.locator("textarea").fill(`${shop.handover.codes[2]} D\n${shop.handover.codes[3]} C 约了明天\n22222 D`);
    await there("ol li")(screen);
  } },
  { name: "outage", shop: "open", open: at("#/outage", "blockquote") },
  { name: "leave", shop: "open", open: at("#/leave", "tbody tr") },
  { name: "leave ask", shop: "open", open: after(at("#/leave/ask", "dialog[open]"), there(".notice")) },
  { name: "leave request", shop: "open", open: after(at("#/leave", "tbody tr"), (screen) => screen.page.locator("tbody tr").first().click(), dialog) },
  { name: "wishes", shop: "open", open: after(at("#/leave/wishes", ".wish"), (screen) => screen.page.locator("[role=gridcell].day").nth(20).click()) },
  { name: "customers", shop: "open", open: at("#/customers", "tbody tr") },
  { name: "customer", shop: "open", open: at("#/customers/1", "dialog .talks") },
  { name: "customer unmask", shop: "open", open: after(at("#/customers/1", "dialog .talks"), (screen) => screen.page.locator("dialog .name button").first().click(), there("dialog .usual")) },
  { name: "customers retention", shop: "open", open: at("#/customers/retention", ".retention") },
  { name: "quick note", shop: "open", open: after(today, press("n"), dialog, (screen) => screen.type("建议：退款流程加一个模板"), there(".same")) },
  { name: "notes", shop: "open", open: at("#/notes", ".note") },
  { name: "notes one", shop: "open", open: after(at("#/notes/1", "dialog[open]"), there(".said")) },
  { name: "notes figures", shop: "open", open: at("#/notes/figures", "table") },
  { name: "collection", shop: "open", open: at("#/collection", ".answering") },
  { name: "collection closed", shop: "open", open: after(at("#/collection/1", ".quiet")) },
  { name: "meeting", shop: "open", open: at("#/meeting", ".who") },
  { name: "people", shop: "open", open: people },
  { name: "people somebody", shop: "open", open: after(people, (screen) => screen.page.locator("tbody tr").nth(3).click(), dialog) },
  { name: "people new", shop: "open", open: after(at("#/people/new", "dialog[open]")) },
  { name: "settings shop", shop: "open", open: settings("shop") },
  { name: "settings shifts", shop: "open", open: settings("shifts") },
  { name: "settings system", shop: "open", open: async (screen, shop) => settings(`shifts/${shop.systems[0].id}`, ".segment")(screen) },
  { name: "settings needs", shop: "open", open: settings("needs", "td input") },
  { name: "settings pairs", shop: "open", open: settings("pairs") },
  { name: "settings handover", shop: "open", open: settings("handover", "textarea") },
  { name: "settings holidays", shop: "open", open: settings("holidays", "pre") },
  { name: "settings backups", shop: "open", open: settings("backups", "tbody tr") },
  { name: "settings me", shop: "open", open: settings("me", "form") },
  { name: "audit", shop: "open", open: at("#/audit", ".card li") },
  { name: "complaints", shop: "open", open: at("#/complaints", "tbody tr") },
  { name: "complaint", shop: "open", open: at("#/complaints/1", "dialog ol li") },
  { name: "complaint note", shop: "open", open: after(at("#/complaints", "tbody tr"), press("a"), dialog) },
  { name: "patrol", shop: "open", open: at("#/patrol", "tbody tr") },
  { name: "patrol listing", shop: "open", open: after(at("#/patrol", "tbody tr"), (screen) => screen.page.locator("tbody tr").first().click(), dialog) },
  { name: "patrol form", shop: "open", open: at("#/patrol/new", "dialog[open]") },
  { name: "patrol report", shop: "open", open: after(at("#/patrol", "tbody tr"), press("f"), dialog) },
  { name: "patrol setup", shop: "open", open: after(at("#/patrol", "tbody tr"), (screen) => screen.page.locator("header.bar [aria-haspopup=menu]").click(), (screen) => screen.page.locator("[role^=menuitem]").last().click(), dialog) },
  { name: "patrol findings", shop: "open", open: at("#/patrol/findings", "tbody tr") },
  { name: "patrol finding", shop: "open", open: after(at("#/patrol/findings", "tbody tr"), (screen) => screen.page.locator("tbody tr").nth(1).click(), dialog) },
  { name: "patrol rounds", shop: "open", open: at("#/patrol/rounds", "tbody tr") },
  { name: "patrol round", shop: "open", open: at("#/patrol/round", ".points li") },
  { name: "ledger", shop: "open", open: at("#/ledger", "tbody tr") },
  { name: "ledger people", shop: "open", open: after(at("#/ledger", "tbody tr"), (screen) => screen.page.locator("[data-value=people]").click(), there("tbody tr")) },
  { name: "ledger chart", shop: "open", open: after(at("#/ledger", "tbody tr"), (screen) => screen.page.locator("[data-value=chart]").click(), there(".uplot")) },
  { name: "ledger spend", shop: "open", open: after(at("#/ledger", "tbody tr"), press("s"), dialog) },
  { name: "ledger collect", shop: "open", open: after(at("#/ledger", "tbody tr"), press("c"), dialog) },
  { name: "ledger entry", shop: "open", open: at("#/ledger/1", "dialog ol li") },
  { name: "ledger account", shop: "open", open: async (screen, shop) => at(`#/myAccount/${shop.ids["006"]}`, "tbody tr")(screen) },
  { name: "ledger own empty", shop: "open", open: at("#/myAccount", ".page-body") },
  { name: "ledger fund", shop: "open", open: at("#/fund/2026-12", "aside li") },
  { name: "offences", shop: "open", open: at("#/offences", "tbody tr") },
  { name: "offences report", shop: "open", open: after(at("#/offences", "tbody tr"), press("a"), dialog) },
  { name: "offence moved", shop: "open", open: at("#/offences/4", "dialog .step.moved") },
  { name: "offence to decide", shop: "open", open: after(at("#/offences/8", "dialog .step"), (screen) => screen.page.locator("dialog footer button").nth(1).click(), there("dialog .judge")) },
  { name: "offence exempt", shop: "open", open: after(at("#/offences/7", "dialog .step"), (screen) => screen.page.locator("dialog footer button").last().click(), there("dialog .warnings")) },
  { name: "offences settings", shop: "open", open: at("#/offences/settings", "dialog fieldset ul") },
  { name: "rulebook", shop: "open", open: at("#/rulebook", ".book li") },
  { name: "rulebook coming", shop: "open", open: at("#/rulebook/edition/2", ".book li:nth-child(2)") },
  { name: "rulebook rule", shop: "open", open: at("#/rulebook/1/1", "dialog h3") },
  { name: "rulebook compare", shop: "open", open: after(at("#/rulebook", ".book li"), (screen) => screen.page.locator("header.bar button").first().click(), there("dialog .side")) },
  { name: "rulebook draft", shop: "open", open: at("#/rulebook/draft", ".draft li") },
  { name: "rulebook clause", shop: "open", open: after(at("#/rulebook/draft", ".draft li"), (screen) => screen.page.locator(".draft .keys button").nth(2).click(), there("dialog fieldset")) },
  { name: "rulings", shop: "open", open: at("#/rulings", "tbody tr") },
  { name: "ruling", shop: "open", open: at("#/rulings/1", "dialog .text") },
  { name: "ruling open", shop: "open", open: at("#/rulings/2", "dialog textarea") },
  { name: "rewards", shop: "open", open: at("#/rewards", "tbody tr") },
  { name: "rewards give", shop: "open", open: after(at("#/rewards", "tbody tr"), press("a"), dialog) },
  { name: "rewards rates", shop: "open", open: after(at("#/rewards", "tbody tr"), (screen) => screen.page.locator("header.bar button").first().click(), there("dialog fieldset")) },
  { name: "probation", shop: "open", open: at("#/probation", "tbody tr") },
  { name: "probation one", shop: "open", open: async (screen, shop) => at(`#/probation/${shop.ids["021"]}`, "ol li")(screen) },
  { name: "probation decide", shop: "open", open: async (screen, shop) => after(at(`#/probation/${shop.ids["021"]}`, "ol li"), press("d"), dialog)(screen) },
  { name: "probation tick", shop: "open", open: async (screen, shop) => after(at(`#/probation/${shop.ids["022"]}`, "ol li"), (one) => one.page.locator("ol li button").last().click(), dialog)(screen) },
  { name: "probation track", shop: "open", open: after(at("#/probation", "tbody tr"), (screen) => screen.page.locator("header.bar [aria-haspopup=menu]").click(), (screen) => screen.page.locator("[role^=menuitem]").first().click(), dialog) },
  { name: "mentors", shop: "open", open: at("#/mentors", ".row") },
  { name: "mentors pair", shop: "open", open: after(at("#/mentors", ".row"), press("a"), there("dialog .one")) },
  { name: "typing", shop: "open", open: at("#/typing", ".intro") },
  { name: "typing test", shop: "open", open: after(at("#/typing", ".intro"), press("s"), there("textarea")) },
  { name: "training", shop: "open", open: at("#/training", "tbody tr") },
  { name: "products", shop: "open", open: at("#/products", "tbody tr") },
  { name: "product", shop: "open", open: async (screen, shop) => at(`#/products/${shop.stock.blanket}`, "[data-question]")(screen) },
  { name: "product form", shop: "open", open: after(at("#/products", "tbody tr"), press("a"), dialog) },
  { name: "product edit", shop: "open", open: async (screen, shop) => after(at(`#/products/${shop.stock.pillow}`, "dl dt"), (one) => one.page.locator("header.bar button").last().click(), dialog)(screen) },
  { name: "readiness", shop: "open", open: at("#/readiness", "[role=gridcell]") },
  { name: "readiness reason", shop: "open", open: after(at("#/readiness", "[role=gridcell]"), (screen) => screen.page.locator("td.r").first().click(), there("dialog section h3")) },
  { name: "questions", shop: "open", open: at("#/questions", "tbody tr") },
  { name: "question form", shop: "open", open: at("#/questions/new", "dialog[open]") },
  { name: "question review", shop: "open", open: after(at("#/questions", "tbody tr"), (screen) => screen.page.locator("tbody tr").first().click(), dialog) },
  { name: "knowledge", shop: "open", open: at("#/knowledge", ".list .row") },
  { name: "knowledge page", shop: "open", open: async (screen, shop) => at(`#/knowledge/${shop.known.page}`, ".version")(screen) },
  { name: "knowledge form", shop: "open", open: after(at("#/knowledge", ".list .row"), press("a"), dialog) },
  { name: "knowledge waiting", shop: "open", open: at("#/knowledge/waiting", ".asks") },
  { name: "phrases", shop: "open", open: at("#/knowledge/scripts", "[data-phrase]") },
  { name: "quizzes", shop: "open", open: at("#/quizzes", ".card") },
  { name: "quiz form", shop: "open", open: after(at("#/quizzes", ".card"), press("a"), dialog) },
  { name: "quiz taken", shop: "open", open: async (screen, shop) => at(`#/quizzes/begin/${shop.quizzed.quiz}`, ".choices, input")(screen) },
  { name: "quiz result", shop: "open", open: async (screen, shop) => at(`#/quizzes/result/${shop.quizzed.attempt}`, ".question")(screen) },
  { name: "quiz results", shop: "open", open: at("#/quiz_results", "tbody tr") },
  { name: "quiz knowledge", shop: "open", open: at("#/quiz_results/knowledge", ".card, .empty") },
  { name: "quiz teaching", shop: "open", open: at("#/quiz_results/teaching", ".card") },
  { name: "training add", shop: "open", open: after(at("#/training", "tbody tr"), press("a"), dialog) },
  { name: "training skills", shop: "open", open: at("#/training/skills", "tbody tr") },
  { name: "training skill", shop: "open", open: after(at("#/training/skills", "tbody tr"), (screen) => screen.page.locator("td button").first().click(), dialog) },
  { name: "figures team", shop: "open", open: at("#/figures/team", "tbody tr") },
  { name: "figures person", shop: "open", open: async (screen, shop) => at(`#/figures/${shop.ids["006"]}`, "tbody tr")(screen) },
  { name: "figures correct", shop: "open", open: async (screen, shop) => after(at(`#/figures/${shop.ids["006"]}`, "tbody tr"), (one) => one.page.locator("tbody tr").first().click(), dialog)(screen) },
  { name: "launches", shop: "open", open: at("#/launches", ".list .row") },
  { name: "launch form", shop: "open", open: after(at("#/launches", ".list .row"), press("a"), dialog) },
  { name: "launch", shop: "open", open: async (screen, shop) => at(`#/launches/${shop.launches.coming}`, "article")(screen) },
  { name: "launch listed", shop: "open", open: async (screen, shop) => at(`#/launches/${shop.launches.listed}`, ".deed")(screen) },
  { name: "launch override", shop: "open", open: async (screen, shop) => after(at(`#/launches/${shop.launches.coming}`, "article"), press("l"), dialog)(screen) },
  { name: "launch class", shop: "open", open: async (screen, shop) => after(at(`#/launches/${shop.launches.coming}`, "article"), press("c"), there(".time"))(screen) },
  { name: "launch make-up", shop: "open", open: async (screen, shop) => after(at(`#/launches/${shop.launches.coming}`, "article"), press("m"), dialog)(screen) },
  { name: "launch attendance", shop: "open", open: async (screen, shop) => after(at(`#/launches/${shop.launches.coming}`, "article"), (one) => one.page.locator("article button").first().click(), dialog)(screen) },
  { name: "introductions", shop: "open", open: at("#/launches/requests", ".card .row") },
  { name: "introduction ask", shop: "open", open: after(at("#/launches/requests", ".card .row"), press("a"), dialog) },
  { name: "introduction answer", shop: "open", open: after(at("#/launches/requests", ".card .row"), press("r"), dialog) },
  { name: "introduction refuse", shop: "open", open: after(at("#/launches/requests", ".card .row"), (screen) => screen.page.locator(".card .row .do button").nth(1).click(), dialog) },
  { name: "reviews", shop: "open", open: at("#/reviews", ".card, .empty") },
  { name: "outlook", shop: "open", open: at("#/outlook", "tbody tr, .empty") },
  { name: "review setting", shop: "open", open: after(at("#/outlook", "tbody tr, .empty"), (screen) => screen.page.locator("header.bar button").last().click(), dialog) },
  { name: "locked", shop: "locked", open: there("form") },
  { name: "closed", shop: "closed", open: there("form") },
];

/** A planned shop with something on every page: leave of each state, wishes, a backup, a conflict, a trainee. */
export async function full(desk) {
  const shop = await planned(desk);
  const ask = (number, leave, from, to) => desk.call("ask_leave", { staff: shop.ids[number], leave, days: { from, to }, reason: "", cover: "" });
  await ask("007", "personal", "2026-12-10", "2026-12-10");
  await desk.call("decide_leave", { leave: await ask("009", "annual", "2026-12-21", "2026-12-22"), state: "signed" });
  await desk.call("decide_leave", { leave: await ask("011", "sick", "2026-12-15", "2026-12-15"), state: "refused" });
  await desk.call("set_wishes", { staff: shop.ids["001"], days: ["2026-12-23"], wish: "would_like", shift: null, note: "" });
  await desk.call("set_wishes", { staff: shop.ids["008"], days: ["2026-12-11", "2026-12-12"], wish: "unavailable", shift: null, note: "" });
  await desk.call("edit_rota", { month: shop.month, edits: [{ staff: shop.ids["012"], day: "2026-12-26", work: { shift: shop.shifts.E }, pinned: true }, { staff: shop.ids["012"], day: "2026-12-27", work: { shift: shop.shifts.D }, pinned: false }] });
  await customers(desk);
  await notebooks(desk, shop);
  await complained(desk, shop);
  await patrolled(desk, shop);
  await served(desk, shop);
  await booked(desk, shop);
  await disciplined(desk, shop);
  await trained(desk, shop);
  shop.known = await knowing(desk);
  shop.quizzed = await quizzed(desk);
  shop.stock = await stocked(desk);
  shop.launches = await launched(desk, shop);
  await desk.call("make_backup");
  return { ...shop, handover: await handedOver(desk, shop) };
}

/** A sheet handed over that waits with items of every kind and mark; two more written after it. */
async function handedOver(desk, { ids }) {
  const nobody = { customer: null, name: "", contact: "" };
  const write = (kind, situation, more = {}, about = {}) => desk.call("add_item", { item: { kind, situation, background: "", serious: "normal", todo: "", due: null, order: "", owner: null, ...more }, about: { ...nobody, ...about } });
  const added = [
    await write("urgent", "小鹿催发货，18:00 前不发就退款", { todo: "问她能不能换深灰；不换就今天发另一仓", background: "仓库说缺浅灰", due: "2026-12-08T18:08:00", order: "330456789018770" }, { name: "小鹿的快乐星球" }),
    await write("order", "包裹三天没有动，顾客已经问过两次", { serious: "grave", todo: "打物流电话查件，再给顾客回电", due: "2026-12-08T15:40:00" }),
    await write("customer", "木子问沙发套尺寸，量好会再来", { todo: "推荐 3 号", owner: ids["006"] }, { name: "木子李" }),
    await write("potential", "想要 42 码，到货后联系", { due: "2026-12-10T09:00:00" }),
    await write("call_back", "查昨天的退款到哪一步", { due: "2026-12-08T16:30:00" }, { name: "阿泽小朋友", contact: "13812345678" }),
    await write("task", "关店前打开旺旺自动回复", { due: "2026-12-08T22:30:00" }),
  ];
  for (const to of ["007", "008", "009"]) await desk.call("pass_on_item", { item: added[2].item, to: ids[to], understood: "顾客要量门宽" });
  const { open } = await desk.call("handover", { language: "zh-CN" });
  await desk.call("close_sheet", { key: open.key, reason: "代李静交班" });
  await write("task", "给新到的货拍吊牌照片");
  return { codes: added.map(({ code }) => code) };
}

/** Three customers, one of them purged. */
async function customers(desk) {
  for (const name of ["爱吃鱼的小猫", "Anna Schmidt", "tb_9527"]) {
    const customer = await desk.call("add_customer", { name, anyway: false });
    const add = (what) => desk.call("change_customer", { customer, what });
    await add({ change: "add_contact", channel: "phone", value: "13800138001" });
    await add({ change: "add_contact", channel: "address", value: "浙江省杭州市西湖区文三路 90 号" });
    await add({ change: "add_order", number: "3304567890123456001" });
    await add({ change: "add_tag", name: "老客户" });
    await add({ change: "add_talk", text: "问四件套什么时候发货，答应今天 18:00 前给快递单号；电话 13800138001。" });
  }
  await desk.call("purge_customers", { customers: [3] });
}

/** Complaints: one that nobody sees to, one in hand, one closed. */
async function complained(desk, { ids }) {
  const note = (what, more = {}, name = "") => desk.call("note_complaint", { complaint: { came: "2026-12-08", way: "chat", cause: "service", serious: "normal", what, order: "", agent: ids["006"], owner: null, ...more }, about: { customer: null, name, contact: "" }, hand_over: false, language: "zh-CN" });
  await note("爱吃鱼的小猫等了半小时没人回，要投诉到平台", { serious: "grave", order: "3304567890123456001" }, "爱吃鱼的小猫");
  const second = await note("换货三天没有物流信息", { cause: "logistics", way: "platform", came: "2026-12-02", owner: ids["007"] });
  await desk.call("move_complaint", { id: second, state: "handling", to: null, text: "已催快递" });
  const third = await note("枕套起球", { cause: "product", way: "review" });
  await desk.call("move_complaint", { id: third, state: "closed", to: null, text: "补寄一对，客户满意" });
}

/** Listings, a round under way, and an error in each state. */
async function patrolled(desk, shop) {
  const names = ["北欧风棉麻抱枕套", "加厚珊瑚绒毛毯", "全棉四件套 1.8 米床", "乳胶枕", "遮光窗帘", "落地灯", "<b>特价</b> 花瓶"];
  const listings = [];
  for (const [n, title] of names.entries()) listings.push(await desk.call("save_listing", { listing: { id: 0, code: `YD-00${n + 1}`, title, price: 2900 + n * 1000, link: "https://item.example.cn/1", added: "2026-12-01", retired: n === 5 } }));
  const report = (listing, field, is_now, should_be) => desk.call("report_finding", { listing, field, detail: "", is_now, should_be, picture: null, own_mistake: false, again: false, language: "zh-CN" });
  await desk.call("lock");
  await desk.call("unlock", { number: AGENT.number, pin: AGENT.pin });
  const first = await report(listings[0], "title", "抱忱套", "抱枕套");
  await report(listings[1], "stock", "显示缺货", "仓库还有 36 件");
  const second = await report(listings[2], "attributes", "材质 100% 聚酯纤维", "100% 棉");
  await desk.call("sign_in", OWNER);
  await desk.call("decide_finding", { finding: first.finding, state: "verified", reason: "", own_mistake: false });
  await desk.call("decide_finding", { finding: second.finding, state: "refused", reason: "吊牌就是这样写的", own_mistake: false });
  const round = await desk.call("begin_round", { listings: listings.slice(0, 4) });
  await desk.call("look_at_listing", { round: round.id, listing: listings[0], ticks: [{ checkpoint: 1, fine: true }] });
  shop.listings = listings;
}

/** Three weeks of figures of two people, a correction, and the platform's numbers. */
async function served(desk, shop) {
  for (let n = 1; n <= 21; n += 1) {
    const day = new Date(Date.UTC(2026, 10, 16 + n)).toISOString().slice(0, 10);
    for (const [at, number] of ["006", "007"].entries()) {
      if ((n + at) % 7 === 0) continue;
      await desk.call("enter_figures", { staff: shop.ids[number], day, count: { served: 24 + ((n * 7 + at * 5) % 19), bought: 6 + ((n * 5 + at) % 9) }, note: n % 6 === 0 ? "问尺寸的特别多" : "" });
    }
  }
  await desk.call("correct_figures", { staff: shop.ids["006"], day: "2026-12-06", version: 1, count: { served: 40, bought: 15 }, note: "", reason: "后来又买了" });
  const row = (line, day, inquired, paid) => ({ line, nick: "晓晓", day, values: { consulted: null, received: inquired + 3, inquired, next_day_rate: null, paid, paid_rate: Math.round((paid * 10000) / inquired), ordered: null, ordered_rate: null, sales: paid * 12900, per_customer: 12900, pieces: null, reply_rate: 9800, first_response: 125, mean_response: null, mean_session: null, slow: null, unanswered: null, answer_ratio: null, first_online: "", online: null, serving: null, paused: null } });
  const rows = Array.from({ length: 20 }, (_, n) => row(n + 2, new Date(Date.UTC(2026, 10, 17 + n)).toISOString().slice(0, 10), 22 + (n % 9), 6 + (n % 6)));
  await desk.call("import_figures", { rows, nicks: [{ nick: "晓晓", staff: shop.ids["006"], known: true }], standing: null });
}

/** A closed collection, notes that wait for the next one, and a meeting with something to do. */
async function notebooks(desk, { ids }) {
  const write = (text, join = null) => desk.call("write_note", { text, note: null, lost: null, join });
  const answer = (note, verdict, words) => desk.call("answer_note", { note, verdict, words });
  await write("建议：退款流程加一个模板");
  await write("问题：打印机缺墨");
  await write("idea: a template for refunds", 1);
  await answer(1, { kind: "adopted" }, "周三前写好");
  await answer(2, { kind: "passed", to: ids["006"] }, "请去领墨粉");
  await desk.call("close_collection", { last: 3 });
  for (const text of ["未成交 嫌运费贵", "丟單 没货", "宝贝错误：灯杆写 150cm，实物 165cm", "同行在做满 300 减 40", "退款流程的模板里少了退货地址", "<b>不是粗体</b> =1+2 שלום 𠮷 🎁"]) await write(text);
  await answer(4, { kind: "later" }, "月底一起看运费");
  const meeting = await desk.call("prepare_meeting", { day: null });
  await desk.call("agree_action", { meeting, what: "写好退款模板", owner: ids["006"], due: "2026-12-09" });
  await desk.call("set_presence", { meeting, staff: ids["006"], presence: "present" });
}

/** Brings the desk into the state that a screen needs; the page must be loaded anew when it changed. */
export async function intoState(desk, state) {
  if (state === "locked") await desk.call("lock");
  if (state === "closed") await desk.restart();
  if (state === "open") await desk.call("sign_in", OWNER);
}
