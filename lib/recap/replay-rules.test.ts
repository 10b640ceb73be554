import { describe, expect, it } from "vitest";
import type { StripPlace } from "@/lib/places/strip-rules";
import type { LocalDate } from "@/lib/platform/time/local";
import { replayOf } from "./replay-rules";

const date = "2026-01-15" as LocalDate;
const now = new Date("2026-01-17T12:00:00Z");
const at = (time: string) => new Date(`2026-01-${time.includes("T") ? time : `15T${time}`}:00Z`);
const counted = (count: number, time: string | null, voided = false, sent = "16T15:00") => ({
  ...{ count, precision: "exactly" as const, includesCounter: null },
  countedAt: time === null ? null : at(time),
  createdAt: at(sent),
  voidedAt: voided ? at("16T16:00") : null,
});

type Given = Partial<Parameters<typeof replayOf>[0]["meetups"][number]>;
const city = (stripPlace: StripPlace, given: Given = {}) => ({
  ...{ kind: "city" as const, status: "published" as const, stripPlace, localDate: date },
  ...{ startsAt: at("20:00"), endsAt: at("22:00"), hereAt: null, headCounts: [], reports: [] },
  ...given,
});
const west = { startsAt: at("22:00"), endsAt: at("16T00:00") };

const shown = (meetups: ReturnType<typeof city>[]) =>
  replayOf({ localDate: date, meetups, now })?.map(({ what, second, tally }) => [
    what,
    second,
    tally.people,
  ]) ?? null;

describe("the night again, in twenty seconds", () => {
  it.each([
    ["nothing but the doors", [city("AT"), city("PT", west)], null],
    [
      "each moment at its share of the night",
      [
        city("AT", { headCounts: [counted(9, "21:00")] }),
        city("PT", { ...west, hereAt: at("21:30"), headCounts: [counted(20, "23:00")] }),
      ],
      [
        ["doors", 0, null],
        ["count", 5, 9],
        ["here", 7.5, 9],
        ["doors", 10, 9],
        ["count", 15, 29],
        ["over", 20, 29],
      ],
    ],
    [
      "a later count of a city in place of its earlier one",
      [city("AT", { headCounts: [counted(12, "21:30"), counted(9, "21:00")] })],
      [
        ["doors", 0, null],
        ["count", 10, 9],
        ["count", 15, 12],
        ["over", 20, 12],
      ],
    ],
    [
      "a count without its time at the end, and a withdrawn one never",
      [
        city("AT", {
          headCounts: [counted(30, null, false, "20:30"), counted(99, "21:00", true)],
        }),
        city("ET", { headCounts: [counted(4, "21:30")], reports: [{ createdAt: at("21:00") }] }),
      ],
      [
        ["doors", 0, null],
        ["doors", 0, null],
        ["report", 10, null],
        ["count", 15, 4],
        ["over", 20, 34],
      ],
    ],
    [
      "the end after closing where somebody counted later",
      [city("AT", { headCounts: [counted(5, "16T00:00")] })],
      [
        ["doors", 0, null],
        ["count", 20, 5],
        ["over", 20, 5],
      ],
    ],
    [
      "no report of long before the doors, or of the next morning",
      [
        city("AT", {
          headCounts: [counted(9, "21:00")],
          reports: ["15:00", "19:30", "16T12:00"].map((time) => ({ createdAt: at(time) })),
        }),
      ],
      [
        ["report", 0, null],
        ["doors", 4, null],
        ["count", 12, 9],
        ["over", 20, 9],
      ],
    ],
    [
      "only cities that met on its date, and none that was canceled",
      [
        city("AT", { headCounts: [counted(9, "21:00")] }),
        city("ET", { localDate: "2026-01-20" as LocalDate, headCounts: [counted(50, "20T01:00")] }),
        city("CT", { status: "canceled", headCounts: [counted(50, "21:00")] }),
        city("PT", { kind: "afar", reports: [{ createdAt: at("21:00") }] }),
      ],
      [
        ["doors", 0, null],
        ["count", 10, 9],
        ["over", 20, 9],
      ],
    ],
    [
      "an arrival that was said on another evening not at all",
      [city("AT", { hereAt: at("14T21:00") })],
      null,
    ],
  ])("shows %s", (_, meetups, expected) => {
    expect(shown(meetups as ReturnType<typeof city>[])).toEqual(expected);
  });

  it("keeps the order of the cities at one instant", () => {
    const meetups = [city("NT", { reports: [{ createdAt: at("21:00") }] }), city("AT"), city("ET")];
    const doors = replayOf({ localDate: date, meetups, now })?.slice(0, 3) ?? [];
    expect(doors.map((moment) => "meetup" in moment && moment.meetup.stripPlace)).toEqual([
      "NT",
      "AT",
      "ET",
    ]);
  });

  it("moves the light and each zone's count west", () => {
    const meetups = [
      city("AT", { headCounts: [counted(9, "21:00")] }),
      city("PT", { ...west, hereAt: at("21:30") }),
    ];
    const lights = replayOf({ localDate: date, meetups, now })?.map(
      ({ light, byPlace }) => `${light.AT} ${byPlace.AT?.people ?? "-"} ${light.PT} ${light.MT}`,
    );
    expect(lights).toEqual([
      "open - before none",
      "open 9 before none",
      "open 9 here none",
      "done 9 here none",
      "done 9 done none",
    ]);
  });

  it.each([
    [60, 1, 3, 60 * 2 + 1],
    [60, 4, 4, 60 * 2 + 1],
    [10, 4, 4, 10 * 9 + 1],
  ])(
    "of %i cities with %i counts and %i reports each has %i moments",
    (cities, counts, reports, most) => {
      const given = {
        headCounts: Array.from({ length: counts }, (_, place) =>
          counted(place + 1, `21:0${place}`),
        ),
        reports: Array.from({ length: reports }, () => ({ createdAt: at("21:30") })),
      };
      const meetups = Array.from({ length: cities }, () => city("ET", given));
      const moments = replayOf({ localDate: date, meetups, now });
      expect(moments).toHaveLength(most);
      expect(moments?.at(-1)?.tally.people).toBe(cities * counts);
    },
  );
});
