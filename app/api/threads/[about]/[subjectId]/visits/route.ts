import { visitThread } from "@/lib/comments/follow-mutations";
import { visitThreadSchema } from "@/lib/comments/schema";
import { writingRoute } from "@/lib/kernel/route";

/** Posted by the page itself once its comments are on the screen. */
export const POST = writingRoute(visitThreadSchema, visitThread);
