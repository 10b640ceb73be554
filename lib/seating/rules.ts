export type Seating = {
  status: "proposed" | "published" | "canceled";
  eventStatus: "draft" | "published" | "canceled";
  /** null: as many as will come. */
  capacity: number | null;
  seatsTaken: number;
  /** Seats above the capacity that somebody gave knowingly. */
  overbooked: number;
  /** Most guests one person may bring. */
  partyLimit: number;
  rsvpsCloseAt: Date;
  endsAt: Date;
};

export type Held = { status: "going" | "waitlisted" | "canceled"; guests: number };

export type Closed = "meetup-canceled" | "event-canceled" | "meetup-over" | "rsvps-closed";

/** A party takes a seat for each of its people. */
export function seatsOf(held: { guests: number }): number {
  return 1 + held.guests;
}

/** Most guests somebody can come with: a party larger than the room would hold up the line for ever. */
export function mostGuests({
  capacity,
  partyLimit,
}: Pick<Seating, "capacity" | "partyLimit">): number {
  return capacity === null ? partyLimit : Math.min(partyLimit, capacity - 1);
}

/** Nothing here is open to answers, whoever asks: 404. */
export function isHidden(meetup: Pick<Seating, "status" | "eventStatus">): boolean {
  return meetup.status === "proposed" || meetup.eventStatus === "draft";
}

type Open = Pick<Seating, "status" | "eventStatus" | "rsvpsCloseAt" | "endsAt">;

function ended(
  meetup: Omit<Open, "rsvpsCloseAt">,
  now: Date,
): Exclude<Closed, "rsvps-closed"> | null {
  if (meetup.eventStatus === "canceled") return "event-canceled";
  if (meetup.status === "canceled") return "meetup-canceled";
  return now >= meetup.endsAt ? "meetup-over" : null;
}

/** Why nobody can ask for a seat now; null while they can. */
export function closedFor(meetup: Open, now: Date): Closed | null {
  return ended(meetup, now) ?? (now >= meetup.rsvpsCloseAt ? "rsvps-closed" : null);
}

/** Whether there is anything left to say here: once RSVPs are closed, only to who has answered. */
export function takesAnswers(meetup: Open, answered: boolean, now: Date): boolean {
  if (isHidden(meetup)) return false;
  const closed = closedFor(meetup, now);
  return closed === null || (closed === "rsvps-closed" && answered);
}

/** Negative where a meetup is overbooked. */
export function freeSeats({
  capacity,
  seatsTaken,
}: Pick<Seating, "capacity" | "seatsTaken">): number {
  return capacity === null ? Number.POSITIVE_INFINITY : capacity - seatsTaken;
}

/** A seat where one is free and nobody waits for it; otherwise the end of the line. */
export function placeRsvp(
  meetup: Seating,
  waiting: number,
  guests: number,
  now: Date,
): "going" | "waitlisted" | Closed | "party-too-big" {
  const closed = closedFor(meetup, now);
  if (closed) return closed;
  if (guests > meetup.partyLimit) return "party-too-big";
  return waiting === 0 && seatsOf({ guests }) <= freeSeats(meetup) ? "going" : "waitlisted";
}

/**
 * Fewer is always granted. More is granted where it takes nobody's turn: who waits grows in line, who is going
 * needs free seats that nobody waits for. A refused party keeps what it has.
 */
export function changeParty(
  meetup: Seating,
  held: Held,
  waiting: number,
  guests: number,
  now: Date,
): "granted" | Closed | "not-answered" | "party-too-big" | "no-room-for-guests" {
  if (held.status === "canceled") return "not-answered";
  const closed = guests > held.guests ? closedFor(meetup, now) : ended(meetup, now);
  if (closed) return closed;
  if (guests <= held.guests) return "granted";
  if (guests > meetup.partyLimit) return "party-too-big";
  if (guests > mostGuests(meetup)) return "no-room-for-guests";
  if (held.status === "waitlisted") return "granted";
  const fits = waiting === 0 && guests - held.guests <= freeSeats(meetup);
  return fits ? "granted" : "no-room-for-guests";
}

/** Somebody may step back until the end, also after RSVPs have closed. */
export function cancelRefusal(meetup: Seating, now: Date): Exclude<Closed, "rsvps-closed"> | null {
  return ended(meetup, now);
}

/** Strict first come, first served: the first party that does not fit ends the round. */
export function promote<Party extends { guests: number }>(
  meetup: Seating,
  line: readonly Party[],
  now: Date,
): Party[] {
  if (ended(meetup, now)) return [];
  const promoted: Party[] = [];
  let free = freeSeats(meetup);
  for (const party of line) {
    if (seatsOf(party) > free) break;
    free -= seatsOf(party);
    promoted.push(party);
  }
  return promoted;
}

/** What may stay overbooked: freed seats lower it first, and nothing here raises it. */
export function overbookedAfter(
  meetup: Pick<Seating, "capacity" | "seatsTaken" | "overbooked">,
): number {
  if (meetup.capacity === null) return 0;
  return Math.max(0, Math.min(meetup.overbooked, meetup.seatsTaken - meetup.capacity));
}

/** What a knowing step (a lower capacity, a host's override) makes of it. */
export function overbookedKnowingly(meetup: Pick<Seating, "capacity" | "seatsTaken">): number {
  return meetup.capacity === null ? 0 : Math.max(0, meetup.seatsTaken - meetup.capacity);
}
