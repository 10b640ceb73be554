import { checkSlide } from "@/lib/decks/queries";
import { slideKey } from "@/lib/decks/rules";
import { slideFileSchema } from "@/lib/decks/schema";
import { NotFound } from "@/lib/kernel/outcome";
import { pictureResponse } from "@/lib/kernel/picture-response";
import { readingRoute } from "@/lib/kernel/route";
import { fileStore } from "@/lib/platform/storage/store";

/** A slide's file: for the talk's speaker and the hosts, and for everybody once they are shown. */
export const GET = readingRoute(
  slideFileSchema,
  async (viewer, { slide, size }) => {
    const { isPublic } = await checkSlide(viewer, slide);
    const file = await fileStore().read(slideKey(slide, size));
    if (!file) throw new NotFound("file");
    return pictureResponse(file, { isPublic, version: `${slide}-${size}` });
  },
  "image",
);
