import { NotFound } from "@/lib/kernel/outcome";
import { readingRoute } from "@/lib/kernel/route";
import { photoToShow } from "@/lib/photos/queries";
import { photoKey } from "@/lib/photos/rules";
import { photoFileSchema } from "@/lib/photos/schema";
import { fileStore } from "@/lib/platform/storage/store";

/** A hidden photo disappears from caches after this many seconds. */
const KEPT_SECONDS = 300;

/** A photo's file. One that isn't published is shown to those who manage it alone. */
export const GET = readingRoute(
  photoFileSchema,
  async (viewer, { photo, size }) => {
    const { isPublic } = await photoToShow(viewer, photo);
    const file = await fileStore().read(photoKey(photo, size));
    if (!file) throw new NotFound("file");
    return new Response(file, {
      headers: {
        "cache-control": isPublic ? `public, max-age=${KEPT_SECONDS}` : "private, no-store",
        "content-type": "image/webp",
        ...(isPublic && { etag: `"${photo}-${size}"` }),
      },
    });
  },
  "image",
);
