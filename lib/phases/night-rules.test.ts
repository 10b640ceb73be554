import { describe, expect, it } from "vitest";
import { eastToWest, othersOf, sharedStart, startOnNight } from "./night-rules";

const night = { localDate: "2026-11-26", localTime: "19:00" };
const city = (rest = {}) => ({
  kind: "city" as const,
  status: "published" as const,
  localDate: "2026-11-26",
  startsLocal: "19:00",
  ...rest,
});

describe("the time that a night has wherever you are", () => {
  it.each([
    ["is the event's own while there is no city", [], "19:00"],
    [
      "is the one that all cities share",
      [city({ startsLocal: "18:30" }), city({ startsLocal: "18:30" })],
      "18:30",
    ],
    ["is none where one opens at another", [city(), city({ startsLocal: "18:00" })], null],
    ["is none where one meets on another day", [city(), city({ localDate: "2026-11-27" })], null],
    [
      "doesn't mind what is canceled",
      [city(), city({ status: "canceled" as const, startsLocal: "18:00" })],
      "19:00",
    ],
    [
      "doesn't mind the stream's clock",
      [city(), city({ kind: "afar" as const, startsLocal: "20:00" })],
      "19:00",
    ],
  ])("%s", (_, meetups, shared) => expect(sharedStart(night, meetups)).toBe(shared));
});

it("the others of a night are those that are on", () => {
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
  it("zones come in the strip's order, then times, then names, and from afar last", () => {
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

describe("when a city's doors open, told on the night's page", () => {
  it.each([
    ["en", city(), "7\u00a0pm"],
    ["fr", city(), "19\u00a0h"],
    ["en", city({ localDate: "2026-11-27" }), "Fri, Nov 27, 7\u00a0pm"],
    ["fr", city({ localDate: "2026-11-27" }), "ven. 27 nov., 19\u00a0h"],
  ] as const)("names the day only where it is another (%s)", (locale, meetup, told) =>
    expect(startOnNight(meetup, night.localDate, locale)).toBe(told),
  );
});
