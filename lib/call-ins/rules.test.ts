import { describe, expect, it } from "vitest";
import { callInMinutes, suggestedCallIns, waveAt } from "./rules";

const at = (time: string) => new Date(`2026-11-26T${time}:00Z`);
const city = (id: string, starts: string, callIn: number | null = null, ends = "23:50") => ({
  ...{ id, startsAt: at(starts), endsAt: at(ends), callInMinutes: callIn },
});

describe("suggested call-ins", () => {
  it.each([
    ["half an hour after the doors", [city("a", "19:00")], { a: 30 }],
    [
      "in the order of the sun, never two within five minutes",
      [city("c", "20:00"), city("a", "19:00"), city("b", "19:00")],
      { a: 30, b: 35, c: 30 },
    ],
    ["around the ones that are set", [city("a", "19:00", 32), city("b", "19:00")], { b: 40 }],
    ["none where no time is left", [city("a", "19:00", 30), city("b", "19:00", null, "19:35")], {}],
  ])("%s", (_, cities, expected) => {
    expect(Object.fromEntries(suggestedCallIns(cities))).toEqual(expected);
  });

  it("thirty cities at one time all get theirs", () => {
    const cities = Array.from({ length: 30 }, (_, n) => city(`${n}`, "19:00"));
    const minutes = [...suggestedCallIns(cities).values()];
    expect(new Set(minutes).size).toBe(30);
    expect(Math.max(...minutes)).toBe(30 + 29 * 5);
  });
});

it.each([
  ["19:00", null, "a in 30"],
  ["19:29", null, "a in 1"],
  ["19:30", "a", "b in 30"],
  ["19:34", "a", "b in 26"],
  ["19:35", null, "b in 25"],
  ["20:01", "b", null],
  ["20:30", null, null],
])("at %s the stream is with %s, next is %s", (time, now, next) => {
  const wave = waveAt(
    [city("b", "20:00", 0), city("a", "19:00", 30), city("c", "18:00")],
    at(time),
  );
  expect(wave.now?.id ?? null).toBe(now);
  expect(wave.next && `${wave.next.city.id} in ${wave.next.minutes}`).toBe(next);
});

describe("a typed time", () => {
  const evening = {
    localDate: "2026-11-26",
    timeZone: "America/Vancouver",
    startsAt: new Date("2026-11-27T02:00Z"),
    endsAt: new Date("2026-11-27T08:00Z"),
  };
  it.each([
    ["19:00", { ok: true, minutes: 0 }],
    ["19:40", { ok: true, minutes: 40 }],
    ["00:30", { ok: true, minutes: 330 }],
    ["18:59", { ok: false, code: "time-outside" }],
    ["01:00", { ok: false, code: "time-outside" }],
  ])("%s", (time, expected) => {
    expect(callInMinutes(evening, time, null)).toEqual(expected);
  });
});
