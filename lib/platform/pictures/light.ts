import sharp from "sharp";

const SIDE = 64;
/** Of black and white, in sRGB. */
const MIDDLE = 128;

/** Whether what a picture draws, apart from what is transparent, is light. Nothing is dark. */
export async function isLight(picture: Buffer): Promise<boolean> {
  const fit = { width: SIDE, height: SIDE, fit: "inside", withoutEnlargement: true } as const;
  const pixels = await sharp(picture)
    .resize(fit)
    .ensureAlpha()
    .toColorspace("srgb")
    .raw()
    .toBuffer();
  let [light, opaque] = [0, 0];
  for (let at = 0; at < pixels.length; at += 4) {
    const [red = 0, green = 0, blue = 0, alpha = 0] = pixels.subarray(at, at + 4);
    light += (0.2126 * red + 0.7152 * green + 0.0722 * blue) * alpha;
    opaque += alpha;
  }
  return light > opaque * MIDDLE;
}
