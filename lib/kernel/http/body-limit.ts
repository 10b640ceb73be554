/** Of a form without files and of JSON. The server in front of Next enforces it while a body streams in. */
export const MAX_BODY_BYTES = 65_536;

/** What names and boundaries add to each field, generously. */
const FIELD_BYTES = 200;

/** Whether a form would be refused for its size. */
export function isTooLarge(data: FormData): boolean {
  let bytes = 0;
  for (const [, value] of data) bytes += FIELD_BYTES + new Blob([value]).size;
  return bytes > MAX_BODY_BYTES;
}
