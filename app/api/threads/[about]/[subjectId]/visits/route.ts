import { visitThread } from "@/lib/comments/follow-mutations";
import { visitThreadSchema } from "@/lib/comments/schema";
import { nullIfNotFound } from "@/lib/kernel/outcome";
import { writingRoute } from "@/lib/kernel/route";

/** Posted by the page itself once its comments are on the screen; they may have been withdrawn meanwhile. */
export const POST = writingRoute(
  visitThreadSchema,
  async (viewer, key) => (await visitThread(viewer, key).catch(nullIfNotFound)) ?? { ok: true },
);
