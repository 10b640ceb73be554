/** The longest side of each size of a picture, in pixels. */
export const SIZES = { large: 1600, small: 480 } as const;
export type Size = keyof typeof SIZES;
/** The largest that each file may be. */
export type Sizes = Record<Size, { width: number; height: number }>;

/** More than any phone takes; a PNG of that many takes 200 MB to decode. */
export const MAX_PIXELS = 64_000_000;

/** A slide fills a screen of 16:9. */
export const SLIDE_SIZES = {
  large: { width: 1920, height: 1080 },
  small: { width: 480, height: 270 },
} as const;
