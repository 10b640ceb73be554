import type { Format } from "@/lib/talk-calls/schema";

/** Of a talk whose format doesn't say how many. */
export const MOST_SLIDES = 60;

const EXACTLY: Partial<Record<Format, number>> = { twenty_twenty: 20, twenty_fifteen: 20 };

/** How many slides a talk has; null: any number up to `MOST_SLIDES`. */
export function slidesOf(format: Format): number | null {
  return EXACTLY[format] ?? null;
}

export function isSlideCount(format: Format, count: number): boolean {
  const exactly = slidesOf(format);
  return exactly === null ? count >= 1 && count <= MOST_SLIDES : count === exactly;
}
