import { describe, expect, it } from "vitest";
import { placeReflection, presenceOf, pullQuotes, slugOf } from "./rules";

const at = (time: string) => new Date(`2011-02-25T${time}:00Z`);
const meetup = (starts: string, ends: string, kind: "city" | "afar" = "city") => ({
  kind,
  localDate: "2011-02-24",
  startsAt: at(starts),
  endsAt: at(ends),
});
const halifax = meetup("00:00", "03:00");
const vancouver = meetup("04:00", "07:00");
const night = {
  status: "published" as const,
  localDate: "2011-02-24",
  meetups: [vancouver, halifax],
};

describe("when a reflection may be written", () => {
  it.each([
    ["before any meetup starts", night, new Date("2011-02-24T23:59:59Z"), "not-yet"],
    ["when the first meetup starts", night, at("00:00"), "open"],
    ["between two cities", { ...night, meetups: [halifax] }, at("03:30"), "open"],
    ["years later", night, new Date("2026-01-01T00:00Z"), "open"],
    [
      "from afar, once the stream starts",
      { ...night, meetups: [meetup("01:00", "02:00", "afar"), vancouver] },
      at("01:00"),
      "open",
    ],
    ["without a city, on the date", { ...night, meetups: [] }, at("07:59"), "not-yet"],
    ["without a city, after the date", { ...night, meetups: [] }, at("08:00"), "open"],
    ["of a draft", { ...night, status: "draft" as const }, at("12:00"), "not-yet"],
    [
      "of a canceled night",
      { ...night, status: "canceled" as const },
      at("12:00"),
      "event-canceled",
    ],
  ])("%s", (_, event, now, place) => expect(placeReflection(event, now)).toBe(place));
});

describe("a slug", () => {
  it.each([
    ["What stayed with me", [], "what-stayed-with-me"],
    ["Ce que j’ai retenu à Québec, l’œil ouvert", [], "ce-que-jai-retenu-a-quebec-loeil-ouvert"],
    [
      "one two three four five six seven eight nine ten",
      [],
      "one-two-three-four-five-six-seven-eight",
    ],
    ["Two", ["two"], "two-2"],
    ["Two", ["two", "two-2"], "two-3"],
    ["new", [], "new-2"],
    ["夜", [], "reflection"],
    ["夜", ["reflection"], "reflection-2"],
  ])("of %j with %j taken is %s", (text, taken, slug) =>
    expect(slugOf(text, new Set(taken))).toBe(slug),
  );
});

describe("pulled quotes", () => {
  const from = (id: number, slug: string | null) => ({ id, place: slug ? { slug } : null });

  it.each([
    ["one from each city first", ["a", "a", "b", "c"], [1, 3, 4]],
    ["a second one when cities are few", ["a", "a", "b"], [1, 3, 2]],
    ["all there are", ["a"], [1]],
    ["none without reflections", [], []],
    ["one for all without a city", [null, null, "a", "b"], [1, 3, 4]],
  ])("are %s", (_, slugs, ids) => {
    const reflections = slugs.map((slug, place) => from(place + 1, slug));
    expect(pullQuotes(reflections, 3).map((quote) => quote.id)).toEqual(ids);
  });
});

const seat = { kind: "city", isGoing: true, wasAdmitted: false, doorWasKept: false } as const;

it.each([
  ["who said they would come, where nobody was checked in", seat, "was_there"],
  ["who was checked in", { ...seat, wasAdmitted: true, doorWasKept: true }, "was_there"],
  ["who was not checked in where others were", { ...seat, doorWasKept: true }, null],
  ["who watched from afar", { ...seat, kind: "afar" as const }, "watched"],
  ["who waited for a seat", { ...seat, isGoing: false }, null],
])("of one %s", (_, known, presence) => expect(presenceOf(known)).toBe(presence));
