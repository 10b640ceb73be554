import { describe, expect, it } from "vitest";
import { offsetMinutes } from "@/lib/platform/time/zones";
import { CITIES } from "@/prisma/seed/cities";
import { PROVINCES, provinceOf, zonesOf } from "./province-rules";

describe("a province", () => {
  it.each([
    ["NS", "NS"],
    ["b.c.", "BC"],
    ["Nova Scotia", "NS"],
    ["québec", "QC"],
    ["Terre-Neuve-et-Labrador", "NL"],
    ["Ontario, Canada", "ON"],
    ["Canada", null],
    ["UK", null],
    ["", null],
  ])("%j is %s", (typed, code) => expect(provinceOf(typed)).toBe(code));
});

describe("the clocks of a province", () => {
  it.each(CITIES)("include those of $nameEn", ({ province, stripPlace, timeZone }) => {
    const winter = new Date("2011-02-24T22:00Z");
    const same = zonesOf(province).filter(
      (zone) =>
        zone.stripPlace === stripPlace &&
        offsetMinutes(winter, zone.timeZone) === offsetMinutes(winter, timeZone),
    );
    expect(same).not.toEqual([]);
  });

  it("are known to the tz database, each once", () => {
    for (const zones of PROVINCES.map(zonesOf)) {
      const names = zones.map(({ timeZone }) => timeZone);
      expect(new Set(names).size).toBe(names.length);
      for (const name of names) expect(offsetMinutes(new Date(), name)).toBeLessThan(0);
    }
  });
});
