// Somebody would like another shift or a day off: exchanges are offered and taken, by keyboard alone.
import assert from "node:assert/strict";
import { planned } from "./shop.mjs";
import { onStage } from "./stage.mjs";

const stage = onStage(planned, { at: "#/rota/2026-12" });
const { step } = stage;
const panel = () => stage.screen.page.locator("aside");
const rows = () => stage.screen.page.locator(".body > .r");
const works = async () => JSON.stringify((await stage.desk.call("rota_month", { month: "2026-12" })).cells.map((row) => row.map((c) => c.work)));

/** A cell whose person could swap for something else, though not simply take it: where it stands, and the link to its exchanges. */
async function offered({ desk, shop }) {
  const view = await desk.call("rota_month", { month: shop.month });
  for (const [row, { staff }] of view.staff.entries()) {
    for (let column = 14; column < 28; column += 1) {
      const day = view.days[column].day;
      const { instead } = await desk.call("why", { staff, day });
      for (const [link, { work, blocked }] of instead.entries()) {
        const ways = blocked.length > 0 ? await desk.call("swaps", { staff, day, work }) : [];
        if (ways.length > 0) return { row, column, link, work, ways };
      }
    }
  }
  return null;
}

let found;

step("from a cell the reasons are opened, and from another choice its exchanges, by keyboard", async ({ screen, desk, shop }) => {
  found = await offered({ desk, shop });
  assert.ok(found, "somebody in the month can swap");
  await rows().nth(found.row).locator(".c").nth(found.column).click();
  await screen.press("Alt+Enter");
  const how = panel().locator(".row").nth(found.link).locator(".link").first();
  await how.waitFor();
  const has = (locator) => locator.evaluate((node) => node === document.activeElement);
  for (let n = 0; n < 80 && !(await has(how)); n += 1) await screen.press("Tab");
  assert.ok(await has(how), "Tab reaches the link");
  await screen.press("Enter");
  const first = panel().locator(".way .do button").first();
  await first.waitFor();
  assert.ok(await desk.until(() => has(first), (told) => told), "the first offer has the focus");
  assert.equal(await panel().locator(".way").count(), found.ways.length, "all that the desk offers are there");
  assert.deepEqual(await screen.accessible(), []);
});

step("Enter takes the first offer, the grid has the focus again, and one undo takes it back", async ({ screen, desk }) => {
  const before = await works();
  await screen.press("Enter");
  const work = async () => (await desk.call("rota_month", { month: "2026-12" })).cells[found.row][found.column].work;
  const wanted = JSON.stringify(found.work);
  assert.equal(JSON.stringify(await desk.until(work, (told) => JSON.stringify(told) === wanted)), wanted, "what was wanted is there");
  // The grid goes on by keyboard.
  await screen.page.waitForFunction(() => document.activeElement.closest("[role=grid]"));
  await screen.press("Control+z");
  assert.equal(await desk.until(works, (told) => told === before), before, "as it was");
});
