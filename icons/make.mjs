// Draws every icon file from icon.svg and icon-small.svg: `node icons/make.mjs`.
// Small pictures come from a drawing of their own, so the .ico and .icns are put together here.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const SMALL = [16, 24, 32, 48];
const LARGE = [64, 128, 256, 512, 1024];

/** Size in pixels -> PNG bytes. */
function draw(source, sizes) {
  const folder = mkdtempSync(join(tmpdir(), "daybook-icons-"));
  const flags = sizes.flatMap((size) => ["--png", String(size)]);
  execFileSync("npx", ["--yes", "@tauri-apps/cli@2.12.5", "icon", join(here, source), "--output", folder, ...flags]);
  const pictures = sizes.map((size) => [size, readFileSync(join(folder, `${size}x${size}.png`))]);
  rmSync(folder, { recursive: true });
  return pictures;
}

/** Windows: a directory of PNG pictures, 16 bytes an entry; 256 is written as 0. */
function ico(pictures) {
  const head = Buffer.alloc(6 + 16 * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let offset = head.length;
  pictures.forEach(([size, bytes], index) => {
    const entry = 6 + 16 * index;
    head.writeUInt8(size % 256, entry);
    head.writeUInt8(size % 256, entry + 1);
    head.writeUInt16LE(1, entry + 4);
    head.writeUInt16LE(32, entry + 6);
    head.writeUInt32LE(bytes.length, entry + 8);
    head.writeUInt32LE(offset, entry + 12);
    offset += bytes.length;
  });
  return Buffer.concat([head, ...pictures.map(([, bytes]) => bytes)]);
}

/** macOS: blocks of a four-letter kind, a length and a PNG. */
function icns(blocks) {
  const block = (kind, bytes) => {
    const head = Buffer.alloc(8);
    head.write(kind, 0, "ascii");
    head.writeUInt32BE(bytes.length + 8, 4);
    return Buffer.concat([head, bytes]);
  };
  return block("icns", Buffer.concat(blocks.map(([kind, bytes]) => block(kind, bytes))));
}

const at = new Map([...draw("icon-small.svg", SMALL), ...draw("icon.svg", LARGE)]);
const files = { "32x32": 32, "64x64": 64, "128x128": 128, "128x128@2x": 256, icon: 512 };
for (const [name, size] of Object.entries(files)) writeFileSync(join(here, `${name}.png`), at.get(size));
writeFileSync(join(here, "icon.ico"), ico([16, 24, 32, 48, 64, 128, 256].map((size) => [size, at.get(size)])));
const kinds = { icp4: 16, icp5: 32, ic11: 32, ic12: 64, ic07: 128, ic13: 256, ic08: 256, ic14: 512, ic09: 512, ic10: 1024 };
writeFileSync(join(here, "icon.icns"), icns(Object.entries(kinds).map(([kind, size]) => [kind, at.get(size)])));
