import { NotFound } from "@/lib/kernel/outcome";
import { pictureResponse } from "@/lib/kernel/picture-response";
import { readingRoute } from "@/lib/kernel/route";
import { fileStore } from "@/lib/platform/storage/store";
import { signFileSchema } from "@/lib/prompts/schema";
import { signToShow } from "@/lib/prompts/sign-queries";
import { signKey } from "@/lib/prompts/sign-rules";

/** A picture of a sign. One whose answer isn't shown is for hosts alone. */
export const GET = readingRoute(
  signFileSchema,
  async (viewer, { sign, size }) => {
    const { isPublic } = await signToShow(viewer, sign);
    const file = await fileStore().read(signKey(sign, size));
    if (!file) throw new NotFound("file");
    return pictureResponse(file, { isPublic, version: `${sign}-${size}` });
  },
  "image",
);
