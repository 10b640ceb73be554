import { describe, expect, it } from "vitest";
import { audiencesOf, messagesLeft, writingRefusal } from "./rules";

/** 7 to 10 pm; its clocks are no longer changed. */
const vancouver = {
  localDate: "2026-11-26",
  timeZone: "America/Vancouver",
  startsAt: new Date("2026-11-27T02:00Z"),
  endsAt: new Date("2026-11-27T05:00Z"),
};
const stJohns = {
  localDate: "2026-11-26",
  timeZone: "America/St_Johns",
  startsAt: new Date("2026-11-26T22:30Z"),
  endsAt: new Date("2026-11-27T01:30Z"),
};
/** Until 2 am. */
const late = { ...vancouver, endsAt: new Date("2026-11-27T09:00Z") };
/** Its clocks go back at 2 am, so its day has 25 hours. */
const autumn = {
  localDate: "2027-11-07",
  timeZone: "America/Toronto",
  startsAt: new Date("2027-11-08T00:00Z"),
  endsAt: new Date("2027-11-08T03:00Z"),
};

describe("within seven days", () => {
  const now = "2026-11-20T12:00:00Z";
  it.each([
    ["none was sent", [], 3],
    ["one", ["2026-11-20T11:59:59Z"], 2],
    ["three", ["2026-11-18T00:00Z", "2026-11-19T00:00Z", "2026-11-20T00:00Z"], 0],
    ["more, on an earlier date of the night", ["19", "19", "20", "20"].map(ofDay), 0],
    ["just within", ["2026-11-13T12:00:00.001Z"], 2],
    ["seven days ago", ["2026-11-13T12:00:00Z"], 3],
  ])("three may be sent: %s", (_, sent, left) => {
    const sentAt = sent.map((at) => new Date(at));
    expect(messagesLeft([vancouver], sentAt, new Date(now))).toBe(left);
  });

  it("what was sent on the day doesn't count the day after", () => {
    const sentAt = ["2026-11-26T20:00Z", "2026-11-27T05:00Z", "2026-11-25T20:00Z"];
    const dates = sentAt.map((at) => new Date(at));
    expect(messagesLeft([vancouver], dates, new Date("2026-11-27T20:00Z"))).toBe(2);
  });
});

function ofDay(day: string): string {
  return `2026-11-${day}T00:00Z`;
}

describe("on the day there is no limit", () => {
  const full = ["2026-11-25T00:00Z", "2026-11-25T01:00Z", "2026-11-25T02:00Z"].map(
    (at) => new Date(at),
  );
  it.each([
    ["before midnight", [vancouver], "2026-11-26T06:59:59Z", 0],
    ["from midnight, by its own clock", [vancouver], "2026-11-26T07:00:00Z", null],
    ["until midnight", [vancouver], "2026-11-27T06:59:59Z", null],
    ["after midnight", [vancouver], "2026-11-27T07:00:00Z", 0],
    ["after midnight, while it lasts", [late], "2026-11-27T08:59:59Z", null],
    ["once it is over", [late], "2026-11-27T09:00:00Z", 0],
    ["before any city's midnight", [stJohns, vancouver], "2026-11-26T03:29:59Z", 0],
    ["from the first city's midnight", [stJohns, vancouver], "2026-11-26T03:30:00Z", null],
    ["until the last city's midnight", [stJohns, vancouver], "2026-11-27T06:59:59Z", null],
    ["after the last city's midnight", [stJohns, vancouver], "2026-11-27T07:00:00Z", 0],
    ["of no meetup", [], "2026-11-26T20:00:00Z", 0],
  ])("%s", (_, clocks, now, left) => {
    expect(messagesLeft(clocks, full, new Date(now))).toBe(left);
  });

  it.each([
    ["2027-11-07T03:59:59Z", 0],
    ["2027-11-07T04:00:00Z", null],
    ["2027-11-08T04:59:59Z", null],
    ["2027-11-08T05:00:00Z", 0],
  ])("of 25 hours, when the clocks go back: %s", (now, left) => {
    const sentAt = ["04", "05", "06"].map((day) => new Date(`2027-11-${day}T12:00Z`));
    expect(messagesLeft([autumn], sentAt, new Date(now))).toBe(left);
  });
});

const published = { eventStatus: "published", status: "published" } as const;
const night = { eventStatus: "published", status: null } as const;

describe("one can write to", () => {
  it.each([
    [published, ["going", "attendees"]],
    [{ ...published, status: "proposed" as const }, []],
    [{ ...published, status: "canceled" as const }, []],
    [{ ...published, eventStatus: "draft" as const }, []],
    [night, ["attendees", "hosts"]],
    [{ ...night, eventStatus: "draft" as const }, ["hosts"]],
    [{ ...night, eventStatus: "canceled" as const }, ["hosts"]],
  ])("%j: %j", (place, audiences) => expect(audiencesOf(place)).toEqual(audiences));

  it.each([
    [published, 1, "going", null],
    [published, null, "attendees", null],
    [published, 0, "going", "enough-messages"],
    [published, 3, "hosts", "not-published"],
    [{ ...published, status: "proposed" as const }, 3, "going", "not-published"],
    [{ ...published, status: "canceled" as const }, 0, "going", "meetup-canceled"],
    [{ ...night, eventStatus: "canceled" as const }, 3, "attendees", "meetup-canceled"],
    [{ ...night, eventStatus: "draft" as const }, 3, "attendees", "not-published"],
    [{ ...night, eventStatus: "draft" as const }, 3, "hosts", null],
    [night, 3, "going", "not-published"],
  ] as const)("%j with %s left, to %s: %s", (place, left, audience, refusal) =>
    expect(writingRefusal(place, left, audience)).toBe(refusal),
  );

  it("some audience, or nobody", () => {
    expect(writingRefusal(published, 3)).toBeNull();
    expect(writingRefusal(night, 0)).toBe("enough-messages");
    expect(writingRefusal({ ...published, status: "canceled" }, 3)).toBe("meetup-canceled");
  });
});
