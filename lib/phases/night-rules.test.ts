import { describe, expect, it } from "vitest";
import { eastToWest, erasedIfEndedBy, othersOf, sharedStart, startOnNight } from "./night-rules";

const night = { localDate: "2026-11-26", localTime: "19:00" };
const city = (rest = {}) => ({
  kind: "city" as const,
  status: "published" as const,
  localDate: "2026-11-26",
  startsLocal: "19:00",
  ...rest,
});

describe("the start shared by all cities", () => {
  it.each([
    ["is the event's own without cities", [], "19:00"],
    [
      "is the one that all cities have in common",
      [city({ startsLocal: "18:30" }), city({ startsLocal: "18:30" })],
      "18:30",
    ],
    ["is null if one starts at another time", [city(), city({ startsLocal: "18:00" })], null],
    ["is null if one is on another day", [city(), city({ localDate: "2026-11-27" })], null],
    [
      "ignores canceled meetups",
      [city(), city({ status: "canceled" as const, startsLocal: "18:00" })],
      "19:00",
    ],
    [
      "ignores the stream's time zone",
      [city(), city({ kind: "afar" as const, startsLocal: "20:00" })],
      "19:00",
    ],
  ])("%s", (_, meetups, shared) => expect(sharedStart(night, meetups)).toBe(shared));
});

it("other meetups of an event are the published ones", () => {
  const meetups = [
    { id: "here", status: "published" },
    { id: "there", status: "published" },
    { id: "off", status: "canceled" },
    { id: "to-come", status: "proposed" },
  ] as const;
  expect(othersOf({ id: "here" }, meetups).map(({ id }) => id)).toEqual(["there"]);
  expect(othersOf({ id: "there" }, meetups.slice(1))).toEqual([]);
});

describe("from east to west", () => {
  const at = (
    stripPlace: "NT" | "ET" | "PT",
    name: string,
    hour: number,
    kind: "city" | "afar" = "city",
  ) => ({
    kind,
    stripPlace,
    startsAt: new Date(Date.UTC(2026, 10, 26, hour)),
    city: kind === "afar" ? null : { nameEn: name, nameFr: name },
  });
  it("orders by zone, then time, then name, with from afar last", () => {
    const afar = at("ET", "", 1, "afar");
    const [victoria, gander, toronto, montreal, late] = [
      at("PT", "Victoria", 5),
      at("NT", "Gander", 9),
      at("ET", "Toronto", 3),
      at("ET", "Montréal", 3),
      at("ET", "Barrie", 4),
    ];
    const given = [afar, victoria, late, toronto, montreal, gander];
    expect(eastToWest(given, "en")).toEqual([gander, montreal, toronto, late, victoria, afar]);
  });
});

describe("a city's start on the event page", () => {
  it.each([
    ["en", city(), "7\u00a0pm"],
    ["fr", city(), "19\u00a0h"],
    ["en", city({ localDate: "2026-11-27" }), "Fri, Nov 27, 7\u00a0pm"],
    ["fr", city({ localDate: "2026-11-27" }), "ven. 27 nov., 19\u00a0h"],
  ] as const)("names the day only if it differs (%s)", (locale, meetup, shown) =>
    expect(startOnNight(meetup, night.localDate, locale)).toBe(shown),
  );
});

it("what is kept for a week is kept for seven days", () => {
  expect(erasedIfEndedBy(new Date("2026-12-08T03:00Z"))).toEqual(new Date("2026-12-01T03:00Z"));
});
