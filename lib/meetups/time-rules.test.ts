import { describe, expect, it } from "vitest";
import { planTimes, timeChanges } from "./time-rules";

const at = (text: string) => new Date(text);
const times = {
  localDate: "2026-11-26",
  startsAt: at("2026-11-27T02:00Z"),
  endsAt: at("2026-11-27T05:00Z"),
};

describe("changes to notify about", () => {
  it.each([
    [times, []],
    [{ ...times, localDate: "2026-11-27", startsAt: at("2026-11-28T02:00Z") }, ["date"]],
    [{ ...times, startsAt: at("2026-11-27T01:00Z") }, ["time"]],
    [{ ...times, endsAt: at("2026-11-27T06:00Z") }, ["time"]],
  ])("%#", (after, changes) => expect(timeChanges(times, after)).toEqual(changes));
});

describe("new times", () => {
  const city = { nameEn: "Ottawa", nameFr: "Ottawa" };
  const before = { ...times, rsvpsCloseAt: at("2026-11-27T01:00Z"), city };
  const toronto = {
    localDate: "2026-11-26",
    startsLocal: "19:00",
    endsLocal: "22:00",
    startsChoice: null,
    endsChoice: null,
    timeZone: "America/Toronto",
  };
  const now = at("2026-09-01T00:00Z");
  const plan = (wanted: Partial<typeof toronto> | object, event = "2026-11-26", when = now) =>
    planTimes(before, { ...toronto, ...wanted }, event, when);

  it("keep the interval between RSVP closing and the start", () => {
    expect(plan({})).toEqual({
      ok: true,
      times: {
        localDate: "2026-11-26",
        startsLocal: "19:00",
        endsLocal: "22:00",
        startsAt: at("2026-11-27T00:00Z"),
        endsAt: at("2026-11-27T03:00Z"),
        rsvpsCloseAt: at("2026-11-26T23:00Z"),
        startsChoice: null,
        endsChoice: null,
      },
    });
  });

  it("close RSVPs with the meetup if they did before, and never after it", () => {
    const atTheEnd = { ...before, rsvpsCloseAt: before.endsAt };
    const found = planTimes(atTheEnd, { ...toronto, endsLocal: "23:30" }, "2026-11-26", now);
    expect(found.ok && found.times.rsvpsCloseAt).toEqual(at("2026-11-27T04:30Z"));
    const late = { ...before, rsvpsCloseAt: at("2026-11-27T04:30Z") };
    const shorter = planTimes(late, { ...toronto, endsLocal: "20:00" }, "2026-11-26", now);
    expect(shorter.ok && shorter.times.rsvpsCloseAt).toEqual(at("2026-11-27T01:00Z"));
  });

  const fall = { localDate: "2026-11-01" };
  const spring = { localDate: "2027-03-14" };
  it.each([
    [
      "too far from the event's date",
      { localDate: "2027-03-26" },
      "2026-11-26",
      "localDate",
      "date-far",
    ],
    [
      "in a repeated hour",
      { ...fall, startsLocal: "01:30", endsLocal: "04:00" },
      "2026-11-01",
      "startsLocal",
      "clock-repeats",
    ],
    [
      "ending in a repeated hour",
      { ...fall, localDate: "2026-10-31", endsLocal: "01:30" },
      "2026-11-01",
      "endsLocal",
      "clock-repeats",
    ],
    [
      "skipped",
      { ...spring, startsLocal: "02:30", endsLocal: "04:00" },
      "2027-03-14",
      "startsLocal",
      "clock-skips",
    ],
    ["with no duration", { endsLocal: "19:00" }, "2026-11-26", "endsLocal", "time-no-length"],
    [
      "ending before they start",
      { endsLocal: "18:00" },
      "2026-11-26",
      "endsLocal",
      "time-too-long",
    ],
  ])("%s are a field error", (_name, wanted, event, field, code) => {
    expect(plan(wanted, event)).toMatchObject({ ok: false, field, code });
  });

  it("in a skipped hour name the nearest times, in both languages", () => {
    const wanted = { ...toronto, ...spring, startsLocal: "02:30", endsLocal: "04:00" };
    expect(planTimes(before, wanted, "2027-03-14", now)).toMatchObject({
      params: {
        town: { en: "Ottawa", fr: "d’Ottawa" },
        time: { en: "2:30\u00a0am", fr: "2\u00a0h\u00a030" },
        earlier: { en: "1:59\u00a0am" },
        later: { en: "3\u00a0am", fr: "3\u00a0h" },
      },
    });
  });

  it("from afar name the town of the stream's time zone", () => {
    const wanted = { ...toronto, ...spring, startsLocal: "02:30", endsLocal: "04:00" };
    expect(planTimes({ ...before, city: null }, wanted, "2027-03-14", now)).toMatchObject({
      code: "clock-skips",
      params: { town: { fr: "de Toronto" } },
    });
  });

  it("in a skipped hour become the chosen time next to it", () => {
    const wanted = { ...spring, startsLocal: "02:30", endsLocal: "04:00" };
    expect(plan({ ...wanted, startsChoice: "earlier" }, "2027-03-14")).toMatchObject({
      times: { startsLocal: "01:59", startsChoice: null, startsAt: at("2027-03-14T06:59Z") },
    });
    expect(plan({ ...wanted, startsChoice: "later" }, "2027-03-14")).toMatchObject({
      times: { startsLocal: "03:00", startsChoice: null, startsAt: at("2027-03-14T07:00Z") },
    });
    const ending = { localDate: "2027-03-13", endsLocal: "02:30", endsChoice: "later" };
    expect(plan(ending, "2027-03-14")).toMatchObject({
      times: { localDate: "2027-03-13", endsLocal: "03:00", endsAt: at("2027-03-14T07:00Z") },
    });
  });

  it("keep the choice in a repeated hour and drop it elsewhere", () => {
    const wanted = {
      ...fall,
      startsLocal: "01:30",
      endsLocal: "04:00",
      startsChoice: "later",
      endsChoice: "later",
    };
    const found = plan(wanted, "2026-11-01");
    expect(found).toMatchObject({ ok: true, times: { startsChoice: "later", endsChoice: null } });
    expect(found.ok && found.times.startsAt).toEqual(at("2026-11-01T06:30Z"));
    expect(plan({ startsChoice: "later" })).toMatchObject({ times: { startsChoice: null } });
  });

  it("cannot be in the past unless unchanged", () => {
    const after = at("2026-12-01T00:00Z");
    expect(plan({}, "2026-11-26", after)).toMatchObject({ ok: false, code: "date-past" });
    const asBefore = { startsLocal: "21:00", endsLocal: "00:00" };
    expect(plan(asBefore, "2026-11-26", after).ok).toBe(true);
  });
});
