import { describe, expect, it } from "vitest";
import type { SnapshotEvent, SnapshotMeetup } from "@/lib/snapshot/queries";
import { eventPicture, meetupPicture, quotePicture, roundUpPicture } from "./picture-rules";
import { stubOf } from "./stub-rules";

const event = {
  ...{ slug: "night", hashtag: "hcsmca", titleEn: "A night out", titleFr: "Une soirée" },
  ...{ localDate: "2026-11-26", localTime: "19:00", status: "published" },
} as SnapshotEvent;
const off = { ...event, status: "canceled" as const };

const [before, tonight, after] = [
  new Date("2026-11-01T00:00Z"),
  new Date("2026-11-27T01:00Z"),
  new Date("2026-11-27T09:00Z"),
];

function meetup(slug: string, name: string, more: Partial<SnapshotMeetup> = {}): SnapshotMeetup {
  return {
    ...{ id: slug, kind: "city", slug, status: "published", localDate: "2026-11-26" },
    ...{ startsLocal: "19:00", stripPlace: "ET", going: 0, headCounts: [] },
    ...{ startsAt: new Date("2026-11-27T00:00Z"), endsAt: new Date("2026-11-27T03:00Z") },
    city: { nameEn: name, nameFr: name, province: "QC" },
    ...more,
  } as SnapshotMeetup;
}
const counted = (count: number, precision: "exactly" | "at_least" = "exactly") =>
  [{ count, precision, includesCounter: true, countedAt: tonight, voidedAt: null }].map((each) => ({
    ...each,
    createdAt: tonight,
  })) as unknown as SnapshotMeetup["headCounts"];

const afar = meetup("afar", "", { kind: "afar", city: null, going: 99 });
const quiet = [meetup("le-bic", "Le Bic", { going: 19 }), meetup("matane", "Matane"), afar];
const loud = [
  meetup("le-bic", "Le Bic", { going: 1190, headCounts: counted(24) }),
  meetup("matane", "Matane", { going: 22, headCounts: counted(1188, "at_least") }),
  meetup("gaspe", "Gaspé"),
  afar,
];
const first = (meetups: SnapshotMeetup[]) => meetups[0] as SnapshotMeetup;

describe("a night's picture", () => {
  it("lights the zones of its cities", () => {
    const { light } = eventPicture({ event, meetups: quiet }, { locale: "en", now: before });
    expect(light).toMatchObject({ ET: "open", PT: "none" });
  });

  it.each([
    ["en", quiet, before, ["7 pm wherever you are · 2 cities"]],
    ["en", loud, before, ["7 pm wherever you are", "1,212 say they’re coming, in 3 cities"]],
    [
      "fr",
      loud,
      before,
      ["19 h, heure locale", "1 212 personnes disent qu’elles y seront, dans 3 villes"],
    ],
    [
      "en",
      loud,
      tonight,
      ["7 pm wherever you are", "at least 1,212 counted in 2 of 3 cities · 1,212 said they’d come"],
    ],
    ["en", loud, after, ["7 pm wherever you are", "at least 1,212 counted in 2 of 3 cities"]],
    ["en", quiet, after, ["7 pm wherever you are · 2 cities"]],
  ] as const)("in %s, says how many", (locale, meetups, now, lines) => {
    const shown = eventPicture({ event, meetups }, { locale, now });
    expect(shown.lines.slice(1).map((line) => line.replaceAll(" 212", " 212"))).toEqual(lines);
    const number = shown.lines.at(2);
    if (number) expect(shown.alt.includes(number)).toBe(now === after);
  });

  it("says nothing but that it is canceled", () => {
    const { lines } = eventPicture({ event: off, meetups: loud }, { locale: "en", now: before });
    expect(lines).toEqual(["Thursday, November 26, 2026", "Canceled"]);
  });
});

describe("a city's picture", () => {
  it.each([
    ["en", quiet, before, []],
    ["en", loud, before, ["1,190 say they’re coming"]],
    ["en", loud, after, ["24 people counted"]],
    ["fr", loud, after, ["24 personnes comptées"]],
    ["en", quiet, after, []],
  ] as const)("in %s, says how many", (locale, meetups, now, lines) => {
    const night = { event, meetups };
    const shown = meetupPicture(night, first([...meetups]), { locale, now });
    expect(shown).toMatchObject({
      title: "Le Bic",
      above: locale === "en" ? "A night out" : "Une soirée",
    });
    expect(shown.lines.slice(2)).toEqual(lines);
  });

  it("of a canceled one says so", () => {
    const when = { locale: "en", now: before } as const;
    const night = { event: off, meetups: loud };
    expect(meetupPicture(night, first(loud), when).lines).toContain("Canceled");
    const calledOff = { ...first(loud), status: "canceled" as const };
    expect(meetupPicture({ event, meetups: [calledOff] }, calledOff, when).lines).toEqual([
      "Thursday, November 26, 2026",
      "Canceled",
    ]);
  });
});

const place = { slug: "le-bic", city: { nameEn: "Le Bic", nameFr: "Le Bic" } };
const by = { authorName: "Zoé", locale: "fr", place } as const;

it("a quote's picture carries the sentence, in its own language", () => {
  const quote = { ...by, text: "Une odeur de café." };
  expect(quotePicture({ event, meetups: loud }, quote, "en")).toMatchObject({
    title: "«\u00a0Une odeur de café.\u00a0»",
    above: "A night out",
    lines: ["Zoé, Le Bic"],
    isQuote: true,
    light: { ET: "open", PT: "none" },
  });
  const nowhere = { ...quote, place: null };
  expect(quotePicture({ event, meetups: loud }, nowhere, "fr").lines).toEqual(["Zoé"]);
});

it.each([
  ["en", "Round-up", "A night out", "The round-up of A night out. « Du café. » Zoé, Le Bic"],
  ["fr", "Bilan", "Une soirée", "Bilan : Une soirée. « Du café. » Zoé, Le Bic"],
] as const)("in %s, a round-up's picture carries its first quote", (locale, title, above, alt) => {
  const quotes = ["Du café.", "Du thé."].map((quoted) => ({
    ...{ kind: "quote" as const, quoted, ...by },
  }));
  const items = [{ kind: "text" as const }, ...quotes];
  const night = { event, meetups: loud };
  const shown = roundUpPicture(night, items, locale);
  expect(shown).toMatchObject({ title, above, lines: ["«\u00a0Du café.\u00a0»", "Zoé, Le Bic"] });
  expect(shown.alt.replaceAll("\u00a0", " ")).toBe(alt);
  expect(roundUpPicture(night, [{ kind: "text" }], locale).lines).toHaveLength(1);
});

describe("a stub", () => {
  const stub = (locale: "en" | "fr", now: Date, of = first(loud), meetups = loud) =>
    stubOf({ event, meetups }, of, { locale, now });

  it("says where and when", () => {
    expect(stub("en", before)).toMatchObject({
      title: "I’m in, Le Bic, November 26",
      isOver: false,
      picture: { title: "I’m in, Le Bic", lines: ["Thursday, November 26, 2026"] },
    });
    expect(stub("fr", tonight)?.title).toBe("J’en suis, Le Bic, 26 novembre");
    expect(stub("fr", tonight)?.picture.lines).toHaveLength(1);
    expect(stub("en", before, afar)?.title).toBe("I’m in, from afar, November 26");
  });

  it("says the morning after, one of how many", () => {
    expect(stub("en", after)?.lead).toBe("One of 24 in Le Bic, one of at least 1,212.");
    expect(stub("fr", after)?.picture.lines.at(-1)).toMatch(
      /^Une personne sur 24 au Bic, une sur au moins 1\s212\.$/u,
    );
    const uncounted = loud[2] as SnapshotMeetup;
    expect(stub("en", after, uncounted)?.lead).toBe("One of at least 1,212 that night.");
    for (const [of, meetups] of [
      [first(quiet), quiet],
      [afar, loud],
    ] as const)
      expect(stub("en", after, of, [...meetups])?.lead).toBe("A night out: one night, every city.");
  });

  it("does not exist where there is nothing to come to", () => {
    const calledOff = { ...first(loud), status: "canceled" as const };
    expect(stub("en", before, calledOff)).toBeNull();
    expect(
      stubOf({ event: off, meetups: loud }, first(loud), { locale: "en", now: before }),
    ).toBeNull();
  });
});
