import { describe, expect, it } from "vitest";
import { stillUsual, streamClock, streamClocks, usualTimes } from "./usual-times-rules";

function timesOf(
  localDate: string,
  localTime: string,
  timeZone: string,
  clock: "earlier" | "later" | null = null,
) {
  return usualTimes({ localDate, localTime, clock }, timeZone);
}

describe("a meetup's default times", () => {
  it("are two and a half hours from the event's start in local time", () => {
    expect(timesOf("2026-11-26", "19:00", "America/Vancouver")).toMatchObject({
      ok: true,
      times: {
        localDate: "2026-11-26",
        startsLocal: "19:00",
        endsLocal: "21:30",
        startsChoice: null,
        endsChoice: null,
        rsvpsCloseAt: expect.any(Date),
      },
    });
  });

  it("end on the next day for a late start", () => {
    const late = timesOf("2026-11-26", "22:30", "America/Halifax");
    expect(late).toMatchObject({ times: { localDate: "2026-11-26", endsLocal: "01:00" } });
  });

  it("require a choice in a skipped hour", () => {
    const expected = {
      ok: false,
      reason: "gap",
      earlier: { time: "01:59" },
      later: { time: "03:00" },
    };
    expect(timesOf("2026-03-08", "02:30", "America/Toronto")).toMatchObject(expected);
    expect(timesOf("2026-03-08", "02:30", "America/Toronto", "later")).toMatchObject({
      times: { startsLocal: "03:00", startsChoice: null },
    });
    expect(timesOf("2026-03-08", "02:30", "America/Toronto", "earlier")).toMatchObject({
      times: { startsLocal: "01:59", endsLocal: "05:29" },
    });
    expect(timesOf("2026-03-08", "02:30", "America/Regina")).toMatchObject({ ok: true });
  });

  it("require a choice in a repeated hour", () => {
    expect(timesOf("2026-11-01", "01:30", "America/Toronto")).toMatchObject({
      ok: false,
      reason: "overlap",
    });
    const [first, second] = (["earlier", "later"] as const).map((clock) =>
      timesOf("2026-11-01", "01:30", "America/Toronto", clock),
    );
    expect(first).toMatchObject({
      times: { startsChoice: "earlier", startsAt: new Date("2026-11-01T05:30:00Z") },
    });
    expect(second).toMatchObject({
      times: { startsChoice: "later", startsAt: new Date("2026-11-01T06:30:00Z") },
    });
  });

  it("store the choice for an end in a repeated hour", () => {
    expect(timesOf("2026-10-31", "23:00", "America/Toronto")).toMatchObject({
      times: { endsLocal: "01:30", endsChoice: "earlier" },
    });
    expect(timesOf("2026-11-01", "00:00", "America/Toronto")).toMatchObject({
      times: { endsLocal: "01:30", endsChoice: "later" },
    });
  });
});

describe("the stream's default time zone", () => {
  const halifax = { timeZone: "America/Halifax", stripPlace: "AT" } as const;
  const ottawa = { timeZone: "America/Toronto", stripPlace: "ET" } as const;
  const vancouver = { timeZone: "America/Vancouver", stripPlace: "PT" } as const;
  it.each([
    ["no city", [], "America/Toronto"],
    ["an Eastern city", [vancouver, halifax, ottawa], "America/Toronto"],
    ["no Eastern city: the first one", [vancouver, halifax], "America/Halifax"],
  ])("with %s", (_, cities, timeZone) => expect(streamClock(cities).timeZone).toBe(timeZone));
});

describe("the time zones offered for the stream", () => {
  const zones = (timeZone: string, stripPlace: "CT" | "ET") =>
    streamClocks({ timeZone, stripPlace }).map((clock) => clock.timeZone);

  it("are one per place of the strip, from east to west", () => {
    expect(zones("America/Toronto", "ET")).toEqual([
      "America/St_Johns",
      "America/Halifax",
      "America/Toronto",
      "America/Winnipeg",
      "America/Edmonton",
      "America/Vancouver",
    ]);
  });

  it("include the current one", () => {
    expect(zones("America/Regina", "CT").slice(3, 5)).toEqual([
      "America/Winnipeg",
      "America/Regina",
    ]);
  });
});

describe("a meetup at its default times", () => {
  const event = { localDate: "2026-11-26", localTime: "19:00" };
  it.each([
    [{ localDate: "2026-11-26", startsLocal: "19:00" }, true],
    [{ localDate: "2026-11-26", startsLocal: "18:00" }, false],
    [{ localDate: "2026-11-27", startsLocal: "19:00" }, false],
  ])("%j moves with the event: %s", (meetup, usual) =>
    expect(stillUsual(meetup, event)).toBe(usual),
  );
});
