/**
 * A pure model of one event's seats, written from the design and not from the code: it shares no rule with lib/seating.
 * Seats are given strictly first come, first served, and a line is an array in the order in which people joined.
 */
export type Entry = {
  /** Rises with each RSVP that is made. */
  born: number;
  person: number;
  /** The attempt that a device made; null once confirmed. */
  attempt: string | null;
  /** Its address had an RSVP already. What its own device is shown of it is not modelled: see holders.test.ts. */
  isDuplicate: boolean;
  wasDuplicate: boolean;
  status: "going" | "waitlisted" | "canceled";
  guests: number;
  /** One of the guests supports the person. */
  supportPerson: boolean;
  verbs: { turn: number; verb: string }[];
};

export type Meetup = {
  isCanceled: boolean;
  /** Null: unlimited. */
  capacity: number | null;
  /** Hours of the model's clock. */
  closes: number;
  ends: number;
  line: Entry[];
  /** What was recorded of the meetup itself, and of its event. */
  verbs: string[];
};

/** What a device remembers of each meetup: an attempt's name, or a mailed link. */
export type Device = { person: number; held: Record<number, string> };
export const LINK = "link";

export type Model = {
  isCanceled: boolean;
  hour: number;
  turn: number;
  born: number;
  meetups: Meetup[];
  devices: Device[];
};

/** An attempt reaches its own entries; a person all but duplicates. */
export type Holder = { person: number; attempt: string | null };

export const PARTY_LIMIT = 2;
export const PEOPLE = 12;
const PEOPLE_OF_DEVICES = [0, 0, 1, 2, 3];
export const DEVICES = PEOPLE_OF_DEVICES.length;

export function newModel(): Model {
  const meetup = (capacity: number | null, closes: number): Meetup => {
    return { isCanceled: false, capacity, closes, ends: closes + 2, line: [], verbs: [] };
  };
  return {
    ...{ isCanceled: false, hour: 0, turn: 0, born: 0 },
    meetups: [meetup(3, 1), meetup(4, 2), meetup(null, 2)],
    devices: PEOPLE_OF_DEVICES.map((person) => ({ person, held: {} })),
  };
}

export const isActive = ({ status }: Entry) => status !== "canceled";
const sizeOf = ({ guests }: { guests: number }) => 1 + guests;

export function seatsTaken({ line }: Meetup): number {
  const seated = line.filter(({ status, isDuplicate }) => status === "going" && !isDuplicate);
  return seated.reduce((sum, entry) => sum + sizeOf(entry), 0);
}

export const freeSeats = (meetup: Meetup) =>
  meetup.capacity === null ? Number.POSITIVE_INFINITY : meetup.capacity - seatsTaken(meetup);

export const waiting = ({ line }: Meetup) =>
  line.filter(({ status, isDuplicate }) => status === "waitlisted" && !isDuplicate);

/** Nobody overtakes those who wait. */
export const hasRoom = (meetup: Meetup, seats: number) =>
  waiting(meetup).length === 0 && seats <= freeSeats(meetup);

type Party = Pick<Entry, "guests" | "supportPerson">;

/** Whoever supports a person comes beyond the limit. */
export const limitOf = ({ supportPerson }: Pick<Entry, "supportPerson">) =>
  supportPerson ? PARTY_LIMIT + 1 : PARTY_LIMIT;

/** With as many guests, if the room could ever hold them. The support person comes before other guests. */
export function fitting({ capacity }: Meetup, { guests, supportPerson }: Party): Party {
  const limit = limitOf({ supportPerson });
  const most = capacity === null ? limit : Math.min(limit, capacity - 1);
  return party(Math.min(guests, most), supportPerson);
}

/** Nobody comes along to support a person who comes alone. */
export const party = (guests: number, supportPerson: boolean): Party =>
  guests > 0 ? { guests, supportPerson } : { guests, supportPerson: false };

/** Why nobody can leave. */
export function ended({ isCanceled, hour }: Model, meetup: Meetup): string | null {
  if (isCanceled) return "event-canceled";
  if (meetup.isCanceled) return "meetup-canceled";
  return hour >= meetup.ends ? "meetup-over" : null;
}

/** Why nobody can join. */
export const closed = (model: Model, meetup: Meetup): string | null =>
  ended(model, meetup) ?? (model.hour >= meetup.closes ? "rsvps-closed" : null);

const isHeldBy =
  ({ person, attempt }: Holder) =>
  (entry: Entry) =>
    attempt === null ? entry.person === person && !entry.isDuplicate : entry.attempt === attempt;

/** The holder's active entry, or else the latest. */
export function find(meetup: Meetup, holder: Holder): Entry | undefined {
  const own = meetup.line.filter(isHeldBy(holder));
  return own.find(isActive) ?? own.at(-1);
}

export function seatElsewhere(model: Model, at: number, holder: Holder): Entry | undefined {
  const elsewhere = model.meetups.filter((_, index) => index !== at);
  return elsewhere
    .flatMap(({ line }) => line)
    .filter(isHeldBy(holder))
    .find(({ status }) => status === "going");
}

/** What the address has in the event that the attempt did not make: here, a seat, the oldest. */
export function otherThan(model: Model, at: number, { person, attempt }: Holder) {
  const others = model.meetups.flatMap(({ line }, index) =>
    line
      .filter((entry) => entry.person === person && !entry.isDuplicate && isActive(entry))
      .filter((entry) => entry.attempt === null || entry.attempt !== attempt)
      .map((entry) => ({ entry, index })),
  );
  const rank = ({ entry, index }: (typeof others)[number]) =>
    (index === at ? 0 : 2e6) + (entry.status === "going" ? 0 : 1e6) + entry.born;
  return others.sort((a, b) => rank(a) - rank(b))[0];
}

export function change(model: Model, entry: Entry, verb: string, to: Partial<Entry>): void {
  Object.assign(entry, to);
  entry.verbs.push({ turn: model.turn, verb });
}

/** Gives freed seats to those who wait, at these meetups and at those where that frees seats, until nothing moves. */
export function moveLines(model: Model, ...from: number[]): void {
  const moving = new Set(from);
  for (let moved = true; moved; ) {
    moved = false;
    for (const at of [...moving].sort()) if (moveLine(model, at, moving)) moved = true;
  }
}

function moveLine(model: Model, at: number, moving: Set<number>): boolean {
  const meetup = model.meetups[at];
  let moved = false;
  while (meetup && !ended(model, meetup)) {
    const [head] = waiting(meetup);
    if (!head || sizeOf(head) > freeSeats(meetup)) break;
    giveSeat(model, at, head, "rsvp.promoted", moving);
    moved = true;
  }
  return moved;
}

/** Seats a waiting party, which then has no other seat. */
export function giveSeat(
  model: Model,
  at: number,
  entry: Entry,
  verb: string,
  moving: Set<number>,
): void {
  const elsewhere = seatElsewhere(model, at, { person: entry.person, attempt: null });
  // What anybody may have typed does not cost its owner a confirmed seat.
  const isKept = elsewhere?.attempt === null && entry.attempt !== null;
  const left = isKept ? entry : elsewhere;
  if (left) change(model, left, "rsvp.left", { status: "canceled" });
  if (isKept) return;
  change(model, entry, verb, { status: "going" });
  for (const [index, { line }] of model.meetups.entries())
    if (left && line.includes(left)) moving.add(index);
}
