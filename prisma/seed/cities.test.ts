import { describe, expect, it } from "vitest";
import { isReservedSlug } from "@/lib/places/rules";
import { STRIP } from "@/lib/places/strip-rules";
import { offsetMinutes } from "@/lib/platform/time/zones";
import { CITIES } from "./cities";

describe("the reference cities", () => {
  it("have unique slugs", () => {
    expect(new Set(CITIES.map((city) => city.slug)).size).toBe(CITIES.length);
    expect(CITIES.filter((city) => isReservedSlug(city.slug))).toEqual([]);
  });

  it("include the seven cities of the first night", () => {
    expect(CITIES.map((city) => city.nameEn)).toEqual(
      expect.arrayContaining([
        "Halifax",
        "Ottawa",
        "Toronto",
        "Edmonton",
        "Kelowna",
        "Vancouver",
        "Victoria",
      ]),
    );
  });

  it("cover every place of the strip", () => {
    const places = new Set(CITIES.map((city) => city.stripPlace));
    expect([...places].sort()).toEqual([...STRIP].sort());
  });

  it.each(CITIES)("have plausible coordinates and time zone for $nameEn", (city) => {
    expect(city.latitude).toBeGreaterThan(41.6);
    expect(city.latitude).toBeLessThan(84);
    expect(city.longitude).toBeGreaterThan(-141);
    expect(city.longitude).toBeLessThan(-52);
    // Solar time is within two hours of the clock, unless the zone or a sign is wrong.
    const sun = city.longitude * 4;
    const clock = offsetMinutes(new Date("2011-02-24T22:00Z"), city.timeZone);
    expect(Math.abs(sun - clock)).toBeLessThan(120);
    const hours = { NT: -210, AT: -240, ET: -300, CT: -360, MT: -420, PT: -480 };
    expect(clock).toBe(hours[city.stripPlace]);
  });
});
