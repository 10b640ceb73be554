import { siteFeed } from "@/lib/feeds/queries";
import { feedResponse } from "@/lib/feeds/response-rules";
import { siteFeedSchema } from "@/lib/feeds/schema";
import { readingRoute } from "@/lib/kernel/route";

/** Reflections on every listed night, as Atom or JSON Feed. */
export const GET = readingRoute(siteFeedSchema, async (_viewer, { format, lang }) =>
  feedResponse(await siteFeed(), format, lang),
);
