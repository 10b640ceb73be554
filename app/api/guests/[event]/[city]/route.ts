import { guestsForFile } from "@/lib/attendees/csv-queries";
import { guestsCsv } from "@/lib/attendees/csv-rules";
import { guestsFileSchema } from "@/lib/attendees/schema";
import { NotFound } from "@/lib/kernel/outcome";
import { readingRoute } from "@/lib/kernel/route";
import { meetupForDesk } from "@/lib/meetups/queries";

/** The guests of a meetup as a file, for those who run it. */
export const GET = readingRoute(guestsFileSchema, async (viewer, { event, city, lang }) => {
  const meetup = await meetupForDesk(event, city, viewer);
  if (!meetup) throw new NotFound("meetup");
  const file = guestsCsv(lang, await guestsForFile(viewer, meetup.id, meetup.questions));
  return new Response(file, {
    headers: {
      "cache-control": "no-store",
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${event}-${city}.csv"`,
    },
  });
});
