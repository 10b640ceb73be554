import { describe, expect, it } from "vitest";
import { dueReminders, type Reminding } from "./rules";

/** 7 to 10 pm in Vancouver, an hour before its clocks go forward in the night. */
const city: Reminding = {
  kind: "city",
  localDate: "2026-03-07",
  timeZone: "America/Vancouver",
  startsAt: new Date("2026-03-08T03:00Z"),
  endsAt: new Date("2026-03-08T06:00Z"),
  isCounted: false,
  isDebriefed: false,
  reconfirmDays: null,
};
const afar: Reminding = { ...city, kind: "afar" };
const at = (meetup: Reminding, instant: string) => dueReminders(meetup, new Date(instant));

describe("attendees are reminded", () => {
  it("from 10 am the day before, by the city's clock, until it starts", () => {
    expect(at(city, "2026-03-06T17:59:59Z")).toEqual([]);
    expect(at(city, "2026-03-06T18:00Z")).toEqual(["day-before"]);
    expect(at(city, "2026-03-08T02:59:59Z")).toEqual(["day-before", "noon"]);
    expect(at(city, "2026-03-08T03:00Z")).toEqual(["stayed-full"]);
    expect(at(city, "2026-03-08T06:00Z")).toEqual([]);
  });

  it("once more half an hour before a stream", () => {
    expect(at(afar, "2026-03-08T02:29:59Z")).toEqual(["day-before"]);
    expect(at(afar, "2026-03-08T02:30Z")).toEqual(["day-before", "soon"]);
    expect(at(afar, "2026-03-08T03:00Z")).toEqual([]);
  });
});

it("the hosts' question comes at 10 am, as many days before as they chose, until the reminder", () => {
  const asks: Reminding = { ...city, reconfirmDays: 3 };
  expect(at(asks, "2026-03-04T17:59:59Z")).toEqual([]);
  expect(at(asks, "2026-03-04T18:00Z")).toEqual(["reconfirm"]);
  expect(at(asks, "2026-03-06T17:59:59Z")).toEqual(["reconfirm"]);
  expect(at(asks, "2026-03-06T18:00Z")).toEqual(["day-before"]);
  expect(at(city, "2026-03-04T18:00Z")).toEqual([]);
});

describe("the morning after", () => {
  it("begins at 8 by the clock of that morning, and lasts two days", () => {
    expect(at(city, "2026-03-08T14:59:59Z")).toEqual([]);
    expect(at(city, "2026-03-08T15:00Z")).toEqual(["morning-after", "count"]);
    expect(at(city, "2026-03-10T14:59:59Z")).toEqual(["morning-after", "count", "debrief"]);
    expect(at(city, "2026-03-10T15:00Z")).toEqual(["debrief"]);
    expect(at(city, "2026-03-10T16:00Z")).toEqual([]);
  });

  it("does not come before the night is over", () => {
    const allNight = { ...city, endsAt: new Date("2026-03-08T17:00Z") };
    expect(at(allNight, "2026-03-08T16:59Z")).toEqual(["stayed-full"]);
    expect(at(allNight, "2026-03-08T17:00Z")).toEqual(["morning-after", "count", "debrief"]);
  });

  it("asks for no count that is there, nor for one from afar", () => {
    expect(at({ ...city, isCounted: true }, "2026-03-08T15:00Z")).toEqual(["morning-after"]);
    expect(at(afar, "2026-03-08T15:00Z")).toEqual(["morning-after"]);
  });

  it("asks the hosts at 9 how it was, unless they have said so, and nobody from afar", () => {
    expect(at(city, "2026-03-08T15:59:59Z")).not.toContain("debrief");
    expect(at(city, "2026-03-08T16:00Z")).toContain("debrief");
    expect(at({ ...city, isDebriefed: true }, "2026-03-08T16:00Z")).not.toContain("debrief");
    expect(at(afar, "2026-03-08T16:00Z")).not.toContain("debrief");
  });
});

it("a city's hosts get their evening's addresses at noon of the day, by its clock, until doors", () => {
  expect(at(city, "2026-03-07T19:59:59Z")).toEqual(["day-before"]);
  expect(at(city, "2026-03-07T20:00Z")).toEqual(["day-before", "noon"]);
  expect(at(city, "2026-03-08T03:00Z")).not.toContain("noon");
  expect(at(afar, "2026-03-07T20:00Z")).toEqual(["day-before"]);
});
