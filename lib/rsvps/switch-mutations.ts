import { NotFound } from "@/lib/kernel/outcome";
import { signLink } from "@/lib/platform/auth/signed-link";
import { db } from "@/lib/platform/db/client";
import { roomFor } from "@/lib/seating/attempt-room";
import { fittingParty, type JoinRefusal, placeRsvp } from "@/lib/seating/rules";
import type { SeatingTransaction } from "@/lib/seating/seating-transaction";
import { readSeats, type Seats } from "@/lib/seating/seats";
import { withEventLock } from "@/lib/seating/transaction";
import { detailsOf, latestRsvp, type OwnRsvp, seatElsewhere, standingOf } from "./own-rsvp-queries";
import { mustConfirmFirst, place, refusalToJoin, requireRsvpToChange } from "./placement-mutations";
import type { Changed } from "./rules";
import { actorFor, type RsvpCredential } from "./rules";
import type { SwitchInput } from "./schema";

/** Moves an RSVP to another meetup of the event; the old seat is kept until the new one is granted. */
export async function switchMeetup(
  credential: RsvpCredential,
  { meetupId: to, from }: SwitchInput,
): Promise<Changed<JoinRefusal | "confirm-first">> {
  const { eventId } = await readSeats(db, to);
  return withEventLock<Changed<JoinRefusal | "confirm-first">>(eventId, async (seating) => {
    const there = await seating.lock(to);
    const refusal = refusalToJoin(there, seating.now);
    if (refusal) return { ok: false, reason: refusal };
    const mine = await requireRsvpToChange(seating, credential, from);
    const here = await seating.lock(mine.meetupId);
    if (here.eventId !== eventId) throw new NotFound("rsvp of another event");
    const before = await latestRsvp(seating.tx, to, mine);
    if (before && before.status !== "canceled") return remembered(credential, to, before);
    if (await mustConfirmFirst(seating.tx, credential, there, mine))
      return { ok: false, reason: "confirm-first" };
    return move(seating, credential, mine, there, before);
  });
}

async function move(
  seating: SeatingTransaction,
  credential: RsvpCredential,
  mine: OwnRsvp,
  there: Seats,
  before: OwnRsvp | null,
): Promise<Changed<JoinRefusal>> {
  const party = fittingParty(there, mine);
  const standing = await standingOf(seating.tx, there, mine);
  const room = await roomFor(seating.tx, there, mine);
  const sure = placeRsvp(room.seats, room.waiting, party, seating.now) === "going";
  if (sure) {
    const seat = await seatElsewhere(seating.tx, there, mine);
    await leave(seating, credential, mine, seat);
  }
  const { userId, attemptId, codeExpires, name, locale, user } = mine;
  const details = detailsOf(mine);
  const held = { userId, attemptId, ...standing, codeExpires };
  const rsvp = { ...held, email: user.email, name, locale, ...party, details, before };
  const placed = await place(seating, there, credential, rsvp);
  return placed.ok ? remembered(credential, there.id, placed) : placed;
}

/** Ends the old RSVP, and any other seat in the event. */
async function leave(
  seating: SeatingTransaction,
  credential: RsvpCredential,
  mine: OwnRsvp,
  seat: OwnRsvp | null,
): Promise<void> {
  const left = seat && seat.id !== mine.id ? [mine, seat] : [mine];
  for (const rsvp of left.filter(({ status }) => status !== "canceled")) {
    const seats = await seating.lock(rsvp.meetupId);
    await seating.cancel(seats, actorFor(credential, mine.id), [rsvp], "rsvp.left");
  }
}

function remembered(
  credential: RsvpCredential,
  meetupId: string,
  row: { id: string; linkVersion: number },
): Changed<JoinRefusal> {
  if (credential.by === "person") return { ok: true };
  const { by, ...held } = credential;
  const rsvp = by === "phone" ? held : { token: signLink("answer", row.id, row.linkVersion) };
  return { ok: true, remember: { meetupId, rsvp } };
}
