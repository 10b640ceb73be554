import { audit } from "../audit";
import { mayEditEvent } from "../events/policy";
import { eventRights } from "../events/queries";
import { NotAllowed, type Outcome } from "../outcome";
import { actorOf, type Person } from "../viewer";
import { withEvent, withSeats } from "./gate";
import { asHost } from "./host-mutations";
import type { Gate } from "./seat-steps";
import { party, type Seats } from "./seats";
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
    const toCome = meetups.filter((meetup) => gate.now < meetup.endsAt);
    const isOver = !toCome.some(isPublished) && meetups.some(isPublished);
    if (isOver) return { ok: false, reason: "meetup-over" };
    for (const { id } of toCome) await callOff(gate, viewer, await gate.enter(id));
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

const isPublished = ({ status }: Pick<Seats, "status">) => status === "published";

/** One that was never published stays so: its hosts hear of the night. */
async function callOff(gate: Gate, viewer: Person, seats: Seats): Promise<void> {
  const wasOpen = isPublished(seats);
  const answered = await gate.tx.rsvp.findMany({
    where: { meetupId: seats.id, status: { in: ["going", "waitlisted"] } },
    orderBy: { sequence: "asc" },
    select: party,
  });
  if (wasOpen) seats.status = "canceled";
  await gate.cancel(seats, actorOf(viewer), answered, wasOpen ? "meetup-canceled" : undefined);
  const told = wasOpen ? answered.map(({ userId }) => userId) : [];
  await tellHelpers(gate.tx, seats.id, [viewer.id, ...told]);
  if (wasOpen) await markCanceled(gate, viewer, seats);
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
