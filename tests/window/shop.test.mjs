// A person's first day with the real window: found the shop, lose the power, come back.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { openApp, program } from "./app.mjs";
import { openDesktop, until } from "./desktop.mjs";

let desktop;
before(async () => (desktop = await openDesktop()));
after(() => desktop.stop());

const SECRET = "correct horse 店";

async function found(app, shop, owner) {
  await app.type("店铺名称", shop);
  await app.type("店主姓名", owner);
  await app.type("密码", SECRET);
  await app.click("button", "建店");
  await app.inside();
}

async function signIn(app, number) {
  await app.type("工号", number);
  await app.type("密码", SECRET);
  await app.click("button", "打开店铺");
  await app.inside();
}

test("a shop founded in the window is there again after the program was killed", async () => {
  const args = ["--home", join(desktop.folder, "shop")];
  const first = await openApp(desktop, { args });
  await first.shows("先试试示例店铺");
  await first.picture("first-start");
  await found(first, "晨光小店", "周婷");
  await first.picture("founded");
  await first.kill();

  const second = await openApp(desktop, { args });
  await second.shows("打开店铺");
  const closed = await second.run("return document.body.innerText");
  assert.ok(!closed.includes("周婷"), "the sign-in screen shows nothing of the shop's data");
  await second.picture("sign-in");
  await signIn(second, "001");
  await second.click("button", "人员");
  await second.shows("周婷");
  await second.picture("people");
  await second.close();
});

test("a wrong password opens nothing", async () => {
  const args = ["--home", join(desktop.folder, "shop")];
  const app = await openApp(desktop, { args });
  await app.type("工号", "001");
  await app.type("密码", "not the password");
  await app.click("button", "打开店铺");
  await until("the refusal", () => app.run("return document.querySelector('[role=alert]')?.innerText"));
  const answer = await app.command("call", { name: "staff_list", args: {} });
  assert.equal(answer.fault?.kind, "closed", "the desk refuses whatever the screen shows");
  await app.close();
});

test("a second start of the same shop hands over to the first and ends", async () => {
  const args = ["--home", join(desktop.folder, "shop")];
  const app = await openApp(desktop, { args });
  const pid = app.pid();
  const second = spawn(program, args, { env: desktop.env, stdio: "ignore" });
  const code = await new Promise((done) => second.on("exit", done));
  assert.equal(code, 0, "the second start ends without an error");
  assert.equal(app.pid(), pid, "the first one lives on");
  await until("the first one to have the focus", () => app.run("return document.hasFocus()"));
  await app.close();
});

test("the sample shop opens in a database of its own", async () => {
  const home = join(desktop.folder, "trial");
  const app = await openApp(desktop, { args: ["--sample", "--home", home] });
  await app.shows("示例店铺", 60_000);
  await app.click("button", "以店主身份进入");
  await app.click("button", "排班");
  await until("the month", () => app.run("return document.querySelectorAll('[role=gridcell]').length > 300"));
  await app.painted();
  await app.picture("sample-rota");
  const files = readdirSync(home, { recursive: true }).filter((name) => name.endsWith(".db"));
  assert.deepEqual(files, [join("sample", "daybook.db")], "the real shop has not been touched");
  await app.close();
});

test("a damaged file is kept and the person is told", async () => {
  const home = join(desktop.folder, "damaged");
  mkdirSync(home);
  writeFileSync(join(home, "daybook.db"), "this is no database, but somebody's file\n".repeat(200));
  const app = await openApp(desktop, { args: ["--home", home] });
  await app.shows("数据文件坏了");
  await app.picture("damaged");
  const kept = readdirSync(home).filter((name) => name.startsWith("daybook"));
  assert.ok(kept.length >= 1, `the damaged file is still in the folder: ${kept}`);
  await app.close();
});
