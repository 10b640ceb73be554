import { originalOf } from "@/lib/decks/queries";
import { originalKey } from "@/lib/decks/rules";
import { originalSchema } from "@/lib/decks/schema";
import { NotFound } from "@/lib/kernel/outcome";
import { readingRoute } from "@/lib/kernel/route";
import { fileStore } from "@/lib/platform/storage/store";

/** The PDF that somebody sent: to be downloaded, never shown on this site. */
export const GET = readingRoute(originalSchema, async (viewer, { deck }) => {
  const { id, version } = await originalOf(viewer, deck);
  const file = await fileStore().stream(originalKey(id));
  if (!file) throw new NotFound("file");
  return new Response(file.body, {
    headers: {
      "content-length": String(file.bytes),
      "cache-control": "private, no-store",
      "content-disposition": `attachment; filename="deck-${version}.pdf"`,
      "content-type": "application/pdf",
    },
  });
});
