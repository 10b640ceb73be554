import { describe, expect, it } from "vitest";
import { endDate, toInterval } from "./interval";

const evening = {
  localDate: "2026-11-26",
  startsLocal: "19:00",
  endsLocal: "22:00",
  timeZone: "America/Vancouver",
};

describe("from start to end", () => {
  it.each([
    ["the same evening", "19:00", "22:00", "2026-11-27T02:00Z", "2026-11-27T05:00Z"],
    ["until midnight", "19:00", "00:00", "2026-11-27T02:00Z", "2026-11-27T07:00Z"],
    ["past midnight", "21:30", "01:15", "2026-11-27T04:30Z", "2026-11-27T08:15Z"],
  ])("%s", (_, startsLocal, endsLocal, startsAt, endsAt) => {
    expect(toInterval({ ...evening, startsLocal, endsLocal })).toEqual({
      ok: true,
      startsAt: new Date(startsAt),
      endsAt: new Date(endsAt),
    });
  });

  it("has a duration", () => {
    expect(toInterval({ ...evening, endsLocal: "19:00" })).toEqual({
      ok: false,
      field: "ends",
      reason: "no-length",
    });
  });

  it("ends the next day if its end is before its start", () => {
    expect(endDate(evening)).toBe("2026-11-26");
    expect(endDate({ ...evening, endsLocal: "01:00" })).toBe("2026-11-27");
  });
});

describe("on a night when the clocks change in Toronto", () => {
  const toronto = { ...evening, timeZone: "America/Toronto" };
  const goesBack = { ...toronto, localDate: "2026-10-31", endsLocal: "01:30" };

  it("names the field with a skipped time", () => {
    const forward = { ...toronto, localDate: "2027-03-13", endsLocal: "02:30" };
    expect(toInterval(forward)).toMatchObject({ field: "ends", reason: "gap" });
    const early = { ...toronto, localDate: "2027-03-14", startsLocal: "02:30" };
    expect(toInterval(early)).toMatchObject({ field: "starts", reason: "gap" });
  });

  it("applies the choice to the field with a repeated time", () => {
    expect(toInterval(goesBack)).toMatchObject({ field: "ends", reason: "overlap" });
    expect(toInterval({ ...goesBack, startsChoice: "later" })).toMatchObject({ field: "ends" });
    expect(toInterval({ ...goesBack, endsChoice: "later" })).toMatchObject({
      ok: true,
      endsAt: new Date("2026-11-01T06:30Z"),
    });
  });

  it("rejects an end that the choices put before the start", () => {
    const both = { ...toronto, localDate: "2026-11-01", startsLocal: "01:10", endsLocal: "01:50" };
    const chosen = { ...both, startsChoice: "later", endsChoice: "earlier" } as const;
    expect(toInterval(chosen)).toMatchObject({ field: "ends", reason: "no-length" });
  });
});
