import {
  change,
  closed,
  type Entry,
  ended,
  find,
  fitting,
  freeSeats,
  type Holder,
  hasRoom,
  isActive,
  LINK,
  limitOf,
  type Meetup,
  type Model,
  moveLines,
  otherThan,
  party,
  seatElsewhere,
  waiting,
} from "./test-model";

/** What people do, in the model. Each returns "done" or the reason of a refusal. */

const meetupAt = (model: Model, at: number) => {
  const meetup = model.meetups[at];
  if (!meetup) throw new RangeError(`no meetup ${at}`);
  return meetup;
};

/** Proves the address: what was typed with it becomes the person's. */
function confirm(model: Model, entry: Entry): void {
  const { attempt } = entry;
  if (attempt === null) return;
  change(model, entry, "rsvp.confirmed", {});
  for (const each of model.meetups.flatMap(({ line }) => line))
    if (each.attempt === attempt && !each.isDuplicate) each.attempt = null;
}

/** The holder's entry, confirmed if a session or a mailed link reaches it. */
function reach(model: Model, at: number, holder: Holder): Entry | undefined {
  const mine = find(meetupAt(model, at), holder);
  if (mine && holder.attempt === null) confirm(model, mine);
  return mine;
}

/** A seat if one is free and nobody waits, else the end of the line. */
function join(
  model: Model,
  at: number,
  holder: Holder,
  before?: Entry,
  size = party(0, false),
): void {
  const meetup = meetupAt(model, at);
  const isDuplicate = holder.attempt !== null && otherThan(model, at, holder) !== undefined;
  const seated = !isDuplicate && hasRoom(meetup, 1 + size.guests);
  const fresh = { born: model.born++, status: "canceled" as const, verbs: [] };
  const entry: Entry = before ?? { ...fresh, ...holder, ...size, isDuplicate, wasDuplicate: false };
  meetup.line = [...meetup.line.filter((each) => each !== entry), entry];
  change(model, entry, before ? "rsvp.returned" : "rsvp.created", {
    ...{ attempt: holder.attempt, isDuplicate, ...size, status: seated ? "going" : "waitlisted" },
    wasDuplicate: entry.wasDuplicate || entry.isDuplicate || isDuplicate,
  });
  moveLines(model, at);
}

/** With the party of before, as far as the room could ever hold it. */
const partyOf = (model: Model, at: number, entry: Entry) => fitting(meetupAt(model, at), entry);

export function type(model: Model, number: number, at: number, name: string): string {
  const refusal = closed(model, meetupAt(model, at));
  const device = model.devices[number];
  if (refusal || !device) return refusal ?? "gone";
  const attempt = device.held[at] ?? "";
  if (meetupAt(model, at).line.some((entry) => entry.attempt === attempt && isActive(entry)))
    return "done";
  join(model, at, { person: device.person, attempt: name });
  device.held[at] = name;
  return "done";
}

export function going(model: Model, person: number, at: number): string {
  const holder = { person, attempt: null };
  const refusal = closed(model, meetupAt(model, at));
  if (refusal) return refusal;
  const before = find(meetupAt(model, at), holder);
  if (before && isActive(before)) confirm(model, before);
  else if (seatElsewhere(model, at, holder)) return "going-elsewhere";
  else join(model, at, holder, before, before && partyOf(model, at, before));
  return "done";
}

export function cancel(model: Model, at: number, holder: Holder): string {
  const mine = reach(model, at, holder);
  if (!mine) return "gone";
  if (!isActive(mine)) return "done";
  const refusal = ended(model, meetupAt(model, at));
  if (refusal) return refusal;
  change(model, mine, "rsvp.canceled", { status: "canceled" });
  moveLines(model, at);
  return "done";
}

export function comeAfterAll(model: Model, at: number, holder: Holder): string {
  const refusal = closed(model, meetupAt(model, at));
  if (refusal) return refusal;
  const mine = reach(model, at, holder);
  if (!mine) return "gone";
  if (isActive(mine)) return "done";
  if (seatElsewhere(model, at, holder)) return "going-elsewhere";
  join(model, at, holder, mine, partyOf(model, at, mine));
  return "done";
}

export function changeParty(model: Model, at: number, holder: Holder, guests: number): string {
  const mine = find(meetupAt(model, at), holder);
  return resize(model, at, holder, guests, mine?.supportPerson ?? false);
}

/** Somebody more comes along, or stays away. */
export function bringSupport(model: Model, at: number, holder: Holder, wanted: boolean): string {
  const mine = find(meetupAt(model, at), holder);
  const guests = mine?.guests ?? 0;
  if (mine?.supportPerson === wanted) return resize(model, at, holder, guests, wanted);
  return resize(model, at, holder, wanted ? guests + 1 : guests - 1, wanted);
}

function resize(
  model: Model,
  at: number,
  holder: Holder,
  guests: number,
  supportPerson: boolean,
): string {
  const meetup = meetupAt(model, at);
  const mine = find(meetup, holder);
  if (!mine) return "gone";
  const refusal = partyRefusal(model, meetup, mine, guests, supportPerson);
  // An error, unlike a refusal, leaves everything as it was.
  if (refusal === TOO_BIG) return refusal;
  if (holder.attempt === null) confirm(model, mine);
  if (refusal) return refusal;
  if (mine.guests === guests) return "done";
  change(model, mine, "rsvp.guests-changed", party(guests, supportPerson));
  moveLines(model, at);
  return "done";
}

const TOO_BIG = "guests: too-big";

/** Nobody loses a seat by asking for more. */
function partyRefusal(
  model: Model,
  meetup: Meetup,
  mine: Entry,
  guests: number,
  supportPerson: boolean,
): string | null {
  if (!isActive(mine)) return "not-answered";
  const more = guests - mine.guests;
  if (more === 0) return null;
  if (more < 0) return ended(model, meetup);
  const refusal = closed(model, meetup);
  if (refusal) return refusal;
  if (guests > limitOf({ supportPerson })) return TOO_BIG;
  const isRefused = mine.status === "going" && !hasRoom(meetup, more);
  const isTooLarge = meetup.capacity !== null && guests >= meetup.capacity;
  return isTooLarge || isRefused ? "no-room-for-guests" : null;
}

export function takeSeats(model: Model, at: number, holder: Holder, guests: number): string {
  const meetup = meetupAt(model, at);
  const mine = reach(model, at, holder);
  if (!mine) return "gone";
  if (mine.status === "going") return "done";
  if (mine.status === "canceled") return "not-answered";
  const refusal = ended(model, meetup);
  if (refusal) return refusal;
  const isHead = waiting(meetup)[0] === mine;
  if (!isHead || guests >= mine.guests || 1 + guests > freeSeats(meetup)) return "seats-gone";
  change(model, mine, "rsvp.guests-changed", party(guests, mine.supportPerson));
  moveLines(model, at);
  return "done";
}

/** The first seat is kept until the second is sure. */
export function switchTo(model: Model, from: number, to: number, holder: Holder): string {
  const there = meetupAt(model, to);
  const refusal = closed(model, there);
  if (refusal) return refusal;
  const mine = reach(model, from, holder);
  if (!mine) return "gone";
  const before = find(there, holder);
  if (before && isActive(before)) return "done";
  const size = partyOf(model, to, mine);
  if (hasRoom(there, 1 + size.guests))
    for (const left of new Set([mine, seatElsewhere(model, to, holder)]))
      if (left && isActive(left)) change(model, left, "rsvp.left", { status: "canceled" });
  join(model, to, holder, before, size);
  moveLines(model, ...model.meetups.keys());
  return "done";
}

/** A device's attempt becomes its person's or, if it was a duplicate, stands for what the address has. */
export function typeCode(model: Model, number: number, at: number): string {
  const device = model.devices[number];
  const attempt = device?.held[at];
  const mine = attempt ? find(meetupAt(model, at), { person: -1, attempt }) : undefined;
  if (!device || !mine) return "gone";
  if (!isActive(mine)) return "not-answered";
  const other = mine.isDuplicate ? otherThan(model, at, mine) : { entry: mine, index: at };
  if (other) confirm(model, other.entry);
  else {
    const refusal = closed(model, meetupAt(model, at));
    if (refusal) return refusal;
    join(model, at, { person: mine.person, attempt: null }, mine, partyOf(model, at, mine));
  }
  device.held[other?.index ?? at] = LINK;
  return "done";
}

/** The person keeps what they have, whatever was typed with their address. */
export function dismiss(model: Model, at: number, holder: Holder): string {
  if (!reach(model, at, holder)) return "gone";
  for (const meetup of model.meetups)
    meetup.line = meetup.line.filter(
      (entry) => !entry.isDuplicate || entry.person !== holder.person,
    );
  return "done";
}
