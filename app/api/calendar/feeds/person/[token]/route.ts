import { personFeed } from "@/lib/calendar/feed-queries";
import { feedFile, feedResponse } from "@/lib/calendar/feed-rules";
import { personFeedSchema } from "@/lib/calendar/schema";
import { NotFound } from "@/lib/kernel/outcome";
import { readingRoute } from "@/lib/kernel/route";

/** A person's RSVPs, for whoever has the secret address. */
export const GET = readingRoute(personFeedSchema, async (_viewer, { token, lang }) => {
  const feed = await personFeed(token);
  if (!feed) throw new NotFound("feed");
  return feedResponse(feedFile(feed, lang), { secret: true });
});
