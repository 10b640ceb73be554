import { describe, expect, it } from "vitest";
import { newestReports, reportRefusal } from "./rules";

const meetup = {
  status: "published",
  localDate: "2026-11-26",
  timeZone: "America/Toronto",
} as const;

describe("saying something of one's room", () => {
  it.each([
    ["2026-11-26T16:59Z", {}, "too-early"],
    ["2026-11-26T17:00Z", {}, null],
    ["2026-11-27T16:59Z", {}, null],
    ["2026-11-27T17:00Z", {}, "too-late"],
    ["2026-11-27T01:00Z", { status: "canceled" }, "meetup-canceled"],
    ["2026-11-27T01:00Z", { status: "proposed" }, "not-published"],
  ] as const)("at %s, %o: %s", (now, change, reason) => {
    expect(reportRefusal({ ...meetup, ...change }, new Date(now))).toBe(reason);
  });
});

it("the newest come first, whichever room they are from", () => {
  const report = (minute: number) => ({ createdAt: new Date(minute * 60_000) });
  const rooms = [
    { name: "Halifax", reports: [report(9), report(2)] },
    { name: "Regina", reports: [] },
    { name: "Ottawa", reports: [report(5)] },
  ];
  expect(newestReports(rooms, 2).map(({ meetup }) => meetup.name)).toEqual(["Halifax", "Ottawa"]);
});
