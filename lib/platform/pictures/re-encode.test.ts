import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, expect, it } from "vitest";
import { reEncode } from "./re-encode";
import { canvas, pngOfSize } from "./test-pictures";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "pictures-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function made(bytes: Buffer) {
  const path = join(folder, "picture");
  await writeFile(path, bytes);
  return reEncode(path);
}

const refused = (reason: string) => ({ ok: false, reason });
const photo = () => canvas(2000, 1000).jpeg().toBuffer();

it.each([
  ["JPEG", () => photo()],
  ["PNG", () => canvas(2000, 1000).png().toBuffer()],
  ["WebP", () => canvas(2000, 1000).webp().toBuffer()],
])("makes two WebP files of a %s", async (_, bytes) => {
  const result = await made(await bytes());
  if (!result.ok) throw new Error(result.reason);
  const { width, height, files } = result.picture;
  expect([width, height]).toEqual([1600, 800]);
  expect(await sharp(files.large).metadata()).toMatchObject({ format: "webp", width: 1600 });
  expect(await sharp(files.small).metadata()).toMatchObject({ format: "webp", width: 480 });
});

it("turns a picture upright and drops where and when it was taken", async () => {
  const taken = await canvas(200, 100)
    .withExif({ IFD0: { Make: "Phone" }, IFD3: { GPSLatitude: "49/1 15/1 0/1" } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
  expect((await sharp(taken).metadata()).exif).toBeDefined();
  const result = await made(taken);
  if (!result.ok) throw new Error(result.reason);
  expect([result.picture.width, result.picture.height]).toEqual([100, 200]);
  const { exif, xmp, icc, orientation } = await sharp(result.picture.files.large).metadata();
  expect({ exif, xmp, icc, orientation }).toEqual({});
});

const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
const zipEnd = Buffer.concat([Buffer.from("PK\x05\x06", "latin1"), Buffer.alloc(18)]);

it.each<[string, string, () => Buffer | Promise<Buffer>]>([
  ["SVG", "unknown-kind", () => Buffer.from(svg)],
  ["GIF", "unknown-kind", () => canvas(20, 20).gif().toBuffer()],
  ["script that begins like a GIF", "unknown-kind", () => Buffer.from("GIF89a=1;alert(1)")],
  [
    "JPEG that is a page, too",
    "polyglot",
    async () => Buffer.concat([await photo(), Buffer.from("<HTML><body>")]),
  ],
  [
    "JPEG with a script in its comment",
    "polyglot",
    async () => withComment(await photo(), "<script>alert(1)</script>"),
  ],
  [
    "PNG that is an archive, too",
    "polyglot",
    async () => Buffer.concat([await canvas(20, 20).png().toBuffer(), zipEnd]),
  ],
  ["PNG of 40,000 × 40,000 pixels", "too-many-pixels", () => pngOfSize(40_000)],
  ["truncated JPEG", "broken", async () => (await photo()).subarray(0, 3_000)],
  [
    "truncated PNG",
    "broken",
    async () => (await canvas(2000, 1000).png().toBuffer()).subarray(0, 400),
  ],
  ["JPEG of nothing but its first bytes", "broken", () => Buffer.from([0xff, 0xd8, 0xff])],
  ["empty file", "unknown-kind", () => Buffer.alloc(0)],
])("refuses a %s as %s", async (_, reason, bytes) => {
  expect(await made(await bytes())).toEqual(refused(reason));
});

function withComment(jpeg: Buffer, text: string): Buffer {
  const marker = Buffer.from([0xff, 0xfe, 0, text.length + 2]);
  return Buffer.concat([jpeg.subarray(0, 2), marker, Buffer.from(text), jpeg.subarray(2)]);
}
