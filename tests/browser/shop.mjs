// Shops to test with, made by real calls: founded, staffed, planned, and the sample.
export const OWNER = { number: "001", name: "林晓", password: "correct horse", pin: "246813" };
export const MANAGER = { number: "002", name: "周婷", password: "battery staple", pin: "135792" };
export const AGENT = { number: "006", name: "李静", pin: "864209" };
const OTHERS = [["007", "王磊"], ["008", "陈晨"], ["009", "赵敏"], ["011", "孙悦"], ["012", "刘洋"]];

/** A shop with its owner signed in and nobody else; the owner does not stand on the rota. */
export async function founded(desk, preset = "A") {
  const owner = await desk.call("found_shop", { shop: "晨光小店", preset, owner: OWNER.name, password: OWNER.password });
  const [{ staff }] = await desk.call("staff_list");
  await desk.call("save_staff", { staff: { ...staff, joined: "2025-01-01", rostered: false } });
  await desk.call("set_my_pin", { pin: OWNER.pin, current: OWNER.password });
  return owner.staff;
}

export const person = (number, name, more = {}) => ({ id: 0, number, name, role: "agent", rostered: true, joined: "2025-03-01", left: null, probation: null, barred: [], mentor: null, target_minutes: null, ...more });

/** Seven people on the rota, a manager among them; two early and two late needed each day. `ids` by agent number. */
export async function staffed(desk, preset = "A") {
  const owner = await founded(desk, preset);
  const ids = { [OWNER.number]: owner };
  const add = async (staff) => (ids[staff.number] = await desk.call("save_staff", { staff }));
  await add(person(MANAGER.number, MANAGER.name, { role: "manager" }));
  await add(person(AGENT.number, AGENT.name));
  for (const [number, name] of OTHERS) await add(person(number, name));
  await own(desk, ids[AGENT.number], AGENT);
  await own(desk, ids[MANAGER.number], MANAGER);
  const { systems } = await desk.call("systems");
  const shifts = Object.fromEntries(systems[0].kinds.map((kind) => [kind.key, kind.id]));
  const weekly = systems[0].kinds.map((kind) => ({ shift: kind.id, people: Array(7).fill(2) }));
  await desk.call("save_needs", { needs: { weekly, dates: [] } });
  return { ids, shifts, systems };
}

/** Gives a secret and makes it the person's own, so that they need not change it. */
export async function own(desk, staff, { number, pin, password }) {
  if (password) await desk.call("set_password", { staff, password: "first password" });
  await desk.call("set_pin", { staff, pin: "975318" });
  await desk.call("lock");
  await desk.call("unlock", { number, pin: "975318" });
  await desk.call("set_my_pin", { pin, current: "975318" });
  if (password) await desk.call("set_my_password", { password, current: pin });
  await signIn(desk, OWNER);
}
export const signIn = (desk, { number, password }) => desk.call("sign_in", { number, password });

/** Four days of rest for each of seven people in a month of 31 days, never early after late. */
const PATTERN = ["D", "D", "D", "D", "E", "E", "E", "R"];

/** A staffed shop with December planned so that every rule is kept; `published` or still a draft. */
export async function planned(desk, { published = false, month = "2026-12" } = {}) {
  const shop = await staffed(desk);
  const view = await desk.call("rota_month", { month });
  const edits = view.staff.flatMap((head, row) => view.days.map(({ day }, col) => {
    const key = PATTERN[(col + row + 1) % PATTERN.length];
    return { staff: head.staff, day, work: key === "R" ? "rest" : { shift: shop.shifts[key] }, pinned: false };
  }));
  await desk.call("edit_rota", { month, edits });
  if (published) await desk.call("publish", { month, version: 0 });
  return { ...shop, month, rows: view.staff.map((head) => head.number) };
}

/** The sample shop, entered as its owner. */
export async function sample(desk) {
  const { sample: hint } = await desk.call("open_sample");
  await desk.call("sign_in", { number: hint.number, password: hint.password });
  return hint;
}

