import { record } from "@/lib/activity/record";
import { NotFound, type Outcome } from "@/lib/kernel/outcome";
import { actorOf, type Person } from "@/lib/kernel/viewer";
import { mayEditMeetup } from "@/lib/meetups/policy";
import { meetupRights } from "@/lib/meetups/queries";
import type { EveningRefusal } from "@/lib/phases/evening-rules";
import { db } from "@/lib/platform/db/client";
import { now } from "@/lib/platform/time/now";
import { findRsvp } from "@/lib/rsvps/own-rsvp-queries";
import { actorFor, type RsvpCredential } from "@/lib/rsvps/rules";
import { hereRefusal } from "./rules";
import type { HereFromAfarInput, HereInput } from "./schema";

const evening = { kind: true, status: true, startsAt: true, endsAt: true, eventId: true } as const;

/** A host says that their city is here, or takes it back. Said twice, the first time counts. */
export async function sayHere(
  viewer: Person,
  { meetupId, here }: HereInput,
): Promise<Outcome<object, EveningRefusal>> {
  const at = await now();
  return db.$transaction(async (tx) => {
    const rights = await meetupRights(tx, meetupId);
    if (rights.kind !== "city" || !mayEditMeetup(viewer, rights)) throw new NotFound("meetup");
    const meetup = await tx.meetup.findUniqueOrThrow({ where: { id: meetupId }, select: evening });
    const reason = here ? hereRefusal(meetup, at) : null;
    if (reason) return { ok: false, reason };
    const changed = await tx.meetup.updateMany({
      where: { id: meetupId, hereAt: here ? null : { not: null } },
      data: { hereAt: here ? at : null, hereByName: here ? viewer.name : null },
    });
    if (changed.count === 0) return { ok: true };
    const about = { at, actor: actorOf(viewer), eventId: meetup.eventId, meetupId };
    const verb = here ? "meetup.here-said" : "meetup.here-undone";
    await record(tx, { verb, ...about, subjectId: meetupId });
    return { ok: true };
  });
}

/** Somebody who watches from afar says that they are here, and from where. */
export async function sayHereFromAfar(
  credential: RsvpCredential,
  { meetupId, here, town }: HereFromAfarInput,
): Promise<Outcome<object, EveningRefusal | "not-answered">> {
  const at = await now();
  return db.$transaction(async (tx) => {
    const meetup = await tx.meetup.findUnique({ where: { id: meetupId }, select: evening });
    if (meetup?.kind !== "afar") throw new NotFound("meetup");
    const mine = await findRsvp(tx, credential, meetupId);
    if (mine?.status !== "going") return { ok: false, reason: "not-answered" };
    const reason = here ? hereRefusal(meetup, at) : null;
    if (reason) return { ok: false, reason };
    const changed = await tx.rsvp.updateMany({
      where: { id: mine.id, hereAt: here ? null : { not: null } },
      data: { hereAt: here ? at : null, ...(town && { town }) },
    });
    if (changed.count === 0) return { ok: true };
    const about = { at, actor: actorFor(credential, mine.id), eventId: meetup.eventId, meetupId };
    const verb = here ? "rsvp.here-said" : "rsvp.here-undone";
    await record(tx, { verb, ...about, subjectId: mine.id });
    return { ok: true };
  });
}
