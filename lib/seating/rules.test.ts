import { describe, expect, it } from "vitest";
import {
  changeParty,
  fittingParty,
  isFull,
  isHidden,
  joinRefusal,
  leaveRefusal,
  overbookedAfter,
  overbookedKnowingly,
  type PartySize,
  placeRsvp,
  promote,
  type Seating,
  takeFreeSeats,
  takesRsvps,
  type WaitReason,
  waitReason,
} from "./rules";

const now = new Date("2027-01-14T20:00Z");
const later = new Date("2027-01-15T03:00Z");
const earlier = new Date("2027-01-14T19:59Z");

const meetup = (given: Partial<Seating> = {}): Seating => ({
  status: "published",
  eventStatus: "published",
  capacity: 20,
  seatsTaken: 0,
  overbooked: 0,
  partyLimit: 3,
  rsvpsCloseAt: later,
  endsAt: later,
  ...given,
});

describe("placeRsvp", () => {
  it.each<[string, Partial<Seating>, number, number, ReturnType<typeof placeRsvp>]>([
    ["the first one", {}, 0, 0, "going"],
    ["the last seat", { seatsTaken: 19 }, 0, 0, "going"],
    ["no seat left", { seatsTaken: 20 }, 0, 0, "waitlisted"],
    ["a party that fits exactly", { seatsTaken: 17 }, 0, 2, "going"],
    ["a party larger than the free seats", { seatsTaken: 18 }, 0, 2, "waitlisted"],
    ["a free seat with a waitlist", { seatsTaken: 18 }, 1, 0, "waitlisted"],
    ["no capacity", { capacity: null, seatsTaken: 5000 }, 0, 3, "going"],
    ["an overbooked room", { seatsTaken: 23, overbooked: 3 }, 0, 0, "waitlisted"],
    ["a party above the limit", { partyLimit: 1 }, 0, 2, "party-too-big"],
    ["a canceled meetup", { status: "canceled" }, 0, 0, "meetup-canceled"],
    ["a canceled night", { eventStatus: "canceled" }, 0, 0, "event-canceled"],
    ["a closed list", { rsvpsCloseAt: now }, 0, 0, "rsvps-closed"],
    ["a meetup that ended", { endsAt: earlier, rsvpsCloseAt: earlier }, 0, 0, "meetup-over"],
  ])("%s", (_case, given, waiting, guests, expected) => {
    expect(placeRsvp(meetup(given), waiting, { guests }, now)).toBe(expected);
  });
});

describe("whether RSVPs can be made or changed", () => {
  const over = { endsAt: earlier, rsvpsCloseAt: earlier };
  it.each<[string, Partial<Seating>, boolean, boolean]>([
    ["by anybody while open", {}, false, true],
    ["by attendees while open", {}, true, true],
    ["not by new people once closed", { rsvpsCloseAt: now }, false, false],
    ["by attendees until the end", { rsvpsCloseAt: now }, true, true],
    ["not once it is over", over, true, false],
    ["not for a canceled meetup", { status: "canceled" }, true, false],
    ["not for a canceled event", { eventStatus: "canceled" }, true, false],
    ["not before it is published", { status: "proposed" }, false, false],
    ["not for a draft event", { eventStatus: "draft" }, true, false],
  ])("%s", (_case, given, answered, expected) => {
    expect(takesRsvps(meetup(given), answered, now)).toBe(expected);
  });
});

describe("changeParty", () => {
  const going = { status: "going", guests: 1 } as const;
  const waits = { status: "waitlisted", guests: 1 } as const;
  it.each<
    [
      string,
      Partial<Seating>,
      typeof going | typeof waits,
      number,
      number,
      ReturnType<typeof changeParty>,
    ]
  >([
    ["fewer", { seatsTaken: 20 }, going, 3, 0, "granted"],
    ["fewer, after RSVPs closed", { rsvpsCloseAt: now }, going, 0, 0, "granted"],
    ["more with free seats", { seatsTaken: 18 }, going, 0, 3, "granted"],
    ["more than are free", { seatsTaken: 19 }, going, 0, 3, "no-room-for-guests"],
    ["more with a waitlist", { seatsTaken: 10 }, going, 1, 2, "no-room-for-guests"],
    ["more on the waitlist", { seatsTaken: 20 }, waits, 4, 3, "granted"],
    ["more than the limit", {}, going, 0, 4, "party-too-big"],
    ["more after RSVPs closed", { rsvpsCloseAt: now }, going, 0, 2, "rsvps-closed"],
    ["anything at a canceled meetup", { status: "canceled" }, going, 0, 0, "meetup-canceled"],
    ["anything once it is over", { endsAt: now }, going, 0, 0, "meetup-over"],
  ])("%s", (_case, given, current, waiting, guests, expected) => {
    expect(changeParty(meetup(given), current, waiting, { guests }, now)).toBe(expected);
  });

  it("rejects a waiting party larger than the room", () => {
    const current = { status: "waitlisted", guests: 0 } as const;
    const full = meetup({ capacity: 2, seatsTaken: 2 });
    expect(changeParty(full, current, 4, { guests: 1 }, now)).toBe("granted");
    expect(changeParty(full, current, 4, { guests: 2 }, now)).toBe("no-room-for-guests");
  });

  it("lets a party above a lowered limit shrink", () => {
    const current = { status: "going", guests: 5 } as const;
    expect(changeParty(meetup({ partyLimit: 1 }), current, 0, { guests: 4 }, now)).toBe("granted");
  });

  it("rejects a canceled RSVP", () => {
    expect(changeParty(meetup(), { status: "canceled", guests: 0 }, 0, { guests: 1 }, now)).toBe(
      "not-answered",
    );
  });
});

describe("a support person", () => {
  const alone = { status: "going", guests: 0, supportPerson: false } as const;
  const atLimit = { ...alone, guests: 3 } as const;
  const supported = { ...alone, guests: 4, supportPerson: true } as const;
  const waits = { ...atLimit, status: "waitlisted" } as const;
  const withOne = { guests: 1, supportPerson: true };
  const beyond = { guests: 4, supportPerson: true };
  type Case = [
    string,
    Partial<Seating>,
    Parameters<typeof changeParty>[1],
    number,
    Parameters<typeof changeParty>[3],
    ReturnType<typeof changeParty>,
  ];
  it.each<Case>([
    ["takes a free seat", { seatsTaken: 19 }, alone, 0, withOne, "granted"],
    ["comes where nobody else may", { partyLimit: 0 }, alone, 0, withOne, "granted"],
    ["comes beyond the limit", {}, atLimit, 0, beyond, "granted"],
    ["comes beyond a lowered limit", { partyLimit: 1 }, atLimit, 0, beyond, "granted"],
    ["finds no seat in a full room", { seatsTaken: 20 }, alone, 0, withOne, "no-room-for-guests"],
    ["overtakes nobody", { seatsTaken: 10 }, alone, 1, withOne, "no-room-for-guests"],
    ["waits with the party", { seatsTaken: 20 }, waits, 2, beyond, "granted"],
    ["fits in the room", { capacity: 4, seatsTaken: 4 }, waits, 2, beyond, "no-room-for-guests"],
    ["is one", {}, supported, 0, { guests: 5, supportPerson: true }, "party-too-big"],
    ["frees a seat by staying away", { seatsTaken: 20 }, supported, 3, atLimit, "granted"],
    ["comes while RSVPs are open", { rsvpsCloseAt: now }, alone, 0, withOne, "rsvps-closed"],
    ["comes with somebody", {}, { ...alone, status: "canceled" }, 0, withOne, "not-answered"],
  ])("%s", (_case, given, current, waiting, party, expected) => {
    expect(changeParty(meetup(given), current, waiting, party, now)).toBe(expected);
  });

  it("also comes to another meetup beyond its limit", () => {
    expect(placeRsvp(meetup(), 0, beyond, now)).toBe("going");
    expect(placeRsvp(meetup(), 0, { guests: 4 }, now)).toBe("party-too-big");
  });

  it.each<[string, Partial<Seating>, PartySize | null, PartySize]>([
    ["nobody before", {}, null, { guests: 0, supportPerson: false }],
    ["no more than the limit", {}, { guests: 9 }, { guests: 3, supportPerson: false }],
    ["one beyond the limit", {}, { guests: 9, supportPerson: true }, beyond],
    ["no more than the room", { capacity: 2 }, beyond, withOne],
    ["alone in a room for one", { capacity: 1 }, beyond, { guests: 0, supportPerson: false }],
  ])("is the last of a party to stay behind: %s", (_case, given, before, fitting) => {
    expect(fittingParty(meetup(given), before)).toEqual(fitting);
  });
});

describe("isFull", () => {
  it.each<[string, Partial<Seating>, number, boolean]>([
    ["with a free seat", { capacity: 20, seatsTaken: 19 }, 0, false],
    ["without a free seat", { capacity: 20, seatsTaken: 20 }, 0, true],
    ["while others wait for a free seat", { capacity: 20, seatsTaken: 19 }, 1, true],
    ["overbooked", { capacity: 20, seatsTaken: 22, overbooked: 2 }, 0, true],
    ["without a capacity", { capacity: null, seatsTaken: 200 }, 0, false],
  ])("%s", (_case, given, waiting, expected) => {
    expect(isFull(meetup(given), waiting)).toBe(expected);
  });
});

describe("promote", () => {
  const line = [{ guests: 1 }, { guests: 2 }, { guests: 0 }];
  it.each<[string, Partial<Seating>, number]>([
    ["nobody without free seats", { seatsTaken: 20 }, 0],
    ["nobody if the first party does not fit, even if the third would", { seatsTaken: 19 }, 0],
    ["only the first party, even if the third would also fit", { seatsTaken: 17 }, 1],
    ["two", { seatsTaken: 15 }, 2],
    ["everybody", { seatsTaken: 14 }, 3],
    ["everybody without a capacity", { capacity: null, seatsTaken: 20 }, 3],
    ["nobody into an overbooked room", { seatsTaken: 22, overbooked: 2 }, 0],
    ["nobody once it is over", { endsAt: now }, 0],
    ["nobody into a canceled meetup", { status: "canceled" }, 0],
  ])("%s", (_case, given, expected) => {
    expect(promote(meetup(given), line, now)).toEqual(line.slice(0, expected));
  });

  it("goes on after RSVPs have closed", () => {
    expect(promote(meetup({ rsvpsCloseAt: earlier }), line, now)).toHaveLength(3);
  });

  it("moves a duplicate up as its party would, at no cost to the others", () => {
    const room = meetup({ capacity: 5, seatsTaken: 4 });
    const duplicate = (guests: number) => ({ guests, isDuplicate: true });
    const [alone, pair] = [{ guests: 0 }, { guests: 1 }];
    expect(promote(room, [duplicate(0), alone], now)).toEqual([duplicate(0), alone]);
    expect(promote(room, [duplicate(1), alone], now)).toEqual([alone]);
    expect(promote(room, [alone, duplicate(0)], now)).toEqual([alone]);
    expect(promote(room, [pair, duplicate(0)], now)).toEqual([]);
  });
});

describe("why a party waits", () => {
  it.each<[string, number, number, number, WaitReason]>([
    ["nothing is free", 1, 0, 0, "no-seat"],
    ["an overbooked room", 1, -2, 0, "no-seat"],
    ["the head needs more than is free", 1, 1, 1, "too-few-seats"],
    ["the head needs more than two", 1, 2, 3, "too-few-seats"],
    ["somebody behind such a head", 2, 1, 0, "head-too-large"],
    ["a party behind such a head", 3, 1, 1, "head-too-large"],
    ["the head, about to be promoted", 1, 2, 1, "no-seat"],
  ])("%s", (_case, place, free, guests, reason) => {
    expect(waitReason({ place, free }, { guests })).toBe(reason);
  });
});

describe("taking the seats that are free", () => {
  type Verdict = ReturnType<typeof takeFreeSeats>;
  const head = { place: 1, free: 2 };
  it.each<[string, { place: number; free: number }, number, Verdict]>([
    ["alone", head, 0, "granted"],
    ["with as many guests as fit", head, 1, "granted"],
    ["with more", head, 2, "seats-gone"],
    ["with all guests", { place: 1, free: 9 }, 3, "seats-gone"],
    ["not at the head", { place: 2, free: 2 }, 0, "seats-gone"],
    ["when nothing is free any more", { place: 1, free: 0 }, 0, "seats-gone"],
  ])("%s", (_case, line, guests, verdict) => {
    const waits = { status: "waitlisted" as const, guests: 3 };
    expect(takeFreeSeats(meetup(), waits, line, guests, now)).toBe(verdict);
  });

  it("goes on after RSVPs have closed, until the meetup is over", () => {
    const waits = { status: "waitlisted" as const, guests: 3 };
    const take = (given: Partial<Seating>, rsvp = waits) =>
      takeFreeSeats(meetup(given), rsvp, head, 0, now);
    expect(take({ rsvpsCloseAt: earlier })).toBe("granted");
    expect(take({ endsAt: now })).toBe("meetup-over");
    expect(takeFreeSeats(meetup(), { status: "canceled", guests: 3 }, head, 0, now)).toBe(
      "not-answered",
    );
  });
});

describe("overbooking", () => {
  it.each([
    [22, 2, 2],
    [21, 2, 1],
    [19, 2, 0],
    [25, 2, 2],
  ])("with %i taken, %i overbooked becomes %i", (seatsTaken, overbooked, left) => {
    expect(overbookedAfter({ capacity: 20, seatsTaken, overbooked })).toBe(left);
  });

  it("is raised only explicitly", () => {
    expect(overbookedKnowingly({ capacity: 20, seatsTaken: 25 })).toBe(5);
    expect(overbookedKnowingly({ capacity: 20, seatsTaken: 5 })).toBe(0);
    expect(overbookedKnowingly({ capacity: null, seatsTaken: 5 })).toBe(0);
    expect(overbookedAfter({ capacity: null, seatsTaken: 5, overbooked: 3 })).toBe(0);
  });
});

describe("the RSVP window", () => {
  it("is hidden for a proposed meetup or a draft event", () => {
    expect(isHidden(meetup())).toBe(false);
    expect(isHidden(meetup({ status: "proposed" }))).toBe(true);
    expect(isHidden(meetup({ eventStatus: "draft" }))).toBe(true);
  });

  it("lets people cancel until the end, even after RSVPs closed", () => {
    const closed = meetup({ rsvpsCloseAt: earlier });
    expect(joinRefusal(closed, now)).toBe("rsvps-closed");
    expect(leaveRefusal(closed, now)).toBeNull();
    expect(leaveRefusal(meetup({ endsAt: now }), now)).toBe("meetup-over");
  });
});
