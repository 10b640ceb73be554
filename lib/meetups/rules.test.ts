import { describe, expect, it } from "vitest";
import {
  accessFacts,
  isStillOn,
  meetupState,
  placeName,
  publishRefusal,
  readiness,
  venueChange,
  venueNews,
  voidsAccessFacts,
} from "./rules";
import { ACCESS_FEATURES } from "./schema";

const place = (venue: string | null, address: string | null = null) => ({ venue, address });

describe("a change of the venue texts", () => {
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
    [place(null), place(null, "1 Main"), "same"],
    [place(null, "1 Main"), place(null, "2 Main"), "same"],
    [place(null, "1 Main"), place("Grizzly Den", "2 Main"), "first"],
  ] as const)("from %o to %o is %s", (before, after, change) => {
    expect(venueChange(before, after)).toBe(change);
    expect(voidsAccessFacts(before, after)).toBe(change === "another");
  });
});

describe("the mail about a venue", () => {
  const now = new Date("2026-11-20T00:00Z");
  const open = {
    ...place(null),
    status: "published" as const,
    venueAnnouncedAt: null,
    endsAt: new Date("2026-11-27T03:00Z"),
  };
  const den = place("Grizzly Den");
  it.each([
    ["is an announcement the first time", open, den, "venue-announced"],
    ["is a change afterwards", { ...open, ...den }, place("Lamplighter"), "meetup-changed"],
    [
      "is a change after a withdrawn venue",
      { ...open, venueAnnouncedAt: now },
      den,
      "meetup-changed",
    ],
    ["is a change for a withdrawal", { ...open, ...den }, place(null), "meetup-changed"],
    [
      "is a change for a later address",
      { ...open, ...den },
      place("Grizzly Den", "1 Main"),
      "meetup-changed",
    ],
    ["is not sent for an address without a venue", open, place(null, "1 Main"), null],
    ["is not sent if nothing changed", { ...open, ...den }, den, null],
    ["is not sent before publication", { ...open, status: "proposed" as const }, den, null],
    ["is not sent once the meetup is over", { ...open, endsAt: now }, den, null],
  ] as const)("%s", (_name, before, after, news) => {
    expect(venueNews(before, after, now)).toBe(news);
  });
});

const at = (text: string) => new Date(text);

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
  it("counts the known access facts", () => {
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

  it("lists every access fact in order, unknown by default", () => {
    const lift = { feature: "lift" as const, answer: "yes" as const, noteEn: "to 3", noteFr: null };
    const facts = accessFacts([lift]);
    expect(facts.map((fact) => fact.feature)).toEqual(ACCESS_FEATURES);
    expect(facts[2]).toEqual(lift);
    expect(facts[0]?.answer).toBe("unknown");
  });

  it.each([
    ["published", "published", "2026-11-26T23:59Z", "before", true],
    ["published", "published", "2026-11-27T00:00Z", "open", true],
    ["published", "published", "2026-11-27T03:00Z", "done", false],
    ["proposed", "published", "2026-11-26T23:59Z", "draft", true],
    ["published", "draft", "2026-11-27T03:00Z", "draft", true],
    ["canceled", "published", "2026-11-27T03:00Z", "canceled", false],
    ["canceled", "draft", "2026-11-26T23:59Z", "canceled", false],
    ["published", "canceled", "2026-11-26T23:59Z", "canceled", false],
  ] as const)("a %s meetup of a %s event at %s is %s", (status, eventStatus, now, state, isOn) => {
    const [startsAt, endsAt] = [at("2026-11-27T00:00Z"), at("2026-11-27T03:00Z")];
    expect(meetupState({ status, eventStatus, startsAt, endsAt }, at(now))).toBe(state);
    expect(isStillOn(state)).toBe(isOn);
  });

  it("names the city, or the meetup from afar", () => {
    const city = { nameEn: "Quebec City", nameFr: "Québec" };
    expect(placeName({ city }, "fr")).toBe("Québec");
    expect(placeName({ city: null }, "en")).toBe("From afar");
  });
});
