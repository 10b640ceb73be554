import { describe, expect, it } from "vitest";
import { stripLight } from "./strip-rules";
import { isHere, isTonight } from "./tonight-rules";

const at = (text: string) => new Date(text);
const day = { localDate: "2026-11-26", timeZone: "America/St_Johns" };

describe("tonight", () => {
  it.each([
    ["2026-11-26T15:29:59Z", false, "a second before noon"],
    ["2026-11-26T15:30Z", true, "at noon in St. John’s"],
    ["2026-11-27T03:31Z", true, "after midnight"],
    ["2026-11-27T15:29:59Z", true, "a second before the next noon"],
    ["2026-11-27T15:30Z", false, "at the next noon"],
  ])("lasts from noon to noon by the meetup's clock: %s is %s, %s", (now, isIt) => {
    expect(isTonight(day, at(now))).toBe(isIt);
  });

  it("has an hour more where the clocks go back", () => {
    const fall = { localDate: "2026-10-31", timeZone: "America/Toronto" };
    expect(isTonight(fall, at("2026-11-01T16:59Z"))).toBe(true);
    expect(isTonight(fall, at("2026-11-01T17:00Z"))).toBe(false);
  });
});

describe("a city that is here", () => {
  const span = { startsAt: at("2026-11-26T22:30Z"), endsAt: at("2026-11-27T01:30Z") };

  it.each([
    [null, false],
    ["2026-11-26T21:29Z", false],
    ["2026-11-26T21:30Z", true],
    ["2026-11-27T01:29Z", true],
    ["2026-11-27T01:30Z", false],
  ])("said so from an hour before doors until closing: %s is %s", (hereAt, isIt) => {
    expect(isHere({ ...span, hereAt: hereAt ? at(hereAt) : null })).toBe(isIt);
  });
});

describe("the strip", () => {
  const span = { startsAt: at("2026-11-26T22:30Z"), endsAt: at("2026-11-27T01:30Z") };
  const city = { kind: "city", stripPlace: "NT", ...span } as const;
  const said = { ...city, hereAt: at("2026-11-26T22:00Z") };

  it.each([
    ["before doors", "2026-11-26T22:10Z", [said], "here"],
    ["while it is open", "2026-11-26T23:00Z", [said], "here"],
    ["after closing", "2026-11-27T01:30Z", [said], "done"],
    ["beside one that said nothing", "2026-11-26T22:10Z", [city, said], "here"],
    ["where nobody said so", "2026-11-26T22:10Z", [city], "before"],
  ] as const)("shows the light of a city that is here %s", (_when, now, cities, light) => {
    expect(stripLight(cities, at(now)).NT).toBe(light);
  });
});
