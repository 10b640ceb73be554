import { describe, expect, it } from "vitest";
import {
  changeParty,
  isHidden,
  joinRefusal,
  leaveRefusal,
  overbookedAfter,
  overbookedKnowingly,
  placeRsvp,
  promote,
  type Seating,
  takesRsvps,
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
    ["a party of which one has no seat", { seatsTaken: 18 }, 0, 2, "waitlisted"],
    ["a free seat that somebody waits for", { seatsTaken: 18 }, 1, 0, "waitlisted"],
    ["no capacity", { capacity: null, seatsTaken: 5000 }, 0, 3, "going"],
    ["an overbooked room", { seatsTaken: 23, overbooked: 3 }, 0, 0, "waitlisted"],
    ["a party above the limit", { partyLimit: 1 }, 0, 2, "party-too-big"],
    ["a canceled meetup", { status: "canceled" }, 0, 0, "meetup-canceled"],
    ["a canceled night", { eventStatus: "canceled" }, 0, 0, "event-canceled"],
    ["a closed list", { rsvpsCloseAt: now }, 0, 0, "rsvps-closed"],
    ["a meetup that ended", { endsAt: earlier, rsvpsCloseAt: earlier }, 0, 0, "meetup-over"],
  ])("%s", (_case, given, waiting, guests, expected) => {
    expect(placeRsvp(meetup(given), waiting, guests, now)).toBe(expected);
  });
});

describe("whether there is anything left to say", () => {
  const over = { endsAt: earlier, rsvpsCloseAt: earlier };
  it.each<[string, Partial<Seating>, boolean, boolean]>([
    ["to anybody while it is open", {}, false, true],
    ["to who has answered while it is open", {}, true, true],
    ["to nobody new once RSVPs are closed", { rsvpsCloseAt: now }, false, false],
    ["to who has answered until the end", { rsvpsCloseAt: now }, true, true],
    ["not once it is over", over, true, false],
    ["not where the city was canceled", { status: "canceled" }, true, false],
    ["not where the night was canceled", { eventStatus: "canceled" }, true, false],
    ["not before it is published", { status: "proposed" }, false, false],
    ["not while the night is a draft", { eventStatus: "draft" }, true, false],
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
    ["more where seats are free", { seatsTaken: 18 }, going, 0, 3, "granted"],
    [
      "more than are free: keeps what it has",
      { seatsTaken: 19 },
      going,
      0,
      3,
      "no-room-for-guests",
    ],
    ["more while somebody waits", { seatsTaken: 10 }, going, 1, 2, "no-room-for-guests"],
    ["more while waiting grows in line", { seatsTaken: 20 }, waits, 4, 3, "granted"],
    ["more than the limit", {}, going, 0, 4, "party-too-big"],
    ["more after RSVPs closed", { rsvpsCloseAt: now }, going, 0, 2, "rsvps-closed"],
    ["anything at a canceled meetup", { status: "canceled" }, going, 0, 0, "meetup-canceled"],
    ["anything once it is over", { endsAt: now }, going, 0, 0, "meetup-over"],
  ])("%s", (_case, given, held, waiting, guests, expected) => {
    expect(changeParty(meetup(given), held, waiting, guests, now)).toBe(expected);
  });

  it("lets no waiting party grow beyond the room: the line would stand still behind it", () => {
    const held = { status: "waitlisted", guests: 0 } as const;
    const full = meetup({ capacity: 2, seatsTaken: 2 });
    expect(changeParty(full, held, 4, 1, now)).toBe("granted");
    expect(changeParty(full, held, 4, 2, now)).toBe("no-room-for-guests");
  });

  it("lets a party that is above a lowered limit shrink to what is still above it", () => {
    const held = { status: "going", guests: 5 } as const;
    expect(changeParty(meetup({ partyLimit: 1 }), held, 0, 4, now)).toBe("granted");
  });

  it("asks who canceled to come back first", () => {
    expect(changeParty(meetup(), { status: "canceled", guests: 0 }, 0, 1, now)).toBe(
      "not-answered",
    );
  });
});

describe("promote", () => {
  const line = [{ guests: 1 }, { guests: 2 }, { guests: 0 }];
  it.each<[string, Partial<Seating>, number]>([
    ["nobody while nothing is free", { seatsTaken: 20 }, 0],
    ["nobody where the head doesn't fit, though the third would", { seatsTaken: 19 }, 0],
    ["the head alone, though the third would fit beside it", { seatsTaken: 17 }, 1],
    ["two", { seatsTaken: 15 }, 2],
    ["everybody", { seatsTaken: 14 }, 3],
    ["everybody where the capacity was lifted", { capacity: null, seatsTaken: 20 }, 3],
    ["nobody into an overbooked room", { seatsTaken: 22, overbooked: 2 }, 0],
    ["nobody once it is over", { endsAt: now }, 0],
    ["nobody into a canceled meetup", { status: "canceled" }, 0],
  ])("%s", (_case, given, expected) => {
    expect(promote(meetup(given), line, now)).toEqual(line.slice(0, expected));
  });

  it("goes on after RSVPs have closed", () => {
    expect(promote(meetup({ rsvpsCloseAt: earlier }), line, now)).toHaveLength(3);
  });
});

describe("overbooking", () => {
  it.each([
    [22, 2, 2],
    [21, 2, 1],
    [19, 2, 0],
    [25, 2, 2],
  ])("with %i taken and %i overbooked, freed seats leave %i", (seatsTaken, overbooked, left) => {
    expect(overbookedAfter({ capacity: 20, seatsTaken, overbooked })).toBe(left);
  });

  it("is raised by a knowing step alone", () => {
    expect(overbookedKnowingly({ capacity: 20, seatsTaken: 25 })).toBe(5);
    expect(overbookedKnowingly({ capacity: 20, seatsTaken: 5 })).toBe(0);
    expect(overbookedKnowingly({ capacity: null, seatsTaken: 5 })).toBe(0);
    expect(overbookedAfter({ capacity: null, seatsTaken: 5, overbooked: 3 })).toBe(0);
  });
});

describe("what is open", () => {
  it("is hidden while proposed or a draft", () => {
    expect(isHidden(meetup())).toBe(false);
    expect(isHidden(meetup({ status: "proposed" }))).toBe(true);
    expect(isHidden(meetup({ eventStatus: "draft" }))).toBe(true);
  });

  it("lets people step back until the end, also after RSVPs have closed", () => {
    const closed = meetup({ rsvpsCloseAt: earlier });
    expect(joinRefusal(closed, now)).toBe("rsvps-closed");
    expect(leaveRefusal(closed, now)).toBeNull();
    expect(leaveRefusal(meetup({ endsAt: now }), now)).toBe("meetup-over");
  });
});
