import { NotFound } from "@/lib/kernel/outcome";
import { pictureResponse } from "@/lib/kernel/picture-response";
import { readingRoute } from "@/lib/kernel/route";
import { photoToShow } from "@/lib/photos/queries";
import { photoKey } from "@/lib/photos/rules";
import { photoFileSchema } from "@/lib/photos/schema";
import { fileStore } from "@/lib/platform/storage/store";

/** A photo's file. One that isn't published is shown to those who manage it alone. */
export const GET = readingRoute(
  photoFileSchema,
  async (viewer, { photo, size }) => {
    const { isPublic } = await photoToShow(viewer, photo);
    const file = await fileStore().read(photoKey(photo, size));
    if (!file) throw new NotFound("file");
    return pictureResponse(file, { isPublic, version: `${photo}-${size}` });
  },
  "image",
);
