// The staff roster: one by one, from files good and bad, and back to a file.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { deflateRawSync } from "node:zlib";
import { person, staffed } from "./shop.mjs";
import { onStage } from "./stage.mjs";

const stage = onStage(staffed, { at: "#/people" });
const { step } = stage;
const row = (name) => stage.screen.page.locator("tbody tr", { hasText: name });
const numbers = async () => (await stage.desk.call("staff_list")).map(({ staff }) => staff.number);

step("somebody is added by keyboard, each problem at its field", async ({ screen }) => {
  await screen.press("a");
  await screen.dialog().waitFor();
  assert.match(await screen.focused(), /^姓名/);
  await screen.press("Enter");
  await screen.dialog().getByRole("alert").filter({ hasText: "姓名" }).waitFor();
  await screen.type("郑爽");
  const number = screen.dialog().getByLabel("工号");
  await number.fill("007");
  await screen.press("Enter");
  await screen.dialog().getByText(/王磊.*工号|工号.*王磊/).waitFor();
  await number.and(screen.page.locator("[aria-invalid=true]")).waitFor();
  await number.fill("020");
  await screen.press("Enter");
  await screen.toast("已新增郑爽");
  await screen.dialog().getByRole("heading", { name: /郑爽/ }).waitFor();
  assert.ok((await numbers()).includes("020"));
});

step("somebody is changed, and problems keep the dialog open", async ({ screen, desk }) => {
  await screen.open("#/people");
  await row("郑爽").click();
  const dialog = screen.dialog();
  await dialog.getByLabel("每月目标工时").fill("many");
  await screen.press("Enter");
  await dialog.getByText("请填小时数").waitFor();
  await dialog.getByLabel("每月目标工时").fill("180");
  await dialog.getByLabel(/^离职日/).fill("2020-01-01");
  await screen.press("Tab");
  await dialog.getByRole("button", { name: "保存" }).click();
  await dialog.getByText(/离职.*早于|早于.*入职|离职日在入职/).waitFor();
  await dialog.getByLabel(/^离职日/).fill("");
  await screen.press("Tab");
  await dialog.getByRole("button", { name: "保存" }).click();
  await screen.toast("已保存郑爽");
  const { staff } = (await desk.call("staff_list")).find((r) => r.staff.number === "020");
  assert.equal(staff.target_minutes, 180 * 60);
});

step("who leaves stays, dimmed, and no longer stands among those here", async ({ screen, desk }) => {
  await row("郑爽").click();
  await screen.dialog().getByRole("button", { name: "离职…" }).click();
  await screen.dialog().getByRole("button", { name: "记为离职" }).click();
  await screen.toast("郑爽的最后一天");
  await desk.later(24 * 60);
  await screen.open();
  await screen.field("工号").fill("001");
  await screen.field("PIN").fill("246813");
  await screen.page.getByRole("link", { name: "人员" }).click();
  await row("王磊").waitFor();
  assert.equal(await row("郑爽").count(), 0);
  await screen.page.getByRole("tab", { name: "全部" }).click();
  assert.match(await row("郑爽").getAttribute("class"), /dim/);
  await row("郑爽").getByText("离职").waitFor();
});

for (const [what, name, content, said] of [
  ["a damaged spreadsheet", "broken.xlsx", Buffer.from("PK\x03\x04 this was once a spreadsheet"), "文件已损坏"],
  ["no spreadsheet at all", "picture.xlsx", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3, 4, 5]), /不是电子表格|已损坏/],
  ["an empty file", "empty.csv", Buffer.from(""), "文件里没有内容"],
  ["a file without numbers of people", "other.csv", Buffer.from("水果,价格\n苹果,3\n"), "找不到“工号”这一列"],
  ["a bomb of 80 MB", "bomb.xlsx", zip({ "[Content_Types].xml": "<Types/>", "xl/workbook.xml": "<workbook/>", "xl/worksheets/sheet1.xml": Buffer.alloc(80 << 20, 0x20) }), /太大|已损坏/],
]) {
  step(`${what} is refused in words, and nothing changes`, async ({ screen, desk }) => {
    const before = await numbers();
    await screen.pick(desk.file(name, content));
    await screen.button("导入").click();
    await screen.menu("选择文件").click();
    await screen.page.locator(".toast.bad").filter({ hasText: said }).first().waitFor();
    assert.deepEqual(await numbers(), before);
    await screen.page.locator(".toast").last().getByRole("button", { name: "关闭" }).click();
  });
}

step("the roster goes out, and formulas in it are harmless", async ({ screen, desk }) => {
  await desk.call("save_staff", { staff: person("021", "=HYPERLINK(1)") });
  for (const line of ["导出为 CSV…", "导出为 XLSX…"]) {
    await screen.button("导出").click();
    await screen.menu(line).click();
    await screen.toast("已保存到");
  }
  const csv = readFileSync(desk.papers().find((path) => path.endsWith(".csv")), "utf8");
  assert.match(csv, /王磊/);
  assert.match(csv, /'=HYPERLINK/, "what a spreadsheet would run is written as text");
});

/** An archive of deflated files, as an XLSX is one. */
function zip(files) {
  const parts = [];
  const entries = [];
  for (const [name, text] of Object.entries(files)) {
    const content = Buffer.from(text);
    const data = deflateRawSync(content);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(content), 10);
    common.writeUInt32LE(data.length, 14);
    common.writeUInt32LE(content.length, 18);
    common.writeUInt16LE(name.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(parts.reduce((sum, part) => sum + part.length, 0), 10);
    entries.push(Buffer.from("PK\x01\x02\x14\x00", "latin1"), common, place, Buffer.from(name));
    parts.push(Buffer.from("PK\x03\x04", "latin1"), common, Buffer.from(name), data);
  }
  const [body, directory] = [Buffer.concat(parts), Buffer.concat(entries)];
  const end = Buffer.alloc(18);
  end.writeUInt16LE(Object.keys(files).length, 4);
  end.writeUInt16LE(Object.keys(files).length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(body.length, 12);
  return Buffer.concat([body, directory, Buffer.from("PK\x05\x06", "latin1"), end]);
}

function crc32(bytes) {
  const table = Uint32Array.from({ length: 256 }, (_, n) => {
    for (let bit = 0; bit < 8; bit += 1) n = (n >>> 1) ^ (n & 1 ? 0xedb88320 : 0);
    return n;
  });
  let sum = 0xffffffff;
  for (const byte of bytes) sum = (sum >>> 8) ^ table[(sum ^ byte) & 255];
  return (sum ^ 0xffffffff) >>> 0;
}
