import { describe, expect, it } from "vitest";
import { hereRefusal, isOnTonight, lightsFromAfar, minutesUntil, whatsNext } from "./rules";

const at = (time: string) => new Date(`2026-11-27T${time}:00Z`);
const night = { status: "published", startsAt: at("03:00"), endsAt: at("06:00") } as const;

describe("saying that one is here", () => {
  it.each([
    ["01:59", {}, "too-early"],
    ["02:00", {}, null],
    ["05:59", {}, null],
    ["06:00", {}, "too-late"],
    ["03:00", { status: "canceled" }, "meetup-canceled"],
    ["03:00", { status: "proposed" }, "not-published"],
  ] as const)("at %s, %o: %s", (now, change, reason) => {
    expect(hereRefusal({ ...night, ...change }, at(now))).toBe(reason);
  });
});

describe("the evening's desk", () => {
  const city = {
    ...({ kind: "city", status: "published", eventStatus: "published" } as const),
    ...{ localDate: "2026-11-26", timeZone: "America/Vancouver" },
  };
  it.each([
    ["03:00", {}, true],
    ["03:00", { kind: "afar" }, false],
    ["03:00", { status: "proposed" }, false],
    ["03:00", { eventStatus: "draft" }, false],
    ["20:00", {}, false],
  ] as const)("at %s, %o: %s", (now, change, is) => {
    expect(isOnTonight({ ...city, ...change }, at(now))).toBe(is);
  });
});

describe("what's next", () => {
  const slots = [{ startsAt: at("03:30") }, { startsAt: at("04:30") }, { startsAt: at("05:15") }];
  const next = (now: string, isCounted = false, from = slots) =>
    whatsNext(night, { slots: from, isCounted }, at(now)).map(({ what, at: when }) => [
      what,
      when.toISOString().slice(11, 16),
    ]);

  it.each([
    ["before doors", "02:35", false, "doors 03:00, slot 03:30, count 04:00"],
    ["at doors", "03:00", false, "slot 03:30, count 04:00, slot 04:30"],
    ["once counted", "03:10", true, "slot 03:30, slot 04:30, slot 05:15"],
    ["while a count is due", "05:20", false, "count 04:00, closing 06:00"],
    ["near the end", "05:59", true, "closing 06:00"],
    ["after closing", "06:00", false, ""],
  ] as const)("%s (%s)", (_when, now, isCounted, steps) => {
    expect(
      next(now, isCounted)
        .map((step) => step.join(" "))
        .join(", "),
    ).toBe(steps);
  });

  it("needs no line-up: a meetup that only counts heads is complete", () => {
    expect(next("02:35", false, [])).toEqual([
      ["doors", "03:00"],
      ["count", "04:00"],
      ["closing", "06:00"],
    ]);
  });

  it("asks for a count by closing where the evening is shorter than an hour", () => {
    const short = { startsAt: at("03:00"), endsAt: at("03:45") };
    expect(whatsNext(short, { slots: [], isCounted: false }, at("03:10"))[0]).toEqual({
      what: "count",
      at: at("03:45"),
    });
  });

  it.each([
    ["02:35", 25],
    ["02:59", 1],
    ["03:00", 0],
    ["03:20", 0],
  ])("says how many minutes are left at %s: %i", (now, minutes) => {
    expect(minutesUntil(night.startsAt, at(now))).toBe(minutes);
  });
});

describe("the lights from afar", () => {
  const thompson = { nameEn: "Thompson", nameFr: "Thompson", province: "MB" };
  const quebec = { nameEn: "Quebec City", nameFr: "Québec", province: "QC" };

  it("are one for each person, and name towns of the list alone", () => {
    const typed = ["thompson, mb", "Thompson", null, "A rude word", "Quebec city"];
    expect(lightsFromAfar(typed, [thompson, quebec])).toEqual({
      people: 5,
      towns: [
        { nameEn: "Thompson", nameFr: "Thompson" },
        { nameEn: "Quebec City", nameFr: "Québec" },
      ],
    });
  });
});
