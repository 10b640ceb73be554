import { db, type Tx } from "@/lib/platform/db/client";
import { findRsvp } from "@/lib/rsvps/own-rsvp-queries";
import type { RsvpCredential } from "@/lib/rsvps/rules";

/** When somebody came in, if they did and it was not undone. */
export async function admissionOf(tx: Tx, meetupId: string, rsvpId: string): Promise<Date | null> {
  const admissions = await tx.doorEvent.findMany({
    where: { meetupId, rsvpId, kind: "admit" },
    orderBy: [{ occurredAt: "asc" }, { id: "asc" }],
    select: { id: true, occurredAt: true },
  });
  const undone = await tx.doorEvent.findMany({
    where: { meetupId, kind: "undo", targetId: { in: admissions.map(({ id }) => id) } },
    select: { targetId: true },
  });
  const ids = new Set(undone.map(({ targetId }) => targetId));
  return admissions.find(({ id }) => !ids.has(id))?.occurredAt ?? null;
}

/** For the page on the person's own phone: who they are here, and whether they are in. */
export async function hereFor(credential: RsvpCredential | null, meetupId: string) {
  const rsvp = credential && (await findRsvp(db, credential, meetupId));
  if (rsvp?.status !== "going" || rsvp.isDuplicate) return null;
  return { name: rsvp.name, since: await admissionOf(db, meetupId, rsvp.id) };
}
