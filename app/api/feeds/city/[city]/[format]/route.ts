import { cityFeed } from "@/lib/feeds/queries";
import { feedResponse } from "@/lib/feeds/response-rules";
import { cityFeedSchema } from "@/lib/feeds/schema";
import { NotFound } from "@/lib/kernel/outcome";
import { readingRoute } from "@/lib/kernel/route";

/** Reflections from one city, as Atom or JSON Feed. */
export const GET = readingRoute(cityFeedSchema, async (_viewer, { city, format, lang }) => {
  const feed = await cityFeed(city);
  if (!feed) throw new NotFound("feed");
  return feedResponse(feed, format, lang);
});
