import { webCalendarLink } from "@/lib/calendar/link-rules";
import { calendarMeetup } from "@/lib/calendar/queries";
import { calendarFile } from "@/lib/calendar/rules";
import { fileSchema } from "@/lib/calendar/schema";
import { NotFound } from "@/lib/kernel/outcome";
import { readingRoute } from "@/lib/kernel/route";

/**
 * A calendar file in the language `lang`, or in both; tentative for `waitlisted`. With `to`, leads to the form of a
 * calendar on the web: its address is long, and changes with the meetup.
 */
export const GET = readingRoute(fileSchema, async (_viewer, { meetup: id, lang, answer, to }) => {
  const meetup = await calendarMeetup(id);
  if (!meetup) throw new NotFound("meetup");
  const headers = { "cache-control": "no-store" };
  if (to) {
    const location = webCalendarLink(to, meetup, lang);
    return new Response(null, { status: 302, headers: { ...headers, location } });
  }
  return new Response(calendarFile(meetup, { locale: lang, answer }), {
    headers: {
      ...headers,
      "content-type": "text/calendar; charset=utf-8",
      "content-disposition": `attachment; filename="${meetup.eventSlug}-${meetup.slug}.ics"`,
    },
  });
});
