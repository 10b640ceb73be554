import { doorStateIn } from "@/lib/door/queries";
import { db, type Tx } from "@/lib/platform/db/client";
import { findRsvp } from "@/lib/rsvps/own-rsvp-queries";
import type { RsvpCredential } from "@/lib/rsvps/rules";

/** When somebody came in, if that counts: it was not undone, and no revoked phone alone says so. */
export async function admissionOf(tx: Tx, meetupId: string, rsvpId: string): Promise<Date | null> {
  // Undos and acceptances decide, other people's admissions don't.
  const { admitted } = await doorStateIn(tx, meetupId, {
    OR: [{ rsvpId }, { kind: { in: ["undo", "accept"] } }],
  });
  const admission = admitted.get(rsvpId);
  return admission ? new Date(admission.at) : null;
}

/** For the page on the person's own phone: who they are here, and whether they are in. */
export async function hereFor(credential: RsvpCredential | null, meetupId: string) {
  const rsvp = credential && (await findRsvp(db, credential, meetupId));
  if (rsvp?.status !== "going" || rsvp.isDuplicate) return null;
  return { name: rsvp.name, since: await admissionOf(db, meetupId, rsvp.id) };
}
