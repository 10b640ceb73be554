/** What nobody may see any more disappears from caches after this many seconds. */
const KEPT_SECONDS = 300;

/** A picture that was made anew, as WebP. `version` tells it from another one at its address. */
export function pictureResponse(
  file: Buffer<ArrayBuffer>,
  { isPublic, version }: { isPublic: boolean; version: string },
): Response {
  return new Response(file, {
    headers: {
      "cache-control": isPublic ? `public, max-age=${KEPT_SECONDS}` : "private, no-store",
      "content-type": "image/webp",
      ...(isPublic && { etag: `"${version}"` }),
    },
  });
}
