import { audit } from "../audit";
import { mayEditEvent } from "../events/policy";
import { eventRights } from "../events/queries";
import { meetupRights } from "../meetups/queries";
import { NotAllowed, NotFound, type Outcome } from "../outcome";
import { actorOf, type Person } from "../viewer";
import { withEvent, withSeats } from "./gate";
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
    const entry = { action: "capacity", subject: "meetup", subjectId: meetupId, eventId } as const;
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
    await gate.cancel(seats, actorOf(viewer), [rsvp], "rsvp-canceled", "overridden");
    return { ok: true };
  });
}

/** Everybody who answered is told, and may answer to another city. What is over can't be called off. */
export function cancelMeetup(
  viewer: Person,
  meetupId: string,
): Promise<Outcome<object, "meetup-over">> {
  return withSeats<Outcome<object, "meetup-over">>(meetupId, async (gate, seats) => {
    await asHost(gate, viewer, seats);
    if (seats.status === "canceled") return { ok: true };
    if (seats.status === "proposed")
      throw new NotAllowed("a proposed meetup is deleted, not canceled");
    if (gate.now >= seats.endsAt) return { ok: false, reason: "meetup-over" };
    await callOff(gate, viewer, seats);
    return { ok: true };
  });
}

/** The whole night, in every city where it is not over. */
export function cancelEvent(
  viewer: Person,
  eventId: string,
): Promise<Outcome<object, "meetup-over">> {
  return withEvent<Outcome<object, "meetup-over">>(eventId, async (gate) => {
    const event = await eventRights(gate.tx, eventId);
    if (!mayEditEvent(viewer, event)) throw new NotAllowed("event");
    if (event.status === "canceled") return { ok: true };
    if (event.status === "draft") throw new NotAllowed("a draft is deleted, not canceled");
    const meetups = await gate.tx.meetup.findMany({
      where: { eventId, status: "published" },
      select: { id: true, endsAt: true },
      orderBy: { id: "asc" },
    });
    const toCome = meetups.filter((meetup) => gate.now < meetup.endsAt);
    if (meetups.length > 0 && toCome.length === 0) return { ok: false, reason: "meetup-over" };
    for (const { id } of toCome) await callOff(gate, viewer, await gate.enter(id));
    await gate.tx.event.update({
      where: { id: eventId },
      data: { status: "canceled", canceledAt: gate.now, revision: { increment: 1 } },
      select: { id: true },
    });
    const entry = { action: "canceled", subject: "event", subjectId: eventId, eventId } as const;
    await audit(gate.tx, viewer, entry, gate.now);
    return { ok: true };
  });
}

async function callOff(gate: Gate, viewer: Person, seats: Seats): Promise<void> {
  seats.status = "canceled";
  const answered = await gate.tx.rsvp.findMany({
    where: { meetupId: seats.id, status: { in: ["going", "waitlisted"] } },
    orderBy: { sequence: "asc" },
    select: party,
  });
  await gate.cancel(seats, actorOf(viewer), answered, "meetup-canceled");
  await gate.tx.meetup.update({
    where: { id: seats.id },
    data: {
      status: "canceled",
      canceledAt: gate.now,
      calendarSequence: { increment: 1 },
      revision: { increment: 1 },
    },
    select: { id: true },
  });
  const { id: subjectId, eventId } = seats;
  await audit(
    gate.tx,
    viewer,
    { action: "canceled", subject: "meetup", subjectId, eventId },
    gate.now,
  );
}

async function asHost(gate: Gate, viewer: Person, seats: Seats) {
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
