// Every screen of the program and the way to it, for what must hold on all of them: words, room, accessibility, looks.
// `shop` names the state a screen needs: "open" with the owner signed in, "locked", "closed", or "none".
import { OWNER, planned } from "./shop.mjs";

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
  { name: "rota cell menu", shop: "open", open: after(rota, (screen) => screen.page.locator(".body .c").nth(12).click(), press("F2"), there("[role=menu]")) },
  { name: "rota generate", shop: "open", open: after(rota, press("g"), dialog) },
  { name: "rota sick call", shop: "open", open: after(rota, press("F9"), dialog) },
  { name: "rota publish", shop: "open", open: after(rota, press("Control+Enter"), dialog) },
  { name: "rota week", shop: "open", open: at("#/rota/2026-12/week/2026-12-10", ".body .c") },
  { name: "rota person", shop: "open", open: async (screen, shop) => at(`#/rota/2026-12/person/${shop.ids["006"]}`, "[data-day]")(screen) },
  { name: "rota empty", shop: "open", open: at("#/rota/2027-03", ".blank") },
  { name: "leave", shop: "open", open: at("#/leave", "tbody tr") },
  { name: "leave ask", shop: "open", open: after(at("#/leave/ask", "dialog[open]"), there(".notice")) },
  { name: "leave request", shop: "open", open: after(at("#/leave", "tbody tr"), (screen) => screen.page.locator("tbody tr").first().click(), dialog) },
  { name: "wishes", shop: "open", open: after(at("#/leave/wishes", ".wish"), (screen) => screen.page.locator("[role=gridcell].day").nth(20).click()) },
  { name: "customers", shop: "open", open: at("#/customers", "tbody tr") },
  { name: "customer", shop: "open", open: at("#/customers/1", "dialog .talks") },
  { name: "customer unmask", shop: "open", open: after(at("#/customers/1", "dialog .talks"), (screen) => screen.page.locator("dialog .name button").first().click(), there("dialog .usual")) },
  { name: "customers retention", shop: "open", open: at("#/customers/retention", ".retention") },
  { name: "people", shop: "open", open: people },
  { name: "people somebody", shop: "open", open: after(people, (screen) => screen.page.locator("tbody tr").nth(3).click(), dialog) },
  { name: "people new", shop: "open", open: after(at("#/people/new", "dialog[open]")) },
  { name: "settings shop", shop: "open", open: settings("shop") },
  { name: "settings shifts", shop: "open", open: settings("shifts") },
  { name: "settings system", shop: "open", open: async (screen, shop) => settings(`shifts/${shop.systems[0].id}`, ".segment")(screen) },
  { name: "settings needs", shop: "open", open: settings("needs", "td input") },
  { name: "settings holidays", shop: "open", open: settings("holidays", "pre") },
  { name: "settings backups", shop: "open", open: settings("backups", "tbody tr") },
  { name: "settings me", shop: "open", open: settings("me", "form") },
  { name: "audit", shop: "open", open: at("#/audit", ".card li") },
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
  await desk.call("make_backup");
  return shop;
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

/** Brings the desk into the state that a screen needs; the page must be loaded anew when it changed. */
export async function intoState(desk, state) {
  if (state === "locked") await desk.call("lock");
  if (state === "closed") await desk.restart();
  if (state === "open") await desk.call("sign_in", OWNER);
}
