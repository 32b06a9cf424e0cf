// How fast the rota is in Chromium over the real desk, with 60 people and 31 days: `node ../tests/browser/pace.mjs` from ui/.
// Prints a table; the limits are the aims of the README. No part of the suite: a busy machine would fail it.
import { Desk } from "./desk.mjs";
import { closeBrowser, openScreen } from "./screen.mjs";
import { founded, person } from "./shop.mjs";

const PEOPLE = 60;
const EDITS = 50;
const OPENINGS = 15;
const at = (list, share) => [...list].sort((a, b) => a - b)[Math.min(list.length - 1, Math.floor(list.length * share))];
const ms = (value) => Math.round(value * 10) / 10;
const line = (what, list, limit = "") => ({ what, median: ms(at(list, 0.5)), p95: ms(at(list, 0.95)), worst: ms(Math.max(...list)), limit, times: list.length });

const desk = await Desk.start();
await founded(desk);
const rows = Array.from({ length: PEOPLE }, (_, n) => person(String(100 + n), `员工${n + 1}`));
for (const staff of rows) await desk.call("save_staff", { staff });
const { systems } = await desk.call("systems");
const [early, late] = systems[0].kinds.map((kind) => kind.id);
await desk.call("save_needs", { needs: { weekly: [early, late].map((shift) => ({ shift, people: Array(7).fill(24) })), dates: [] } });
for (const month of ["2026-12", "2027-01"]) {
  const view = await desk.call("rota_month", { month });
  const works = [early, early, early, early, late, late, late].map((shift) => ({ shift })).concat("rest");
  const edits = view.staff.flatMap((head, row) => view.days.map(({ day }, col) => ({ staff: head.staff, day, work: works[(row + col) % 8], pinned: false })));
  await desk.call("edit_rota", { month, edits });
}

const screen = await openScreen(desk, { at: "#/today" });
const { page } = screen;
await page.locator(".card").first().waitFor();
const session = await page.context().newCDPSession(page);
await session.send("Performance.enable", { timeDomain: "threadTicks" });
/** Milliseconds of processor time that the main thread has worked so far: what else runs on the machine does not count. */
const worked = async () => {
  const { metrics } = await session.send("Performance.getMetrics");
  return metrics.find(({ name }) => name === "TaskDuration").value * 1000;
};
const quiet = () => page.waitForTimeout(150);

/** From the change of the address until the frame is painted in which the month stands: its rows, and the cells in sight. Cells come
 *  when the grid's size is known, which is told between layout and paint; so that is where they are looked for. */
const open = (address, month) =>
  page.evaluate(
    ([to, title, people]) =>
      new Promise((done) => {
        const stands = () => document.querySelectorAll(".body > .r").length === people && document.querySelector(".when b")?.innerText.replace(/\s/g, "").includes(title);
        const from = performance.now();
        const look = () => (stands() ? new ResizeObserver(sized).observe(document.querySelector(".box")) : requestAnimationFrame(look));
        const sized = (_, observer) => {
          observer.disconnect();
          if (!document.querySelector(".body > .r .c")) return requestAnimationFrame(look);
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => done(performance.now() - from);
          port2.postMessage(null);
        };
        location.hash = to;
        requestAnimationFrame(look);
      }),
    [address, month, PEOPLE],
  );

const opened = [];
const turned = [];
for (let n = 0; n < OPENINGS; n += 1) {
  opened.push(await open("#/rota/2026-12", "2026年12月"));
  await quiet();
  turned.push(await open("#/rota/2027-01", "2027年1月"));
  await quiet();
  await screen.go("#/today");
  await page.locator(".card").first().waitFor();
  await quiet();
}

await screen.rota();
await page.locator(".body .c").nth(31 * 5 + 9).click();
await page.evaluate(() => {
  window.painted = [];
  // In the capture phase: before anything of the page has heard of the key. The message comes after the frame was drawn.
  addEventListener("keydown", (event) => {
    const from = event.timeStamp;
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => window.painted.push(performance.now() - from);
      port2.postMessage(null);
    });
  }, true);
});
const idle = [];
for (let n = 0; n < 20; n += 1) {
  const before = await worked();
  await quiet();
  idle.push((await worked()) - before);
}
/** The desk's answer to an edit is held back until what the key itself does is drawn and counted. */
let answer = null;
await page.route("**/call", async (route) => {
  if (route.request().postDataJSON().name === "edit_rota") await new Promise((go) => (answer = go));
  await route.continue();
});
/** What the main thread works until a key is drawn, and then for the desk's answer and its drawing; keys that `edits` are to change
 *  something, and those that find it so already do not count. */
async function keys(list, edits = false) {
  const [busy, answered] = [[], []];
  const more = async (start) => {
    const before = await worked();
    await start();
    await quiet();
    return Math.max(0, (await worked()) - before - at(idle, 0.5));
  };
  for (const key of list) {
    const drawn = await more(() => page.keyboard.press(key));
    if (answer || !edits) busy.push(drawn);
    if (answer) answered.push(await more(async () => answer()));
    answer = null;
  }
  return { busy, answered, painted: await page.evaluate(() => window.painted.splice(0)) };
}
const edits = await keys(Array.from({ length: EDITS }, (_, n) => (n % 2 ? "e" : "d")), true);
const moves = await keys(Array.from({ length: EDITS }, (_, n) => (n % 2 ? "ArrowDown" : "ArrowUp")));

const box = await page.locator(".box").boundingBox();
await page.mouse.move(box.x + 400, box.y + 300);
await page.evaluate(() => {
  window.frames = [];
  let last = performance.now();
  const frame = (now) => (window.frames.push(now - last), (last = now), requestAnimationFrame(frame));
  requestAnimationFrame(frame);
});
for (let n = 0; n < 40; n += 1) await page.mouse.wheel(0, n < 20 ? 60 : -60);
const frames = (await page.evaluate(() => window.frames)).slice(1);

console.log(`${PEOPLE} people x 31 days, milliseconds`);
console.table([
  line("month opened from another page, painted", opened, "150"),
  line("next month, painted", turned, "150"),
  line("edit: key to the next painted frame", edits.painted),
  line("edit: main thread until it is drawn", edits.busy, "16"),
  line("edit: main thread for the desk's answer", edits.answered),
  line("arrow: key to the next painted frame", moves.painted),
  line("arrow: main thread", moves.busy),
  line("frame while scrolling", frames),
]);
await screen.close();
await closeBrowser();
await desk.stop();
