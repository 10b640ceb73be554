import * as z from "zod";
import { readingRoute } from "@/lib/kernel/route";
import { now } from "@/lib/platform/time/now";

/** The server's clock, for the screens of a stage, which estimate how far theirs is off. */
export const GET = readingRoute(
  z.object({}),
  async () =>
    Response.json({ now: (await now()).getTime() }, { headers: { "cache-control": "no-store" } }),
  "stage-screens",
);
