import type { Actor } from "@/lib/kernel/viewer";
import type { Locale } from "@/lib/platform/db/generated/client";
import { insertRsvp, updateRsvps } from "./rows";
import { isFull } from "./rules";
import type { SeatingTransaction } from "./seating-transaction";
import type { Seats } from "./seats";

export type Host = { id: string; email: string; name: string; locale: Locale };

type Taken = Pick<Seats, "status" | "capacity" | "seatsTaken" | "endsAt">;

/** A host takes a free seat that nobody waits for, unless going elsewhere or the meetup is over. */
export function mayTakeSeat(
  meetup: Taken,
  waiting: number,
  goingElsewhere: boolean,
  now: Date,
): boolean {
  if (now >= meetup.endsAt) return false;
  if (meetup.status === "canceled" || goingElsewhere) return false;
  return !isFull(meetup, waiting);
}

/** Seats a new host if possible; an existing RSVP stays. */
export async function seatHost(
  seating: SeatingTransaction,
  seats: Seats,
  host: Host,
  actor: Actor,
): Promise<boolean> {
  const mine = await seating.tx.rsvp.findMany({
    where: { eventId: seats.eventId, userId: host.id, isDuplicate: false },
    select: { id: true, meetupId: true, status: true, guests: true },
  });
  const here = mine.filter((rsvp) => rsvp.meetupId === seats.id);
  if (here.some((rsvp) => rsvp.status !== "canceled")) return false;
  const elsewhere = mine.some((rsvp) => rsvp.status === "going");
  if (!mayTakeSeat(seats, await seating.waiting(seats), elsewhere, seating.now)) return false;

  const [before] = here;
  const id = before?.id ?? crypto.randomUUID();
  const rsvp = { id, locale: host.locale, user: { email: host.email } };
  const change = {
    rsvp,
    before: before ?? null,
    after: { status: "going" as const, guests: 0 },
    verb: before ? ("rsvp.returned" as const) : ("rsvp.created" as const),
    silent: !isOpen(seats),
  };
  await seating.applySeatChanges(seats, actor, [change], (sequence) => {
    const answer = {
      ...{ status: "going" as const, guests: 0, supportPerson: false, sequence },
      ...{ confirmedAt: seating.now, attemptId: null },
    };
    if (before) return updateRsvps([before], { ...answer, canceledAt: null });
    const { id: userId, name, locale } = host;
    const place = { id, meetupId: seats.id, eventId: seats.eventId, createdAt: seating.now };
    const own = { userId, name, locale, isDuplicate: false, isLeading: false };
    return insertRsvp({ ...answer, ...place, ...own });
  });
  await seating.send();
  return true;
}

/** An unpublished meetup has no page to link to in a confirmation. */
function isOpen(seats: Seats): boolean {
  return seats.status === "published" && seats.eventStatus === "published";
}
