import { cityFeed } from "@/lib/calendar/feed-queries";
import { feedFile, feedResponse } from "@/lib/calendar/feed-rules";
import { cityFeedSchema } from "@/lib/calendar/schema";
import { NotFound } from "@/lib/kernel/outcome";
import { readingRoute } from "@/lib/kernel/route";

/** Every listed night in a city. */
export const GET = readingRoute(cityFeedSchema, async (_viewer, { city, lang }) => {
  const feed = await cityFeed(city);
  if (!feed) throw new NotFound("feed");
  return feedResponse(feedFile(feed, lang));
});
