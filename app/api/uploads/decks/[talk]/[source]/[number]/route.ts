import { sendSlideSchema } from "@/lib/decks/schema";
import { sendSlide } from "@/lib/decks/slide-mutations";
import { uploadRoute } from "@/lib/kernel/upload-route";

/** The picture of one slide. */
export const POST = uploadRoute(sendSlideSchema, sendSlide, { limit: "slide" });
