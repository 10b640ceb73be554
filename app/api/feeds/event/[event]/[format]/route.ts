import { eventFeed } from "@/lib/feeds/queries";
import { feedResponse } from "@/lib/feeds/response-rules";
import { eventFeedSchema } from "@/lib/feeds/schema";
import { NotFound } from "@/lib/kernel/outcome";
import { readingRoute } from "@/lib/kernel/route";

/** Reflections on one night, as Atom or JSON Feed. */
export const GET = readingRoute(eventFeedSchema, async (_viewer, { event, format, lang }) => {
  const feed = await eventFeed(event);
  if (!feed) throw new NotFound("feed");
  return feedResponse(feed, format, lang);
});
