/** Of a form without files and of JSON. The server in front of Next enforces it while a body streams in. */
export const MAX_BODY_BYTES = 65_536;

/**
 * Of a reflection: its fields hold 77,000 characters, of up to three bytes each, and a form without scripts sends what
 * was rejected a second time.
 */
export const MAX_REFLECTION_BYTES = 524_288;

const WRITES_REFLECTION =
  /^\/(?:en|fr)\/(?:n\/[^/]+\/reflections\/(?:new|[^/]+\/edit)|reflections\/[^/]+)$/;

/** Of what is posted to a page's path. */
export const bodyLimitOf = (path: string): number =>
  WRITES_REFLECTION.test(path) ? MAX_REFLECTION_BYTES : MAX_BODY_BYTES;

/** What names and boundaries add to each field, generously. */
const FIELD_BYTES = 200;

/** Whether a form on the page at `path` would be refused for its size. */
export function isTooLarge(data: FormData, path: string): boolean {
  let bytes = 0;
  for (const [, value] of data) bytes += FIELD_BYTES + new Blob([value]).size;
  return bytes > bodyLimitOf(path);
}
