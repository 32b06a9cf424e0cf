// The readiness board with more products than the window has room for: keys alone lead to its last cell and back, and say why.
import assert from "node:assert/strict";
import { planned } from "./shop.mjs";
import { onStage } from "./stage.mjs";
import { attribute, product } from "./stocked.mjs";

const PRODUCTS = 80;
const name = (n) => `收纳筐 ${String(n).padStart(2, "0")}`;
const stage = onStage(async (desk) => {
  const shop = await planned(desk);
  for (let n = 1; n <= PRODUCTS; n += 1) await desk.call("save_product", product({ code: `SN-${n}`, name: name(n), about: "", attributes: [attribute("高", String(10 + n), "cm")] }));
  return shop;
}, { at: "#/readiness", size: [1280, 720] });
const { step } = stage;
const at = async (row, who) => {
  await stage.screen.comesTo(new RegExp(`^${who}，${name(row)}`), "the cell that the key leads to has the focus");
};

step("the last cell, a page up, the first: the focus goes along, however far it is", async ({ screen }) => {
  await screen.page.locator("td[tabindex='0']").focus();
  await at(1, "周婷");
  await screen.press("Control+End");
  await at(PRODUCTS, "刘洋");
  assert.ok((await screen.page.locator("tbody tr").count()) < PRODUCTS, "only what is in view is drawn");
  await screen.press("PageUp", "PageUp", "Home", "ArrowUp", "ArrowDown");
  await screen.comesTo(/^周婷，/, "the first column");
  await screen.press("Control+Home");
  await at(1, "周婷");
});

step("what stands under the table goes along, and Enter says why and comes back", async ({ screen }) => {
  await screen.press("Control+End");
  await screen.page.locator("p.hint", { hasText: `刘洋，${name(PRODUCTS)}` }).waitFor();
  await screen.press("Enter");
  await screen.dialog().getByText(`刘洋 · ${name(PRODUCTS)}`).waitFor();
  await screen.press("Enter");
  await screen.dialog().waitFor({ state: "detached" });
  await at(PRODUCTS, "刘洋");
});
