import { record } from "@/lib/activity/record";
import type { Outcome } from "@/lib/kernel/outcome";
import { actorOf } from "@/lib/kernel/viewer";
import { readLink } from "@/lib/platform/auth/signed-link";
import { db } from "@/lib/platform/db/client";
import { realNow } from "@/lib/platform/time/now";
import type { OpenedInput } from "./schema";

/** Records that a link was opened, for the organizer's information. Ignores invalid links. */
export async function noteOpened({ token }: OpenedInput): Promise<Outcome> {
  const link = readLink("invitation", token);
  if (!link) return { ok: true };
  const { id, version } = link;
  const at = realNow();
  return db.$transaction(async (tx) => {
    const [opened] = await tx.invitation.updateManyAndReturn({
      where: { id, version, openedAt: null },
      data: { openedAt: at },
      select: { eventId: true, meetupId: true },
    });
    const actor = actorOf({ kind: "holder", purpose: "invitation", target: id });
    if (opened)
      await record(tx, { verb: "invitation.opened", actor, at, ...opened, subjectId: id });
    return { ok: true };
  });
}
