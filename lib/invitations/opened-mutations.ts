import { readLink } from "../auth/signed-link";
import { db } from "../db/client";
import type { Outcome } from "../outcome";
import { realNow } from "../time/now";
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
