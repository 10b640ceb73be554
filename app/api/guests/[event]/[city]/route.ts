import { guestsForFile } from "@/lib/attendees/csv-queries";
import { guestsCsv } from "@/lib/attendees/csv-rules";
import { guestsFileSchema } from "@/lib/attendees/schema";
import { NotFound } from "@/lib/kernel/outcome";
import { readingRoute } from "@/lib/kernel/route";
import { meetupForDesk } from "@/lib/meetups/queries";
import { csvResponse } from "@/lib/platform/csv/csv";

/** The guests of a meetup as a file, for those who run it. */
export const GET = readingRoute(guestsFileSchema, async (viewer, { event, city, lang }) => {
  const meetup = await meetupForDesk(event, city, viewer);
  if (!meetup) throw new NotFound("meetup");
  const file = guestsCsv(lang, await guestsForFile(viewer, meetup.id, meetup.questions));
  return csvResponse(file, `${event}-${city}`);
});
