import { audit } from "../audit";
import { mayEditEvent } from "../events/policy";
import { eventRights } from "../events/queries";
import { NotAllowed, type Outcome } from "../outcome";
import { actorOf, type Person } from "../viewer";
import { withEvent, withSeats } from "./gate";
import { asHost } from "./host-mutations";
import { leftToCancel } from "./rules";
import type { Gate } from "./seat-steps";
import { type Party, party, type Seats } from "./seats";
import { tellHelpers } from "./tell";

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
      where: { eventId, status: { not: "canceled" } },
      select: { id: true, status: true, endsAt: true },
      orderBy: { id: "asc" },
    });
    const left = leftToCancel(meetups, gate.now);
    if (!left) return { ok: false, reason: "meetup-over" };
    for (const { id, status } of left) {
      const seats = await gate.enter(id);
      if (status === "published") await callOff(gate, viewer, seats);
      else await giveUp(gate, viewer, seats);
    }
    await gate.tx.event.update({
      where: { id: eventId },
      data: { status: "canceled", canceledAt: gate.now, revision: { increment: 1 } },
      select: { id: true },
    });
    const entry = { action: "cancel", subject: "event", subjectId: eventId, eventId } as const;
    await audit(gate.tx, viewer, entry, gate.now);
    return { ok: true };
  });
}

async function callOff(gate: Gate, viewer: Person, seats: Seats): Promise<void> {
  const answered = await answeredOf(gate, seats);
  seats.status = "canceled";
  await gate.cancel(seats, actorOf(viewer), answered, "meetup-canceled");
  await tellHelpers(gate.tx, seats.id, [viewer.id, ...answered.map(({ userId }) => userId)]);
  await markCanceled(gate, viewer, seats);
}

/** One that was never published stays so: nobody could see it but its hosts, who hear of the night. */
async function giveUp(gate: Gate, viewer: Person, seats: Seats): Promise<void> {
  await gate.cancel(seats, actorOf(viewer), await answeredOf(gate, seats), undefined);
  await tellHelpers(gate.tx, seats.id, [viewer.id]);
}

function answeredOf(gate: Gate, { id: meetupId }: Seats): Promise<Party[]> {
  return gate.tx.rsvp.findMany({
    where: { meetupId, status: { in: ["going", "waitlisted"] } },
    orderBy: { sequence: "asc" },
    select: party,
  });
}

async function markCanceled(gate: Gate, viewer: Person, { id, eventId }: Seats): Promise<void> {
  await gate.tx.meetup.update({
    where: { id },
    data: {
      status: "canceled",
      canceledAt: gate.now,
      calendarSequence: { increment: 1 },
      revision: { increment: 1 },
    },
    select: { id: true },
  });
  const entry = { action: "cancel", subject: "meetup", subjectId: id, eventId } as const;
  await audit(gate.tx, viewer, entry, gate.now);
}
