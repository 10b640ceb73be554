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

/** What a meetup takes now: "hidden" answers 404 to everybody, "closed" still takes changes from who has answered. */
export type RsvpWindow = "hidden" | "open" | "closed" | "over" | "canceled";

/** Why no seat can be asked for. */
export type JoinRefusal = "meetup-canceled" | "event-canceled" | "meetup-over" | "rsvps-closed";
/** Why an RSVP can't be changed any more, not even given up. */
export type LeaveRefusal = Exclude<JoinRefusal, "rsvps-closed">;

type Timed = Pick<Seating, "status" | "eventStatus" | "endsAt" | "rsvpsCloseAt">;

/** Only those who run it may know of it. */
export function isHidden(meetup: Pick<Seating, "status" | "eventStatus">): boolean {
  return meetup.status === "proposed" || meetup.eventStatus === "draft";
}

export function rsvpWindow(meetup: Timed, now: Date): RsvpWindow {
  if (isHidden(meetup)) return "hidden";
  if (meetup.status === "canceled" || meetup.eventStatus === "canceled") return "canceled";
  if (now >= meetup.endsAt) return "over";
  return now >= meetup.rsvpsCloseAt ? "closed" : "open";
}

/** null while a seat can be asked for. A hidden meetup is the caller's to refuse: it is not found. */
export function joinRefusal(meetup: Timed, now: Date): JoinRefusal | null {
  const ended = leaveRefusal(meetup, now);
  if (ended) return ended;
  return now >= meetup.rsvpsCloseAt ? "rsvps-closed" : null;
}

/** null until the meetup is over: giving up a seat is possible after RSVPs have closed. */
export function leaveRefusal(meetup: Omit<Timed, "rsvpsCloseAt">, now: Date): LeaveRefusal | null {
  if (meetup.eventStatus === "canceled") return "event-canceled";
  if (meetup.status === "canceled") return "meetup-canceled";
  return now >= meetup.endsAt ? "meetup-over" : null;
}

/** Whether the page offers to answer or to change an answer. */
export function takesRsvps(meetup: Timed, answered: boolean, now: Date): boolean {
  const window = rsvpWindow(meetup, now);
  return window === "open" || (window === "closed" && answered);
}

/** A party takes a seat for each of its people. */
export function seatsOf(held: { guests: number }): number {
  return 1 + held.guests;
}

/** Most guests one person can bring: a party larger than the room would hold up the waitlist for ever. */
export function mostGuests({
  capacity,
  partyLimit,
}: Pick<Seating, "capacity" | "partyLimit">): number {
  return capacity === null ? partyLimit : Math.min(partyLimit, capacity - 1);
}

/** Negative where a meetup is overbooked. */
export function freeSeats({
  capacity,
  seatsTaken,
}: Pick<Seating, "capacity" | "seatsTaken">): number {
  return capacity === null ? Number.POSITIVE_INFINITY : capacity - seatsTaken;
}

/** A seat where one is free and nobody waits for it, otherwise the end of the waitlist. */
export function placeRsvp(
  meetup: Seating,
  waiting: number,
  guests: number,
  now: Date,
): "going" | "waitlisted" | JoinRefusal | "party-too-big" {
  const refusal = joinRefusal(meetup, now);
  if (refusal) return refusal;
  if (guests > meetup.partyLimit) return "party-too-big";
  return waiting === 0 && seatsOf({ guests }) <= freeSeats(meetup) ? "going" : "waitlisted";
}

/**
 * Fewer guests are always granted. More are granted where nobody is overtaken: a waiting party grows in line, a going
 * one needs free seats that nobody waits for. A refused party keeps what it has.
 */
export function changeParty(
  meetup: Seating,
  held: Held,
  waiting: number,
  guests: number,
  now: Date,
): "granted" | JoinRefusal | "not-answered" | "party-too-big" | "no-room-for-guests" {
  if (held.status === "canceled") return "not-answered";
  const grows = guests > held.guests;
  const refusal = grows ? joinRefusal(meetup, now) : leaveRefusal(meetup, now);
  if (refusal) return refusal;
  if (!grows) return "granted";
  if (guests > meetup.partyLimit) return "party-too-big";
  if (guests > mostGuests(meetup)) return "no-room-for-guests";
  if (held.status === "waitlisted") return "granted";
  const fits = waiting === 0 && guests - held.guests <= freeSeats(meetup);
  return fits ? "granted" : "no-room-for-guests";
}

/** Strict first come, first served: the first party that does not fit ends the round. */
export function promote<Party extends { guests: number }>(
  meetup: Seating,
  line: readonly Party[],
  now: Date,
): Party[] {
  if (leaveRefusal(meetup, now)) return [];
  const promoted: Party[] = [];
  let free = freeSeats(meetup);
  for (const party of line) {
    if (seatsOf(party) > free) break;
    free -= seatsOf(party);
    promoted.push(party);
  }
  return promoted;
}

/** How far a meetup stays overbooked: freed seats lower it first, and nothing raises it. */
export function overbookedAfter(
  meetup: Pick<Seating, "capacity" | "seatsTaken" | "overbooked">,
): number {
  if (meetup.capacity === null) return 0;
  return Math.max(0, Math.min(meetup.overbooked, meetup.seatsTaken - meetup.capacity));
}

/** How far it is overbooked after a lower capacity or a host's override, which may raise it. */
export function overbookedKnowingly(meetup: Pick<Seating, "capacity" | "seatsTaken">): number {
  return meetup.capacity === null ? 0 : Math.max(0, meetup.seatsTaken - meetup.capacity);
}
