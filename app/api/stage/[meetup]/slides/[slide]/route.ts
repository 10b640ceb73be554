import { slideKey } from "@/lib/decks/rules";
import { NotFound } from "@/lib/kernel/outcome";
import { pictureResponse } from "@/lib/kernel/picture-response";
import { readingRoute } from "@/lib/kernel/route";
import { fileStore } from "@/lib/platform/storage/store";
import { checkStageSlide } from "@/lib/stage/queries";
import { stageSlideSchema } from "@/lib/stage/schema";
import { watchesStage } from "@/lib/stage/screen-cookie";

/** A slide for the screens of a stage. */
export const GET = readingRoute(
  stageSlideSchema,
  async (person, { meetup, slide }) => {
    if (!(await watchesStage(person, meetup))) throw new NotFound("stage");
    await checkStageSlide(meetup, slide);
    const file = await fileStore().read(slideKey(slide, "large"));
    if (!file) throw new NotFound("file");
    return pictureResponse(file, { isPublic: false, version: slide });
  },
  "image",
);
