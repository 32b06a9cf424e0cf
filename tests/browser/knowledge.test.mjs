// Knowledge: a trainee proposes a page, the owner releases it and answers a question into another; a phrase is copied.
import assert from "node:assert/strict";
import { knowing } from "./knowing.mjs";
import { AGENT, OWNER, planned } from "./shop.mjs";
import { onStage } from "./stage.mjs";

const stage = onStage(async (desk) => ({ ...(await planned(desk)), ...(await knowing(desk)) }), { at: "#/knowledge" });
const { step } = stage;

async function become({ number, pin }, address) {
  const { desk, screen } = stage;
  await desk.call("lock");
  await desk.call("unlock", { number, pin });
  await screen.open(address);
}

step("a word finds the page, and the page shows what was changed in it", async ({ screen }) => {
  await screen.page.getByRole("searchbox").fill("拆封");
  await screen.page.locator(".list .row", { hasText: "七天无理由" }).click();
  await screen.page.locator("aside .version").first().waitFor();
  assert.match(await screen.page.locator("article .text").innerText(), /已拆封的乳胶枕/, "the page as it stands");
  await screen.page.getByRole("button", { name: "比较" }).click();
  await screen.page.locator("ins").first().waitFor();
  assert.equal(await screen.page.locator("del").count(), 1, "one line is gone");
});

step("an agent proposes a page by keyboard, and it waits", async ({ screen }) => {
  await become(AGENT, "#/knowledge");
  await screen.page.locator(".list .row").first().waitFor();
  await screen.press("a");
  await screen.dialog().getByLabel(/^标题/).fill("乳胶枕的保养");
  await screen.dialog().getByLabel(/^正文/).fill("阴凉通风，不晒不烫。");
  await screen.dialog().getByRole("button", { name: "提交" }).click();
  await screen.toast("已提交，等主管发布");
});

step("the owner releases it, and answers the question into a page", async ({ screen }) => {
  await become(OWNER, "#/knowledge/waiting");
  await screen.page.locator(".row", { hasText: "乳胶枕的保养" }).click();
  await screen.page.getByRole("button", { name: "发布" }).click();
  await screen.toast("已发布");
  await screen.go("#/knowledge/waiting");
  await screen.page.getByRole("button", { name: "写成知识页来答复" }).click();
  await screen.dialog().getByLabel(/^标题/).fill("开专票");
  await screen.dialog().getByLabel(/^正文/).fill("税号、开户行、地址电话。");
  await screen.dialog().getByRole("button", { name: "发布" }).click();
  await screen.page.locator("article h2", { hasText: "开专票" }).waitFor();
  await screen.page.locator(".asked", { hasText: "开专票要哪些资料" }).waitFor();
});

step("a phrase is reached by arrow and copied by one key", async ({ screen }) => {
  await screen.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await screen.go("#/knowledge/scripts");
  await screen.page.locator("[data-phrase]").first().focus();
  await screen.press("ArrowDown");
  await screen.press("c");
  await screen.toast("已复制");
  await screen.copied(/工号/, "the second phrase");
});
