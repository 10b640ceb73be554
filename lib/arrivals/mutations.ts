import { appendEvents } from "@/lib/door/append-mutations";
import { requireRoomCode } from "@/lib/door/code-rules";
import { doorMeetup, roomCodeOf } from "@/lib/door/queries";
import { idempotencyKey, once } from "@/lib/kernel/once";
import { NotFound, type Outcome } from "@/lib/kernel/outcome";
import type { Actor } from "@/lib/kernel/viewer";
import { db, type Tx } from "@/lib/platform/db/client";
import { now } from "@/lib/platform/time/now";
import { findRsvp } from "@/lib/rsvps/own-rsvp-queries";
import { actorFor, type RsvpCredential } from "@/lib/rsvps/rules";
import { lockMeetup } from "@/lib/seating/locks";
import { admissionOf } from "./queries";
import { type HereIssue, hereIssue, namedAlone } from "./rules";
import type { Here, HereByName } from "./schema";

type Refusal = HereIssue | "not-expected";

/** Somebody who said that they would come checks in on their own phone. Pressed twice, it is one arrival. */
export async function checkInSelf(
  credential: RsvpCredential | null,
  { meetupId }: Here,
): Promise<Outcome<object, Refusal>> {
  const at = await now();
  return db.$transaction(async (tx) => {
    const meetup = await openDoor(tx, meetupId);
    const reason = hereIssue(meetup, at);
    if (reason) return { ok: false, reason };
    if (!credential) return { ok: false, reason: "not-expected" };
    const rsvp = await findRsvp(tx, credential, meetupId);
    if (rsvp?.status !== "going" || rsvp.isDuplicate) return { ok: false, reason: "not-expected" };
    if (await admissionOf(tx, meetupId, rsvp.id)) return { ok: true };
    const about = { by: "self", actor: actorFor(credential, rsvp.id), at } as const;
    await appendEvents(tx, meetup, about, [{ kind: "admit", rsvpId: rsvp.id, occurredAt: at }]);
    return { ok: true };
  });
}

/**
 * Anybody who types the code on the wall is in the room. A name on the list is that person, any other a walk-in; the
 * answer is the same, so that nobody learns who is expected.
 */
export async function checkInByName(
  input: HereByName & { key: string },
): Promise<Outcome<object, HereIssue>> {
  const { meetupId, name, code, key } = input;
  const at = await now();
  return db.$transaction(async (tx) => {
    const meetup = await openDoor(tx, meetupId);
    const reason = hereIssue(meetup, at);
    if (reason) return { ok: false, reason };
    requireRoomCode(code, await roomCodeOf(meetupId, tx));
    await once(tx, "here", idempotencyKey(meetupId, name, key), async () => {
      const expected = await tx.rsvp.findMany({
        where: { meetupId, status: "going", isDuplicate: false },
        select: { id: true, name: true },
      });
      const rsvp = namedAlone(expected, name);
      const isIn = rsvp !== null && (await admissionOf(tx, meetupId, rsvp.id)) !== null;
      if (isIn) return {};
      const event = rsvp
        ? ({ kind: "admit", rsvpId: rsvp.id } as const)
        : ({ kind: "walk_in", name } as const);
      // Without the name, which is erased a week later.
      const actor: Actor = { actorKind: "room", actorId: rsvp?.id ?? null, actorName: null };
      const about = { by: "self", actor, at } as const;
      await appendEvents(tx, meetup, about, [{ ...event, occurredAt: at }]);
      return {};
    });
    return { ok: true };
  });
}

/** Locks the meetup, as the events of its phones do. */
async function openDoor(tx: Tx, meetupId: string) {
  await lockMeetup(tx, meetupId);
  const meetup = await doorMeetup(tx, meetupId);
  const isOpen =
    meetup.kind === "city" && meetup.status !== "proposed" && meetup.eventStatus !== "draft";
  if (!isOpen) throw new NotFound("meetup");
  return meetup;
}
