import { toAttendee } from "@/lib/activity/audience-queries";
import { record } from "@/lib/activity/record";
import { NotFound } from "@/lib/kernel/outcome";
import { db, type Tx } from "@/lib/platform/db/client";
import { now } from "@/lib/platform/time/now";
import { requireRsvp } from "./placement-mutations";
import type { Changed } from "./rules";
import { actorFor, provesAddress, type RsvpCredential } from "./rules";
import type { MineInput } from "./schema";

/** Ends the mailed links to the person's RSVPs in the event, and mails a new one. */
export async function revokeLinks(
  credential: RsvpCredential,
  { meetupId }: MineInput,
): Promise<Changed> {
  if (!provesAddress(credential)) throw new NotFound("link");
  const at = await now();
  await db.$transaction(async (tx) => {
    await requireCurrentLink(tx, credential, meetupId, at);
    const rsvp = await requireRsvp(tx, credential, meetupId);
    const { id, eventId, userId } = rsvp;
    await tx.rsvp.updateMany({
      where: { eventId, userId, attemptId: null },
      data: { linkVersion: { increment: 1 } },
    });
    // The mail that got away may hold the code of an attempt, which leads to the RSVP as well.
    await tx.rsvp.updateMany({
      where: { eventId, userId, codeExpires: { not: null } },
      data: { codeExpires: null },
    });
    const about = { actor: actorFor(credential, id), at, eventId, meetupId, subjectId: id };
    await record(tx, { verb: "rsvp.links-revoked", ...about, recipients: [toAttendee(rsvp)] });
  });
  return { ok: true };
}

/** Mailed links end with their meetup. */
export async function requireCurrentLink(
  tx: Tx,
  credential: RsvpCredential,
  meetupId: string,
  at: Date,
): Promise<void> {
  if (credential.by !== "link") return;
  const current = await tx.meetup.count({ where: { id: meetupId, endsAt: { gt: at } } });
  if (current === 0) throw new NotFound("link of a past meetup");
}
