import { MAX_PDF_BYTES } from "@/lib/decks/file-rules";
import { sendingSchema } from "@/lib/decks/schema";
import { sendOriginal } from "@/lib/decks/slide-mutations";
import { uploadRoute } from "@/lib/kernel/upload-route";

/** The PDF that the slides are from. */
export const POST = uploadRoute(sendingSchema, sendOriginal, { maxBytes: MAX_PDF_BYTES });
