import { describe, expect, it } from "vitest";
import { recompute } from "./recompute-rules";

// Derived under 2025c, which still had Vancouver's clocks set back in November 2026.
const stale = {
  localDate: "2026-11-26",
  startsLocal: "19:00",
  endsLocal: "22:00",
  startsChoice: null,
  endsChoice: null,
  timeZone: "America/Vancouver",
  startsAt: new Date("2026-11-27T03:00Z"),
  endsAt: new Date("2026-11-27T06:00Z"),
  rsvpsCloseAt: new Date("2026-11-27T01:00Z"),
  tzdbVersion: "2025c",
};
const fresh = {
  startsAt: new Date("2026-11-27T02:00Z"),
  endsAt: new Date("2026-11-27T05:00Z"),
  rsvpsCloseAt: new Date("2026-11-27T00:00Z"),
};
const before = new Date("2026-10-01T00:00Z");

describe("a new release of the tz database", () => {
  it("moves future instants, including RSVP closing", () => {
    expect(recompute(stale, "2026f", before)).toEqual({
      ...fresh,
      tzdbVersion: "2026f",
      moved: true,
    });
  });

  it("is stored even if nothing moves", () => {
    expect(recompute({ ...stale, ...fresh }, "2026f", before)).toEqual({
      ...fresh,
      tzdbVersion: "2026f",
      moved: false,
    });
  });

  it("writes nothing if the release is unchanged", () => {
    expect(recompute({ ...stale, tzdbVersion: "2026f" }, "2026f", before)).toBeNull();
  });

  it("does not change a past meetup", () => {
    expect(recompute(stale, "2026f", stale.endsAt)).toBeNull();
    expect(recompute(stale, "2026f", new Date(stale.endsAt.getTime() - 1))).not.toBeNull();
  });

  it("moves the end of a meetup that has started, but not its start", () => {
    expect(recompute(stale, "2026f", stale.startsAt)).toMatchObject({
      startsAt: stale.startsAt,
      endsAt: fresh.endsAt,
      rsvpsCloseAt: stale.rsvpsCloseAt,
      moved: true,
    });
  });

  it("reports a move of only the start", () => {
    expect(recompute({ ...stale, endsAt: fresh.endsAt }, "2026f", before)?.moved).toBe(true);
  });

  it("does not change an RSVP closing in the past", () => {
    expect(recompute(stale, "2026f", stale.rsvpsCloseAt)).toMatchObject({
      startsAt: fresh.startsAt,
      rsvpsCloseAt: stale.rsvpsCloseAt,
    });
  });
});

describe("without a choice", () => {
  const toronto = { ...stale, timeZone: "America/Toronto", startsAt: before, endsAt: before };
  const earlier = new Date("2026-01-01T00:00Z");

  it("a time that is now repeated is its first instant, or the one chosen before", () => {
    const twice = { ...toronto, localDate: "2026-11-01", startsLocal: "01:30", endsLocal: "04:00" };
    const first = new Date("2026-11-01T05:30Z");
    const second = new Date("2026-11-01T06:30Z");
    expect(recompute(twice, "2026f", earlier)?.startsAt).toEqual(first);
    const chosen = { ...twice, startsChoice: "later" as const };
    expect(recompute(chosen, "2026f", earlier)?.startsAt).toEqual(second);
  });

  it("a time that is now skipped is the end of the gap", () => {
    const gone = { ...toronto, localDate: "2026-03-08", startsLocal: "02:30", endsLocal: "04:00" };
    expect(recompute(gone, "2026f", earlier)?.startsAt).toEqual(new Date("2026-03-08T07:00Z"));
  });
});
