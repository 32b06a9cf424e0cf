// What stands on the X screen, read from Xvfb's own memory file: the pixels a person would see.
import { readFileSync } from "node:fs";
import { deflateSync } from "node:zlib";

/** `{ width, height, rgb }`, three bytes a pixel, from a file in the X window dump format. */
export function readScreen(path) {
  const file = readFileSync(path);
  const [headerSize, , , , width, height] = Array.from({ length: 6 }, (_, index) => file.readUInt32BE(index * 4));
  const bytesPerLine = file.readUInt32BE(12 * 4);
  const start = headerSize + file.readUInt32BE(19 * 4) * 12;
  const rgb = Buffer.alloc(width * height * 3);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const from = start + y * bytesPerLine + x * 4;
      rgb[(y * width + x) * 3] = file[from + 2];
      rgb[(y * width + x) * 3 + 1] = file[from + 1];
      rgb[(y * width + x) * 3 + 2] = file[from];
    }
  }
  return { width, height, rgb };
}

/** How much two equal rectangles differ: the share of their pixels that are not alike. */
export function difference(screen, one, two, width, height) {
  let unlike = 0;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if (grey(screen, one.x + x, one.y + y) !== grey(screen, two.x + x, two.y + y)) unlike += 1;
    }
  }
  return unlike / (width * height);
}

function grey(screen, x, y) {
  const at = (Math.round(y) * screen.width + Math.round(x)) * 3;
  return screen.rgb[at] + screen.rgb[at + 1] + screen.rgb[at + 2];
}

/** The screen as PNG bytes. */
export function png({ width, height, rgb }) {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8); // Eight bits, true colour.
  const lines = Buffer.alloc(height * (width * 3 + 1));
  for (let y = 0; y < height; y += 1) rgb.copy(lines, y * (width * 3 + 1) + 1, y * width * 3, (y + 1) * width * 3);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk("IHDR", head), chunk("IDAT", deflateSync(lines)), chunk("IEND", Buffer.alloc(0))]);
}

function chunk(kind, bytes) {
  const body = Buffer.concat([Buffer.from(kind, "ascii"), bytes]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

// The check sum of PNG; Node has its own only from version 22.2 on.
function crc32(bytes) {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return (sum ^ 0xffffffff) >>> 0;
}
