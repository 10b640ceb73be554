import { visitThreadSchema } from "@/lib/comments/schema";
import { visitThread } from "@/lib/comments/visit-mutations";
import { writingRoute } from "@/lib/kernel/route";

/** Posted by the page itself once its comments are on the screen. */
export const POST = writingRoute(visitThreadSchema, visitThread);
