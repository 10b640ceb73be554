import { NotFound } from "@/lib/kernel/outcome";
import { pictureResponse } from "@/lib/kernel/picture-response";
import { readingRoute } from "@/lib/kernel/route";
import { fileStore } from "@/lib/platform/storage/store";
import { logoToShow } from "@/lib/supporters/queries";
import { logoKey } from "@/lib/supporters/rules";
import { logoFileSchema } from "@/lib/supporters/schema";

/** A logo's file. One that no page shows is for those alone who may thank there. */
export const GET = readingRoute(
  logoFileSchema,
  async (viewer, { logo, size }) => {
    const { isPublic } = await logoToShow(viewer, logo);
    const file = await fileStore().read(logoKey(logo, size));
    if (!file) throw new NotFound("file");
    return pictureResponse(file, { isPublic, version: `${logo}-${size}` });
  },
  "image",
);
