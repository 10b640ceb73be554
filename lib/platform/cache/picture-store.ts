import { LRUCache } from "lru-cache";
import { hashOf } from "./etag";

export type Picture = { bytes: Uint8Array<ArrayBuffer>; etag: string };

/** A few hundred pictures of about 50 kB. */
export const MAX_BYTES = 32_000_000;

/**
 * Returns a function that draws each picture once, also if several readers ask at the same time, and keeps the latest
 * used ones. What a picture shows is its key: only a change of that makes a new one.
 */
export function pictureStore<Shown extends object>(
  draw: (shown: Shown) => Promise<ArrayBuffer>,
  maxBytes = MAX_BYTES,
): (shown: Shown) => Promise<Picture> {
  const pictures = new LRUCache<string, Picture, () => Promise<ArrayBuffer>>({
    maxSize: maxBytes,
    sizeCalculation: ({ bytes }) => bytes.byteLength,
    fetchMethod: async (_key, _stale, { context }) => withEtag(await context()),
  });
  return (shown) => pictures.forceFetch(JSON.stringify(shown), { context: () => draw(shown) });
}

function withEtag(content: ArrayBuffer): Picture {
  const bytes = new Uint8Array(content);
  return { bytes, etag: `"${hashOf(bytes)}"` };
}
