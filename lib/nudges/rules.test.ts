import { expect, it } from "vitest";
import { madeForNudge, nightsForNudge, type Period } from "./rules";

const isIn = ({ after, until }: Period, instant: string) =>
  after < new Date(instant) && new Date(instant) <= until;

it.each([
  ["13 days and 23 hours", "2026-03-02T13:00Z", false],
  ["two weeks", "2026-03-02T12:00Z", true],
  ["15 days", "2026-03-01T12:00Z", true],
  ["16 days", "2026-02-28T12:00Z", false],
])("what was taken on %s ago: %s", (_, made, isDue) =>
  expect(isIn(madeForNudge(new Date("2026-03-16T12:00Z")), made)).toBe(isDue),
);

it.each([
  ["at night, a week before its date", "2026-03-09T08:00Z", false],
  ["the morning a week before", "2026-03-09T14:00Z", true],
  ["the day after that", "2026-03-10T23:00Z", true],
  ["five days before", "2026-03-11T14:00Z", false],
])("a night, %s", (_, now, isDue) =>
  expect(isIn(nightsForNudge(new Date(now)), "2026-03-16T00:00Z")).toBe(isDue),
);
