import { record } from "@/lib/activity/record";
import { NotFound, type Outcome } from "@/lib/kernel/outcome";
import { actorOf, type Person } from "@/lib/kernel/viewer";
import { meetupRights } from "@/lib/meetups/queries";
import { db } from "@/lib/platform/db/client";
import { now } from "@/lib/platform/time/now";
import { lockMeetup } from "@/lib/seating/locks";
import { mayDebrief } from "./policy";
import { type DebriefRefusal, debriefRefusal, isSame, isShownAlike } from "./rules";
import type { SaveDebrief } from "./schema";
import { answers } from "./select-queries";

/**
 * Writes a city's debrief. Another host's, saved since the form was opened, is not written over; the same form sent
 * twice is saved once.
 */
export async function saveDebrief(
  viewer: Person,
  { meetupId, revision, ...said }: SaveDebrief,
): Promise<Outcome<{ revision: number }, DebriefRefusal | "saved-meanwhile">> {
  const at = await now();
  return db.$transaction(async (tx) => {
    const rights = await meetupRights(tx, meetupId);
    if (!mayDebrief(viewer, rights)) throw new NotFound("meetup");
    await lockMeetup(tx, meetupId);
    const select = { status: true, endsAt: true, debrief: { select: answers } } as const;
    const { debrief, ...meetup } = await tx.meetup.findUniqueOrThrow({
      where: { id: meetupId },
      select,
    });
    const reason = debriefRefusal(meetup, at);
    if (reason) return { ok: false, reason };
    if (debrief && isSame(debrief, said)) return { ok: true, revision: debrief.revision };
    if ((debrief?.revision ?? 0) !== revision) return { ok: false, reason: "saved-meanwhile" };
    const next = revision + 1;
    const by = { savedAt: at, savedById: viewer.id, savedByName: viewer.name };
    const data = { ...said, ...by, revision: next };
    const { id } = await tx.debrief.upsert({
      where: { meetupId },
      create: { meetupId, ...data },
      update: data,
      select: { id: true },
    });
    const about = { at, actor: actorOf(viewer), eventId: rights.eventId, meetupId };
    const verb = isShownAlike(debrief, said) ? "debrief.saved" : "debrief.published";
    await record(tx, { verb, ...about, subjectId: id });
    return { ok: true, revision: next };
  });
}
