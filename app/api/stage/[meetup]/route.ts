import { NotFound } from "@/lib/kernel/outcome";
import { readingRoute } from "@/lib/kernel/route";
import { stageForScreen } from "@/lib/stage/queries";
import { stageSchema } from "@/lib/stage/schema";
import { readScreen, watchesStage } from "@/lib/stage/screen-cookie";

/** What is on and what comes, for whoever runs a stage and for its screens. */
export const GET = readingRoute(
  stageSchema,
  async (person, { meetup, lang }) => {
    if (!(await watchesStage(person, meetup))) throw new NotFound("stage");
    const screen = await readScreen();
    const isSpeakers =
      screen?.kind === "paired" && screen.meetupId === meetup && screen.view === "speaker";
    return Response.json(await stageForScreen(meetup, lang, isSpeakers), {
      headers: { "cache-control": "private, no-store" },
    });
  },
  "stage-screens",
);
