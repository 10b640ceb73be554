import { describe, expect, it } from "vitest";
import { eastToWest, sharedStart } from "./night-rules";

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
