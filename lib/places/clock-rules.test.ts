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

describe("whose clock a meetup's times are by", () => {
  it.each([
    ["en", quebec, "Quebec City"],
    ["fr", quebec, "Québec"],
    ["en", stream, "Toronto"],
    ["fr", { ...stream, timeZone: "America/St_Johns" }, "St. John’s"],
  ] as const)("in %s %#", (locale, meetup, town) => expect(clockTown(meetup, locale)).toBe(town));

  it("is said of a start, from afar also where space is short", () => {
    const there = { ...vancouver, startsLocal: "19:00" };
    expect(startInTown(there, "en")).toBe("7\u00a0pm Vancouver time");
    expect(startShort(there, "en")).toBe("7\u00a0pm");
    expect(startInTown(stream, "en")).toBe("7\u00a0pm Toronto time");
    expect(startShort(stream, "fr")).toBe("19\u00a0h, heure de Toronto");
  });
});

describe("the start from afar, by each city's clock", () => {
  it("goes west, with the cities together whose clocks show the same", () => {
    // In the winter of 2026 Winnipeg's clocks agree with Toronto's.
    const cities = [vancouver, toronto, halifax, winnipeg, ottawa];
    expect(startInCities(stream, cities, "en")).toBe(
      "8\u00a0pm in Halifax · 7\u00a0pm in Ottawa, Toronto and Winnipeg · 5\u00a0pm in Vancouver",
    );
    expect(startInCities(stream, [vancouver, quebec, ottawa], "fr")).toBe(
      "19\u00a0h à Ottawa et à Québec · 17\u00a0h à Vancouver",
    );
  });

  it("names the day where it is another one", () => {
    const late = { ...stream, startsLocal: "23:00", startsAt: new Date("2026-11-27T04:00Z") };
    expect(startInCities(late, [toronto, halifax], "en")).toBe(
      "midnight Friday in Halifax · 11\u00a0pm in Toronto",
    );
  });

  it("is nothing to say of a city's own meetup, nor before a city is on", () => {
    expect(startInCities({ ...stream, city: ottawa.city }, [halifax], "en")).toBeNull();
    expect(startInCities(stream, [], "en")).toBeNull();
  });
});
