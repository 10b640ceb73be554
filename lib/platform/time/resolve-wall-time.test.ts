import { describe, expect, it } from "vitest";
import { clockIssue } from "./clock-issue";
import { resolveWallTime } from "./resolve-wall-time";

const zone = "America/Toronto";
const skipped = { date: "2027-03-14", time: "02:30" };
const twice = { date: "2026-11-01", time: "01:30" };
const plain = { date: "2026-11-26", time: "19:00" };

describe("resolving a local time", () => {
  it.each([null, "earlier", "later"] as const)(
    "ignores the choice %s for an unambiguous time",
    (choice) =>
      expect(resolveWallTime(plain, zone, choice)).toEqual({
        ok: true,
        wall: plain,
        choice: null,
        instant: new Date("2026-11-27T00:00Z"),
      }),
  );

  it("takes a minute next to the gap for a skipped time", () => {
    expect(resolveWallTime(skipped, zone, null)).toMatchObject({ ok: false, reason: "gap" });
    expect(resolveWallTime(skipped, zone, "earlier")).toEqual({
      ok: true,
      wall: { date: "2027-03-14", time: "01:59" },
      choice: null,
      instant: new Date("2027-03-14T06:59Z"),
    });
    expect(resolveWallTime(skipped, zone, "later")).toEqual({
      ok: true,
      wall: { date: "2027-03-14", time: "03:00" },
      choice: null,
      instant: new Date("2027-03-14T07:00Z"),
    });
  });

  it("takes the chosen instant of a repeated time", () => {
    expect(resolveWallTime(twice, zone, null)).toMatchObject({ ok: false, reason: "overlap" });
    expect(resolveWallTime(twice, zone, "earlier")).toMatchObject({
      wall: twice,
      choice: "earlier",
      instant: new Date("2026-11-01T05:30Z"),
    });
    expect(resolveWallTime(twice, zone, "later")).toMatchObject({
      wall: twice,
      choice: "later",
      instant: new Date("2026-11-01T06:30Z"),
    });
  });
});

describe("the issue of a wall time", () => {
  const issueOf = (wall: { date: string; time: string }, town: string | null) => {
    const found = resolveWallTime(wall, zone, null);
    return found.ok
      ? null
      : clockIssue(found, wall.time, town === null ? null : { en: town, fr: town });
  };

  it("names the times beside a gap, in both languages", () => {
    expect(issueOf(skipped, "Ottawa")).toEqual({
      code: "clock-skips",
      params: {
        town: { en: "Ottawa", fr: "d’Ottawa" },
        time: { en: "2:30\u00a0am", fr: "2\u00a0h\u00a030" },
        earlier: { en: "1:59\u00a0am", fr: "1\u00a0h\u00a059" },
        later: { en: "3\u00a0am", fr: "3\u00a0h" },
      },
    });
  });

  it("names no town where there is none", () => {
    expect(issueOf(twice, null)).toMatchObject({ params: { town: { en: "none", fr: "none" } } });
  });

  it("names the time that comes twice", () => {
    expect(issueOf(twice, "Toronto")).toEqual({
      code: "clock-repeats",
      params: {
        town: { en: "Toronto", fr: "de Toronto" },
        time: { en: "1:30\u00a0am", fr: "1\u00a0h\u00a030" },
      },
    });
  });
});
