import { describe, expect, it } from "vitest";
import {
  accessFacts,
  accessIsVoid,
  isTheDay,
  placeName,
  planTimes,
  publishRefusal,
  readiness,
  timeChanges,
  venueChange,
  venueNews,
} from "./rules";
import { ACCESS_FEATURES } from "./schema";

const place = (venue: string | null, address: string | null = null) => ({ venue, address });

describe("what a new text about the place means", () => {
  it.each([
    [place(null), place(null), "same"],
    [place(null), place("Grizzly Den"), "first"],
    [place(null), place("Grizzly Den", "1 Main"), "first"],
    [place("Grizzly Den"), place("The Lamplighter"), "another"],
    [place("Grizzly Den"), place("grizzly  den."), "same"],
    [place("Grizzly Den"), place("Grizzly Den", "1 Main"), "completed"],
    [place("Grizzly Den", "1 Main"), place("Grizzly Den", "2 Main"), "another"],
    [place("Grizzly Den", "1 Main St, Floor 2"), place("Grizzly Den", "1 Main St Floor 2"), "same"],
    [place("Grizzly Den", "1 Main"), place(null), "another"],
    [place(null, "1 Main"), place("Grizzly Den", "1 Main"), "first"],
  ] as const)("from %o to %o is %s", (before, after, change) => {
    expect(venueChange(before, after)).toBe(change);
    expect(accessIsVoid(before, after)).toBe(change === "another");
  });
});

describe("the mail that a venue sends", () => {
  const now = new Date("2026-11-20T00:00Z");
  const open = {
    ...place(null),
    status: "published" as const,
    venueAnnouncedAt: null,
    endsAt: new Date("2026-11-27T03:00Z"),
  };
  const den = place("Grizzly Den");
  it.each([
    ["is news the first time", open, den, "venue-announced"],
    ["is a change later", { ...open, ...den }, place("Lamplighter"), "meetup-changed"],
    [
      "is a change where the first one was withdrawn",
      { ...open, venueAnnouncedAt: now },
      den,
      "meetup-changed",
    ],
    [
      "is a change where the venue is withdrawn",
      { ...open, ...den },
      place(null),
      "meetup-changed",
    ],
    [
      "is a change where the address comes later",
      { ...open, ...den },
      place("Grizzly Den", "1 Main"),
      "meetup-changed",
    ],
    ["is none where nothing changed", { ...open, ...den }, den, null],
    ["is none before publication", { ...open, status: "proposed" as const }, den, null],
    ["is none once it is over", { ...open, endsAt: now }, den, null],
  ] as const)("%s", (_name, before, after, news) => {
    expect(venueNews(before, after, now)).toBe(news);
  });
});

const at = (text: string) => new Date(text);
const told = {
  localDate: "2026-11-26",
  startsAt: at("2026-11-27T02:00Z"),
  endsAt: at("2026-11-27T05:00Z"),
};

describe("what is told of changed times", () => {
  it.each([
    [told, []],
    [{ ...told, localDate: "2026-11-27", startsAt: at("2026-11-28T02:00Z") }, ["date"]],
    [{ ...told, startsAt: at("2026-11-27T01:00Z") }, ["time"]],
    [{ ...told, endsAt: at("2026-11-27T06:00Z") }, ["time"]],
  ])("%#", (after, changes) => expect(timeChanges(told, after)).toEqual(changes));
});

describe("new times", () => {
  const before = { ...told, rsvpsCloseAt: at("2026-11-27T01:00Z") };
  const toronto = {
    localDate: "2026-11-26",
    startsLocal: "19:00",
    endsLocal: "22:00",
    startsChoice: null,
    endsChoice: null,
    timeZone: "America/Toronto",
  };
  const now = at("2026-09-01T00:00Z");
  const plan = (wanted: Partial<typeof toronto> | object, event = "2026-11-26", when = now) =>
    planTimes(before, { ...toronto, ...wanted }, event, when, "en");

  it("keep the distance of RSVP closing to the doors", () => {
    expect(plan({})).toEqual({
      ok: true,
      times: {
        startsAt: at("2026-11-27T00:00Z"),
        endsAt: at("2026-11-27T03:00Z"),
        rsvpsCloseAt: at("2026-11-26T23:00Z"),
        startsChoice: null,
        endsChoice: null,
      },
    });
  });

  it("close RSVPs with the meetup where they did so before, and never after it", () => {
    const atTheEnd = { ...before, rsvpsCloseAt: before.endsAt };
    const found = planTimes(atTheEnd, { ...toronto, endsLocal: "23:30" }, "2026-11-26", now, "en");
    expect(found.ok && found.times.rsvpsCloseAt).toEqual(at("2026-11-27T04:30Z"));
    const late = { ...before, rsvpsCloseAt: at("2026-11-27T04:30Z") };
    const shorter = planTimes(late, { ...toronto, endsLocal: "20:00" }, "2026-11-26", now, "en");
    expect(shorter.ok && shorter.times.rsvpsCloseAt).toEqual(at("2026-11-27T01:00Z"));
  });

  const fall = { localDate: "2026-11-01" };
  const spring = { localDate: "2027-03-14" };
  it.each([
    ["too far from the event", { localDate: "2027-03-26" }, "2026-11-26", "localDate", "date-far"],
    [
      "shown twice",
      { ...fall, startsLocal: "01:30", endsLocal: "04:00" },
      "2026-11-01",
      "startsLocal",
      "time-exists-twice",
    ],
    [
      "ending in an hour shown twice",
      { ...fall, localDate: "2026-10-31", endsLocal: "01:30" },
      "2026-11-01",
      "endsLocal",
      "time-exists-twice",
    ],
    [
      "skipped",
      { ...spring, startsLocal: "02:30", endsLocal: "04:00" },
      "2027-03-14",
      "startsLocal",
      "time-skipped",
    ],
    ["without length", { endsLocal: "19:00" }, "2026-11-26", "endsLocal", "time-no-length"],
  ])("%s are the field's fault", (_name, wanted, event, field, code) => {
    expect(plan(wanted, event)).toMatchObject({ ok: false, field, code });
  });

  it("name the nearest times where the clocks skip one, in the reader's language", () => {
    const wanted = { ...toronto, ...spring, startsLocal: "02:30", endsLocal: "04:00" };
    expect(planTimes(before, wanted, "2027-03-14", now, "en")).toMatchObject({
      params: { time: "2:30 am", earlier: "1:59 am", later: "3 am" },
    });
    expect(planTimes(before, wanted, "2027-03-14", now, "fr")).toMatchObject({
      params: { time: "2\u00a0h\u00a030", later: "3\u00a0h" },
    });
  });

  it("take a choice where the clocks show a time twice, and drop it elsewhere", () => {
    const wanted = {
      ...fall,
      startsLocal: "01:30",
      endsLocal: "04:00",
      startsChoice: "later",
      endsChoice: "later",
    };
    const found = plan(wanted, "2026-11-01");
    expect(found).toMatchObject({ ok: true, times: { startsChoice: "later", endsChoice: null } });
    expect(found.ok && found.times.startsAt).toEqual(at("2026-11-01T06:30Z"));
    expect(plan({ startsChoice: "later" })).toMatchObject({ times: { startsChoice: null } });
  });

  it("cannot lie in the past, unless they stay what they were", () => {
    const after = at("2026-12-01T00:00Z");
    expect(plan({}, "2026-11-26", after)).toMatchObject({ ok: false, code: "date-past" });
    const asBefore = { startsLocal: "21:00", endsLocal: "00:00" };
    expect(plan(asBefore, "2026-11-26", after).ok).toBe(true);
  });
});

describe("publishing", () => {
  const meetup = {
    kind: "city" as const,
    status: "proposed" as const,
    eventStatus: "draft" as const,
    hostIds: ["a"],
  };
  it.each([
    [meetup, null],
    [{ ...meetup, hostIds: [] }, "no-host"],
    [{ ...meetup, kind: "afar" as const, hostIds: [] }, null],
    [{ ...meetup, status: "canceled" as const }, "meetup-canceled"],
    [{ ...meetup, eventStatus: "canceled" as const }, "event-canceled"],
  ])("%#", (what, refusal) => expect(publishRefusal(what)).toBe(refusal));
});

describe("the desk", () => {
  it("counts what is known of access", () => {
    const access = [
      { feature: "lift" as const, answer: "no" as const },
      { feature: "noise" as const, answer: "unknown" as const },
    ];
    const meetup = {
      status: "published" as const,
      hostIds: ["a"],
      venue: null,
      access,
      lineUpPublishedAt: null,
    };
    expect(readiness(meetup)).toEqual({
      host: true,
      secondHost: false,
      venue: false,
      accessKnown: 1,
      accessOf: 10,
      lineUp: false,
      published: true,
    });
  });

  it("shows every fact in its order, unknown where nobody said", () => {
    const lift = { feature: "lift" as const, answer: "yes" as const, noteEn: "to 3", noteFr: null };
    const facts = accessFacts([lift]);
    expect(facts.map((fact) => fact.feature)).toEqual(ACCESS_FEATURES);
    expect(facts[2]).toEqual(lift);
    expect(facts[0]?.answer).toBe("unknown");
  });

  it("leads with the night from the morning of its day to three hours after", () => {
    const meetup = {
      localDate: "2026-11-26",
      timeZone: "America/Toronto",
      endsAt: at("2026-11-27T03:00Z"),
    };
    expect(isTheDay(meetup, at("2026-11-26T04:59Z"))).toBe(false);
    expect(isTheDay(meetup, at("2026-11-26T05:00Z"))).toBe(true);
    expect(isTheDay(meetup, at("2026-11-27T05:59Z"))).toBe(true);
    expect(isTheDay(meetup, at("2026-11-27T06:00Z"))).toBe(false);
  });

  it("names the city, or that there is none", () => {
    const city = { nameEn: "Quebec City", nameFr: "Québec" };
    expect(placeName({ city }, "fr")).toBe("Québec");
    expect(placeName({ city: null }, "en")).toBe("From afar");
  });
});
