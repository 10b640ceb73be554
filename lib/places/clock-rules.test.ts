import { describe, expect, it } from "vitest";
import { clockTown, startInCities, startInTown, startShort } from "./clock-rules";

const named = (name: string, timeZone: string, nameFr = name) => ({
  timeZone,
  city: { nameEn: name, nameFr },
});
const halifax = named("Halifax", "America/Halifax");
const ottawa = named("Ottawa", "America/Toronto");
const toronto = named("Toronto", "America/Toronto");
const winnipeg = named("Winnipeg", "America/Winnipeg");
const quebec = named("Quebec City", "America/Toronto", "Québec");
const vancouver = named("Vancouver", "America/Vancouver");

const stream = {
  city: null,
  timeZone: "America/Toronto",
  localDate: "2026-11-26",
  startsLocal: "19:00",
  startsAt: new Date("2026-11-27T00:00Z"),
};

describe("the town of a meetup's time zone", () => {
  it.each([
    ["en", quebec, "Quebec City"],
    ["fr", quebec, "Québec"],
    ["en", stream, "Toronto"],
    ["fr", { ...stream, timeZone: "America/St_Johns" }, "St. John’s"],
  ] as const)("in %s %#", (locale, meetup, town) => expect(clockTown(meetup, locale)).toBe(town));

  it("is named with a start, from afar also in the short form", () => {
    const there = { ...vancouver, startsLocal: "19:00" };
    expect(startInTown(there, "en")).toBe("7\u00a0pm Vancouver time");
    expect(startShort(there, "en")).toBe("7\u00a0pm");
    expect(startInTown(stream, "en")).toBe("7\u00a0pm Toronto time");
    expect(startShort(stream, "fr")).toBe("19\u00a0h, heure de Toronto");
  });
});

describe("the start from afar in each city's local time", () => {
  it("goes west and groups cities with the same time", () => {
    // In the winter of 2026 Winnipeg has the same time as Toronto.
    const cities = [vancouver, toronto, halifax, winnipeg, ottawa];
    expect(startInCities(stream, cities, "en")).toBe(
      "8\u00a0pm in Halifax · 7\u00a0pm in Ottawa, Toronto and Winnipeg · 5\u00a0pm in Vancouver",
    );
    expect(startInCities(stream, [vancouver, quebec, ottawa], "fr")).toBe(
      "19\u00a0h à Ottawa et à Québec · 17\u00a0h à Vancouver",
    );
  });

  it("names the day if it differs", () => {
    const late = { ...stream, startsLocal: "23:00", startsAt: new Date("2026-11-27T04:00Z") };
    expect(startInCities(late, [toronto, halifax], "en")).toBe(
      "midnight Friday in Halifax · 11\u00a0pm in Toronto",
    );
  });

  it("is null for a city's meetup and without published cities", () => {
    expect(startInCities({ ...stream, city: ottawa.city }, [halifax], "en")).toBeNull();
    expect(startInCities(stream, [], "en")).toBeNull();
  });
});
