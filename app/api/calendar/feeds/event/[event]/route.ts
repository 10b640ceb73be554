import { eventFeed } from "@/lib/calendar/feed-queries";
import { feedFile, feedResponse } from "@/lib/calendar/feed-rules";
import { eventFeedSchema } from "@/lib/calendar/schema";
import { NotFound } from "@/lib/kernel/outcome";
import { readingRoute } from "@/lib/kernel/route";

/** An event in all its cities, in the language `lang`, or in both. */
export const GET = readingRoute(eventFeedSchema, async (_viewer, { event, lang }) => {
  const feed = await eventFeed(event);
  if (!feed) throw new NotFound("feed");
  return feedResponse(feedFile(feed, lang));
});
