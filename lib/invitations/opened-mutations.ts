import type { Outcome } from "@/lib/kernel/outcome";
import { readLink } from "@/lib/platform/auth/signed-link";
import { db } from "@/lib/platform/db/client";
import { realNow } from "@/lib/platform/time/now";
import type { OpenedInput } from "./schema";

/** Notes that a link was looked at: news for the organizer, which decides nothing. Any other link is no news. */
export async function noteOpened({ token }: OpenedInput): Promise<Outcome> {
  const link = readLink("invitation", token);
  if (link)
    await db.invitation.updateMany({
      where: { id: link.id, version: link.version, openedAt: null },
      data: { openedAt: realNow() },
    });
  return { ok: true };
}
