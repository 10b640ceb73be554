import { readFile } from "node:fs/promises";
import pLimit from "p-limit";
import sharp, { type Sharp } from "sharp";
import { isPolyglot, pictureKind } from "./kind";
import { MAX_PIXELS, SIZES, type Size, type Sizes } from "./sizes";

const QUALITY = 78;

export type PictureRefusal = "unknown-kind" | "polyglot" | "too-many-pixels" | "broken";
type Encoded = { width: number; height: number; files: Record<Size, Buffer> };
type Result = { ok: true; picture: Encoded } | { ok: false; reason: PictureRefusal };

// Decoding takes memory and a core: one picture after the other.
const oneAtATime = pLimit(1);
sharp.concurrency(1);
sharp.cache(false);

const square = (side: number) => ({ width: side, height: side });
const PHOTO_SIZES: Sizes = { large: square(SIZES.large), small: square(SIZES.small) };

/** Makes a picture anew from its pixels, upright and in sRGB: nothing else of the file remains. */
export async function reEncode(path: string, sizes: Sizes = PHOTO_SIZES): Promise<Result> {
  return oneAtATime(async () => {
    const bytes = await readFile(path);
    if (!pictureKind(bytes.toString("latin1", 0, 16))) return { ok: false, reason: "unknown-kind" };
    if (isPolyglot(bytes)) return { ok: false, reason: "polyglot" };
    const options = { limitInputPixels: MAX_PIXELS, failOn: "truncated" } as const;
    try {
      const { width, height } = await sharp(bytes, { limitInputPixels: false }).metadata();
      if (width * height > MAX_PIXELS) return { ok: false, reason: "too-many-pixels" };
      return { ok: true, picture: await encode(sharp(bytes, options), sizes) };
    } catch {
      return { ok: false, reason: "broken" };
    }
  });
}

async function encode(picture: Sharp, sizes: Sizes): Promise<Encoded> {
  const large = await resized(picture.autoOrient(), sizes.large);
  // From the large one: up to 64 million pixels are decoded once.
  const small = await resized(sharp(large.data), sizes.small);
  const { width, height } = large.info;
  return { width, height, files: { large: large.data, small: small.data } };
}

const resized = (picture: Sharp, size: Sizes[Size]) =>
  picture
    .resize({ ...size, fit: "inside", withoutEnlargement: true })
    .webp({ quality: QUALITY })
    .toBuffer({ resolveWithObject: true });
