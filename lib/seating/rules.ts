export type Seating = {
  status: "proposed" | "published" | "canceled";
  eventStatus: "draft" | "published" | "canceled";
  /** Null: unlimited. */
  capacity: number | null;
  seatsTaken: number;
  /** Seats granted above the capacity. */
  overbooked: number;
  /** The most guests one person may bring. */
  partyLimit: number;
  rsvpsCloseAt: Date;
  endsAt: Date;
};

export type PartySize = {
  guests: number;
  /** One of the guests supports the person. */
  supportPerson?: boolean;
};
export type RsvpState = PartySize & { status: "going" | "waitlisted" | "canceled" };

/** "hidden" answers 404; "closed" still accepts changes by attendees. */
export type RsvpWindow = "hidden" | "open" | "closed" | "over" | "canceled";

/** Why nobody can join. */
export type JoinRefusal = "meetup-canceled" | "event-canceled" | "meetup-over" | "rsvps-closed";
/** Why an RSVP cannot be changed or canceled. */
export type LeaveRefusal = Exclude<JoinRefusal, "rsvps-closed">;

type Timed = Pick<Seating, "status" | "eventStatus" | "endsAt" | "rsvpsCloseAt">;

/** Visible only to those who run it. */
export function isHidden(meetup: Pick<Seating, "status" | "eventStatus">): boolean {
  return meetup.status === "proposed" || meetup.eventStatus === "draft";
}

export function rsvpWindow(meetup: Timed, now: Date): RsvpWindow {
  if (isHidden(meetup)) return "hidden";
  if (meetup.status === "canceled" || meetup.eventStatus === "canceled") return "canceled";
  if (now >= meetup.endsAt) return "over";
  return now >= meetup.rsvpsCloseAt ? "closed" : "open";
}

/** Null while people can join. Callers answer a hidden meetup with NotFound first. */
export function joinRefusal(meetup: Timed, now: Date): JoinRefusal | null {
  const ended = leaveRefusal(meetup, now);
  if (ended) return ended;
  return now >= meetup.rsvpsCloseAt ? "rsvps-closed" : null;
}

/** Null until the meetup is over: a seat can be given up after RSVPs closed. */
export function leaveRefusal(meetup: Omit<Timed, "rsvpsCloseAt">, now: Date): LeaveRefusal | null {
  if (meetup.eventStatus === "canceled") return "event-canceled";
  if (meetup.status === "canceled") return "meetup-canceled";
  return now >= meetup.endsAt ? "meetup-over" : null;
}

/** Whether the page offers to make or change an RSVP. */
export function takesRsvps(meetup: Timed, answered: boolean, now: Date): boolean {
  const window = rsvpWindow(meetup, now);
  return window === "open" || (window === "closed" && answered);
}

/** Part of every write that moves a meetup, or ends it: calendars replace the entries that they have. */
export const calendarChange = (at: Date) => ({
  calendarSequence: { increment: 1 },
  calendarChangedAt: at,
});

export function seatsOf(rsvp: { guests: number }): number {
  return 1 + rsvp.guests;
}

type Limits = Pick<Seating, "capacity" | "partyLimit">;

/** Somebody who comes to support the person may come beyond the limit. */
export function partyLimitOf(
  { partyLimit }: Pick<Seating, "partyLimit">,
  { supportPerson }: Pick<PartySize, "supportPerson">,
): number {
  return partyLimit + (supportPerson ? 1 : 0);
}

/** A party larger than the room would block the waitlist for ever. */
const mostInRoom = ({ capacity }: Pick<Limits, "capacity">) =>
  capacity === null ? Number.POSITIVE_INFINITY : capacity - 1;

/** As much of a party as the meetup ever seats. */
export function fittingParty(meetup: Limits, before: PartySize | null | undefined) {
  const { guests = 0, supportPerson = false } = before ?? {};
  const most = Math.min(partyLimitOf(meetup, { supportPerson }), mostInRoom(meetup));
  return sizedParty({ guests: Math.min(guests, most), supportPerson });
}

/** Whoever comes alone comes without anybody to support them. */
export const sizedParty = ({ guests, supportPerson }: PartySize) => ({
  guests,
  supportPerson: Boolean(supportPerson) && guests > 0,
});

/** Those whom the party limit counts. */
const limitedGuests = ({ guests, supportPerson }: PartySize) => guests - (supportPerson ? 1 : 0);

/** Negative if the meetup is overbooked. */
export function freeSeats({ capacity, seatsTaken }: Room): number {
  return capacity === null ? Number.POSITIVE_INFINITY : capacity - seatsTaken;
}

type Room = Pick<Seating, "capacity" | "seatsTaken">;

/** Free seats go to nobody while others wait for them. */
const hasRoom = (meetup: Room, waiting: number, seats: number): boolean =>
  waiting === 0 && seats <= freeSeats(meetup);

/** Whether a new RSVP of one person would wait. */
export const isFull = (meetup: Room, waiting: number): boolean => !hasRoom(meetup, waiting, 1);

/** A seat if one is free and nobody waits, otherwise the end of the waitlist. */
export function placeRsvp(
  meetup: Seating,
  waiting: number,
  party: PartySize,
  now: Date,
): "going" | "waitlisted" | JoinRefusal | "party-too-big" {
  const refusal = joinRefusal(meetup, now);
  if (refusal) return refusal;
  if (limitedGuests(party) > meetup.partyLimit) return "party-too-big";
  return hasRoom(meetup, waiting, seatsOf(party)) ? "going" : "waitlisted";
}

/**
 * Fewer guests are always granted. More are granted on the waitlist, or if seats are free and nobody waits.
 * A refused party keeps its size.
 */
export function changeParty(
  meetup: Seating,
  rsvp: RsvpState,
  waiting: number,
  party: PartySize,
  now: Date,
): "granted" | JoinRefusal | "not-answered" | "party-too-big" | "no-room-for-guests" {
  const { guests } = party;
  if (rsvp.status === "canceled") return "not-answered";
  const grows = guests > rsvp.guests;
  const refusal = grows ? joinRefusal(meetup, now) : leaveRefusal(meetup, now);
  if (refusal) return refusal;
  if (!grows) return "granted";
  const limited = limitedGuests(party);
  if (limited > limitedGuests(rsvp) && limited > meetup.partyLimit) return "party-too-big";
  if (guests > mostInRoom(meetup)) return "no-room-for-guests";
  if (rsvp.status === "waitlisted") return "granted";
  return hasRoom(meetup, waiting, guests - rsvp.guests) ? "granted" : "no-room-for-guests";
}

/** A waiting party's place in line, from 1, and the seats that are free. */
export type Line = { place: number; free: number };

/** Why a party waits: no seat is free, or fewer than it needs, or fewer than the party at the head needs. */
export type WaitReason = "no-seat" | "too-few-seats" | "head-too-large";

export function waitReason({ place, free }: Line, rsvp: { guests: number }): WaitReason {
  if (free < 1) return "no-seat";
  if (place > 1) return "head-too-large";
  // Otherwise the next change of a seat promotes it.
  return seatsOf(rsvp) > free ? "too-few-seats" : "no-seat";
}

/** Whether a waiting party may come with so many guests instead, to be seated at once. */
export function takeFreeSeats(
  meetup: Seating,
  rsvp: RsvpState,
  { place, free }: Line,
  guests: number,
  now: Date,
): "granted" | LeaveRefusal | "not-answered" | "seats-gone" {
  if (rsvp.status === "canceled") return "not-answered";
  const refusal = leaveRefusal(meetup, now);
  if (refusal) return refusal;
  return place === 1 && guests < rsvp.guests && seatsOf({ guests }) <= free
    ? "granted"
    : "seats-gone";
}

/** Whether unconfirmed people hold so many of the seats that the next one proves the address first. */
export function takesCodeFirst(
  { capacity }: Pick<Seating, "capacity">,
  unconfirmedSeats: number,
  most: { unconfirmedShare: number; unconfirmedCapacity: number },
): boolean {
  return unconfirmedSeats >= most.unconfirmedShare * (capacity ?? most.unconfirmedCapacity);
}

type InLine = { guests: number; userId?: string; isDuplicate?: boolean; isLeading?: boolean };

/**
 * Strictly first come, first served: stops at the first party that does not fit. A duplicate moves up as its party
 * would, takes no seat and stops no other.
 */
export function promote<Party extends InLine>(
  meetup: Seating,
  line: readonly Party[],
  now: Date,
  seatsOfLeading: ReadonlyMap<string, number> = new Map(),
): Party[] {
  if (leaveRefusal(meetup, now)) return [];
  const promoted: Party[] = [];
  // By address: the seats of its leading duplicate, to its others.
  const leading = new Map(seatsOfLeading);
  let free = freeSeats(meetup);
  for (const party of line) {
    const { userId = "", isDuplicate, isLeading } = party;
    const fits = seatsOf(party) + ((isDuplicate && leading.get(userId)) || 0) <= free;
    if (!fits && !isDuplicate) break;
    if (fits) promoted.push(party);
    if (!isDuplicate) free -= seatsOf(party);
    // It takes its seats, or stops those behind it.
    else if (isLeading) leading.set(userId, fits ? seatsOf(party) : Number.POSITIVE_INFINITY);
  }
  return promoted;
}

/** Freed seats reduce the overbooking first; nothing here raises it. */
export function overbookedAfter(
  meetup: Pick<Seating, "capacity" | "seatsTaken" | "overbooked">,
): number {
  if (meetup.capacity === null) return 0;
  return Math.max(0, Math.min(meetup.overbooked, meetup.seatsTaken - meetup.capacity));
}

/** The overbooking after a lower capacity or a host's override, which may raise it. */
export function overbookedKnowingly(meetup: Pick<Seating, "capacity" | "seatsTaken">): number {
  return meetup.capacity === null ? 0 : Math.max(0, meetup.seatsTaken - meetup.capacity);
}
