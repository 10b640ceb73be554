/** The longest side of each size of a picture, in pixels. */
export const SIZES = { large: 1600, small: 480 } as const;
export type Size = keyof typeof SIZES;

/** More than any phone takes; a PNG of that many takes 200 MB to decode. */
export const MAX_PIXELS = 64_000_000;
