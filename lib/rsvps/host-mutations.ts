import { audit } from "../audit";
import { meetupRights } from "../meetups/queries";
import { NotAllowed, NotFound, type Outcome } from "../outcome";
import { actorOf, type Person } from "../viewer";
import { withSeats } from "./gate";
import { mayRunGuests } from "./policy";
import { type Closed, cancelRefusal, overbookedKnowingly } from "./rules";
import type { CapacityInput, OverrideInput } from "./schema";
import type { Gate } from "./seat-steps";
import { party, type Seats } from "./seats";

type Ended = Exclude<Closed, "rsvps-closed">;

/**
 * More seats go to whoever waits longest. Fewer take nobody's seat: the meetup stays overbooked until enough
 * people have canceled.
 */
export function changeCapacity(
  viewer: Person,
  { meetupId, capacity, before }: CapacityInput,
): Promise<Outcome<{ promoted: number; overbooked: number }, "stale" | "meetup-canceled">> {
  return withSeats(meetupId, async (gate, seats) => {
    const { kind } = await asHost(gate, viewer, seats);
    if (kind === "afar") throw new NotAllowed("a capacity from afar");
    if (seats.status === "canceled") return { ok: false, reason: "meetup-canceled" };
    if (seats.capacity === capacity) return { ok: true, promoted: 0, overbooked: seats.overbooked };
    if (seats.capacity !== before) return { ok: false, reason: "stale" };
    seats.capacity = capacity;
    seats.overbooked = overbookedKnowingly(seats);
    await gate.tx.meetup.update({
      where: { id: meetupId },
      data: { capacity, overbooked: seats.overbooked },
      select: { id: true },
    });
    const { eventId } = seats;
    const detail = { before, capacity };
    const entry = {
      action: "change-capacity",
      subject: "meetup",
      subjectId: meetupId,
      eventId,
    } as const;
    await audit(gate.tx, viewer, { ...entry, detail }, gate.now);
    const promoted = await gate.settle();
    return { ok: true, promoted, overbooked: seats.overbooked };
  });
}

/** A host's override: somebody who waits is seated out of turn, and above the capacity where it must be. */
export function seatFromWaitlist(
  viewer: Person,
  input: OverrideInput,
): Promise<Outcome<object, Ended | "not-waiting">> {
  return withSeats<Outcome<object, Ended | "not-waiting">>(input.meetupId, async (gate, seats) => {
    const rsvp = await guestOf(gate, viewer, seats, input);
    const ended = cancelRefusal(seats, gate.now);
    if (ended) return { ok: false, reason: ended };
    if (rsvp.status === "going") return { ok: true };
    if (rsvp.status === "canceled") return { ok: false, reason: "not-waiting" };
    await gate.seat(seats, actorOf(viewer), [rsvp], "overridden");
    return { ok: true };
  });
}

/** The other override: somebody's answer is taken back, and they are told. */
export function cancelForSomebody(
  viewer: Person,
  input: OverrideInput,
): Promise<Outcome<object, Ended>> {
  return withSeats<Outcome<object, Ended>>(input.meetupId, async (gate, seats) => {
    const rsvp = await guestOf(gate, viewer, seats, input);
    const ended = cancelRefusal(seats, gate.now);
    if (ended) return { ok: false, reason: ended };
    if (rsvp.status === "canceled") return { ok: true };
    await gate.cancel(seats, actorOf(viewer), [rsvp], "rsvp-taken-back", "overridden");
    return { ok: true };
  });
}

/** The rights of whoever runs the guests there; nobody else gets past it. */
export async function asHost(gate: Gate, viewer: Person, seats: Seats) {
  const rights = await meetupRights(gate.tx, seats.id);
  if (!mayRunGuests(viewer, rights)) throw new NotAllowed("guests");
  return rights;
}

async function guestOf(gate: Gate, viewer: Person, seats: Seats, { rsvpId }: OverrideInput) {
  await asHost(gate, viewer, seats);
  const rsvp = await gate.tx.rsvp.findUnique({ where: { id: rsvpId }, select: party });
  if (rsvp?.meetupId !== seats.id) throw new NotFound("rsvp");
  return rsvp;
}
