import fc from "fast-check";
import { describe, expect, it } from "vitest";
import clocks from "./canada-clocks.json";
import { addDays } from "./local";
import { offsetMinutes, toInstant, toWall, tzdbVersion } from "./zones";

const rows = clocks.rows.flatMap(({ zone, ...dates }) =>
  Object.entries(dates).map(([date, offset]) => ({ zone, date, offset })),
);

describe("Canadian offsets at 19:00", () => {
  it("are of the table's tz database release", () => {
    expect(tzdbVersion()).toBe(clocks.tzdb);
    expect(rows).toHaveLength(48);
  });

  it.each(rows)("$zone on $date is at $offset minutes", ({ zone, date, offset }) => {
    const found = toInstant(date, "19:00", zone);
    const instant = new Date(Date.parse(`${date}T19:00:00Z`) - offset * 60_000);
    expect(found).toEqual({ ok: true, instant, offsetMinutes: offset });
    expect(offsetMinutes(instant, zone)).toBe(offset);
    expect(toWall(instant, zone)).toEqual({ date, time: "19:00" });
  });
});

describe("a skipped local time", () => {
  it.each([
    ["America/Toronto", "2027-03-14", "02:00", "2027-03-14 01:59", "2027-03-14 03:00"],
    ["America/Toronto", "2027-03-14", "02:59", "2027-03-14 01:59", "2027-03-14 03:00"],
    ["America/Vancouver", "2011-03-13", "02:30", "2011-03-13 01:59", "2011-03-13 03:00"],
    // Until November 2011 Newfoundland changed its clocks at 00:01.
    ["America/St_Johns", "2011-03-13", "00:30", "2011-03-13 00:00", "2011-03-13 01:01"],
    ["America/St_Johns", "2027-03-14", "02:30", "2027-03-14 01:59", "2027-03-14 03:00"],
    // In 1988 Newfoundland moved its clocks by two hours.
    ["America/St_Johns", "1988-04-03", "01:30", "1988-04-03 00:00", "1988-04-03 02:01"],
  ])("in %s on %s at %s lies between %s and %s", (zone, date, time, before, after) => {
    const wall = (text: string) => ({ date: text.slice(0, 10), time: text.slice(11) });
    expect(toInstant(date, time, zone)).toEqual({
      ok: false,
      reason: "gap",
      earlier: wall(before),
      later: wall(after),
    });
    expect(toInstant(date, time, zone, "later")).toMatchObject({ ok: false, reason: "gap" });
    for (const edge of [wall(before), wall(after)]) {
      expect(toInstant(edge.date, edge.time, zone)).toMatchObject({ ok: true });
    }
  });

  it.each([
    ["America/Regina", "2027-03-14"],
    ["America/Vancouver", "2027-03-14"],
    ["America/Winnipeg", "2027-03-14"],
    ["America/Blanc-Sablon", "2027-03-14"],
  ])("does not occur in %s on %s, without a clock change", (zone, date) => {
    expect(toInstant(date, "02:30", zone)).toMatchObject({ ok: true });
  });
});

describe("a repeated local time", () => {
  it.each([
    ["America/Toronto", "2026-11-01", "01:30", "05:30", "06:30"],
    ["America/Toronto", "2026-11-01", "01:00", "05:00", "06:00"],
    ["America/Vancouver", "2025-11-02", "01:59", "08:59", "09:59"],
    ["America/St_Johns", "2026-11-01", "01:30", "04:00", "05:00"],
  ])("in %s on %s at %s is %s or %s UTC", (zone, date, time, first, second) => {
    const [earlier, later] = [first, second].map((utc) => new Date(`${date}T${utc}:00Z`));
    expect(toInstant(date, time, zone)).toMatchObject({
      ok: false,
      reason: "overlap",
      earlier: { instant: earlier },
      later: { instant: later },
    });
    expect(toInstant(date, time, zone, "earlier")).toMatchObject({ ok: true, instant: earlier });
    expect(toInstant(date, time, zone, "later")).toMatchObject({ ok: true, instant: later });
  });

  it("can be on the evening before, as in Newfoundland in 2010", () => {
    expect(toInstant("2010-11-06", "23:30", "America/St_Johns")).toMatchObject({
      reason: "overlap",
      earlier: { instant: new Date("2010-11-07T02:00:00Z"), offsetMinutes: -150 },
      later: { instant: new Date("2010-11-07T03:00:00Z"), offsetMinutes: -210 },
    });
  });

  it.each(["00:59", "02:00"])("does not include %s", (time) => {
    const plain = toInstant("2026-11-01", time, "America/Toronto");
    expect(plain.ok).toBe(true);
    expect(toInstant("2026-11-01", time, "America/Toronto", "later")).toEqual(plain);
  });
});

describe("any local time in any Canadian zone", () => {
  const zone = fc.constantFrom(...clocks.rows.map((row) => row.zone));
  const date = fc.integer({ min: 0, max: 25_000 }).map((days) => addDays("1970-01-01", days));
  const two = (value: number) => String(value).padStart(2, "0");
  const time = fc
    .integer({ min: 0, max: 1439 })
    .map((m) => `${two(Math.floor(m / 60))}:${two(m % 60)}`);

  it("converts to an instant and back, outside gaps", () => {
    fc.assert(
      fc.property(zone, date, time, fc.constantFrom("earlier", "later"), (z, d, t, choice) => {
        const found = toInstant(d, t, z, choice as "earlier" | "later");
        if (found.ok) expect(toWall(found.instant, z)).toEqual({ date: d, time: t });
        else expect(found.reason).toBe("gap");
      }),
      { numRuns: 2000 },
    );
  });

  it("includes every instant that has it", () => {
    const minute = fc.integer({ min: 0, max: 36_000_000 });
    fc.assert(
      fc.property(zone, minute, (z, m) => {
        const instant = new Date(m * 60_000);
        const { date: d, time: t } = toWall(instant, z);
        const found = (["earlier", "later"] as const).map((choice) => toInstant(d, t, z, choice));
        expect(found.map((each) => each.ok && each.instant.getTime())).toContain(instant.getTime());
      }),
      { numRuns: 2000 },
    );
  });
});

describe("a zone name", () => {
  it("throws if unknown", () => {
    expect(() => toInstant("2026-11-26", "19:00", "America/Rollcall")).toThrow(RangeError);
    expect(() => toInstant("2026-11-31", "25:00", "America/Toronto")).toThrow(RangeError);
  });
});
