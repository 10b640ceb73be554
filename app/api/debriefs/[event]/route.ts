import { debriefsCsv } from "@/lib/debriefs/csv-rules";
import { debriefsForDesk } from "@/lib/debriefs/organizer-queries";
import { debriefsFileSchema } from "@/lib/debriefs/schema";
import { eventForDesk } from "@/lib/events/queries";
import { NotFound } from "@/lib/kernel/outcome";
import { readingRoute } from "@/lib/kernel/route";
import { csvResponse } from "@/lib/platform/csv/csv";
import { now } from "@/lib/platform/time/now";

/** The debriefs of an event's cities as a file, for its organizers. */
export const GET = readingRoute(debriefsFileSchema, async (viewer, { event: slug, lang }) => {
  const event = await eventForDesk(slug, viewer);
  if (!event) throw new NotFound("event");
  const cities = await debriefsForDesk(viewer, event.id, await now());
  return csvResponse(debriefsCsv(lang, cities), `${slug}-debriefs`);
});
