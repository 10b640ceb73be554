import { arrivedSlides } from "@/lib/decks/queries";
import { sendingSchema } from "@/lib/decks/schema";
import { readingRoute } from "@/lib/kernel/route";

/** What has arrived of a deck that is being sent. */
export const GET = readingRoute(sendingSchema, async (viewer, sending) =>
  Response.json(await arrivedSlides(viewer, sending), { headers: { "cache-control": "no-store" } }),
);
