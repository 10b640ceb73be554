import { describe, expect, it } from "vitest";
import { callRefusal, invalidCallDate, notOffered, offeredFormats } from "./rules";
import { FORMATS } from "./schema";

const zone = "America/Vancouver";
const call = { closedAt: null, untilDate: "2027-01-08" };

describe("why a meetup takes no proposals", () => {
  it.each([
    ["no call was opened", null, "2027-01-01T00:00Z", "call-not-open"],
    ["a call without a last day", { ...call, untilDate: null }, "2027-06-01T00:00Z", null],
    ["the last minute of the last day there", call, "2027-01-09T06:59Z", null],
    ["midnight there", call, "2027-01-09T07:00Z", "deadline-passed"],
    [
      "it was closed before",
      { ...call, closedAt: new Date(0) },
      "2027-01-01T00:00Z",
      "call-closed",
    ],
  ])("%s", (_, given, at, refusal) => expect(callRefusal(given, zone, new Date(at))).toBe(refusal));
});

describe("what a call offers", () => {
  const offered = { formats: ["lightning" as const], languages: ["fr" as const] };

  it("is everything where nothing was chosen", () => {
    expect(offeredFormats(null)).toEqual(FORMATS);
    expect(offeredFormats({ formats: [], languages: [] })).toEqual(FORMATS);
    expect(notOffered(null, { format: "panel", locale: "en" })).toBeNull();
  });

  it.each([
    ["lightning", "fr", null],
    ["panel", "fr", "format"],
    ["lightning", "en", "locale"],
  ] as const)("a %s talk in %s: %s", (format, locale, field) =>
    expect(notOffered(offered, { format, locale })).toBe(field),
  );
});

describe("the dates of a call", () => {
  it.each([
    [null, null, null],
    ["2027-01-14", "2027-01-14", null],
    ["2027-01-15", null, { field: "untilDate", code: "date-after-night" }],
    [null, "2027-01-15", { field: "answersDate", code: "date-after-night" }],
    ["2027-01-08", "2027-01-07", { field: "answersDate", code: "date-before-deadline" }],
  ])("until %s, answers by %s", (untilDate, answersDate, invalid) =>
    expect(invalidCallDate({ untilDate, answersDate }, "2027-01-14")).toEqual(invalid),
  );
});
