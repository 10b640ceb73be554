import { calendarMeetup } from "@/lib/calendar/queries";
import { calendarFile } from "@/lib/calendar/rules";
import { NotFound } from "@/lib/kernel/outcome";
import { readingRoute } from "@/lib/kernel/route";
import { calendarSchema } from "@/lib/rsvps/schema";

/** A calendar file in the language `lang`, or in both; tentative for `waitlisted`. */
export const GET = readingRoute(calendarSchema, async (_viewer, input) => {
  const meetup = await calendarMeetup(input.meetup);
  if (!meetup) throw new NotFound("meetup");
  return new Response(calendarFile(meetup, { locale: input.lang, answer: input.answer }), {
    headers: {
      "content-type": "text/calendar; charset=utf-8",
      "content-disposition": `attachment; filename="${meetup.eventSlug}-${meetup.slug}.ics"`,
      "cache-control": "no-store",
    },
  });
});
