import { expect, it } from "vitest";
import { hereIssue, namedAlone } from "./rules";

const at = (hours: number) => new Date(Date.UTC(2026, 10, 20, 19) + hours * 3_600_000);
const meetup = { status: "published", eventStatus: "published", startsAt: at(0), endsAt: at(3) };

it.each([
  [-2.01, "here-early"],
  [-2, null],
  [2.99, null],
  [3, "here-over"],
] as const)("%f hours after doors: %s", (hours, issue) => {
  expect(hereIssue(meetup, at(hours))).toBe(issue);
});

it("is closed for what was canceled", () => {
  expect(hereIssue({ ...meetup, status: "canceled" }, at(1))).toBe("meetup-canceled");
  expect(hereIssue({ ...meetup, eventStatus: "canceled" }, at(1))).toBe("meetup-canceled");
});

it.each([
  ["zoe gagnon", "Zoé Gagnon"],
  ["GAGNON, Zoé", "Zoé Gagnon"],
  ["Zoé", null],
  ["Ada Byron", null],
])("%s is %s", (typed, name) => {
  const rows = ["Zoé Gagnon", "Ada Byron", "ada byron"].map((name) => ({ name }));
  expect(namedAlone(rows, typed)?.name ?? null).toBe(name);
});
