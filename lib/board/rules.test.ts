import { describe, expect, it } from "vitest";
import type { SnapshotMeetup } from "@/lib/snapshot/queries";
import { boardClock, boardOf, slotAt } from "./rules";
import { boardTexts } from "./sentence-rules";

const at = (time: string) => new Date(`2026-11-26T${time}:00Z`);
const HALIFAX = { nameEn: "Halifax", nameFr: "Halifax" };
const QUEBEC = { nameEn: "Québec City", nameFr: "Québec" };

function meetup(parts: object): SnapshotMeetup {
  return {
    id: "m",
    slug: "halifax",
    kind: "city",
    status: "published",
    localDate: "2026-11-26",
    startsLocal: "19:00",
    timeZone: "America/Halifax",
    stripPlace: "AT",
    startsAt: at("23:00"),
    endsAt: new Date("2026-11-27T02:00Z"),
    going: 0,
    headCounts: [],
    reports: [],
    promptAnswers: [],
    supporters: [],
    lineUp: null,
    callInMinutes: null,
    city: HALIFAX,
    ...parts,
  } as never;
}

const count = (parts: object) => ({
  ...{ id: "c", count: 23, precision: "exactly", includesCounter: false, people: 24 },
  ...{ method: "by_eye", countedAt: at("23:10"), approximateTime: true, countedByName: "Sam" },
  ...{ createdAt: at("23:11"), voidedAt: null, noteEn: null, noteFr: null },
  ...parts,
});

const quebec = (parts: object = {}) =>
  meetup({
    ...{ id: "q", slug: "quebec", city: QUEBEC, timeZone: "America/Toronto", stripPlace: "ET" },
    ...{ startsAt: new Date("2026-11-27T00:00Z"), endsAt: new Date("2026-11-27T03:00Z") },
    ...parts,
  });

const event = { localDate: "2026-11-26", status: "published" };
const night = (...meetups: SnapshotMeetup[]) => ({ event, meetups, supporters: [] }) as never;

describe("the board", () => {
  it("lists published cities in the order of the sun, and from afar last", () => {
    const afar = meetup({ id: "a", slug: "afar", kind: "afar", city: null });
    const gone = meetup({ id: "g", slug: "gone", status: "canceled" });
    const { cities } = boardOf(night(afar, quebec(), gone, meetup({})), at("23:30"), "en");
    expect(cities.map(({ meetup: { slug }, phase }) => [slug, phase])).toEqual([
      ["halifax", "open"],
      ["quebec", "before"],
      ["afar", "open"],
    ]);
  });

  it.each([
    ["before the doors nobody counts", at("22:00"), [], undefined],
    ["not yet is not 0", at("23:30"), [], { says: "no head count yet" }],
    [
      "not recorded is not 0",
      new Date("2026-11-27T05:00Z"),
      [],
      { says: "head count not recorded" },
    ],
    [
      "the latest count has its source and nobody's name",
      at("23:30"),
      [count({ count: 9, people: 10, countedAt: at("23:05"), createdAt: at("23:05") }), count({})],
      {
        people: "24",
        says: "24 people in the room (23 counted, plus the person counting)",
        source: "about 7:10\u00a0pm, by eye",
      },
    ],
    [
      "at least stays at least",
      at("23:30"),
      [count({ count: 30, people: 30, includesCounter: null, precision: "at_least" })],
      {
        people: "at least 30",
        says: "at least 30 people in the room",
        source: "about 7:10\u00a0pm, by eye",
      },
    ],
  ])("head counts: %s", (_, now, headCounts, expected) => {
    const { rows } = boardTexts(night(meetup({ headCounts })), "en", now);
    expect(rows[0]?.count).toEqual(expected);
  });

  it("keeps the two numbers apart", () => {
    const cities = night(meetup({ going: 150, headCounts: [count({})] }), quebec({ going: 62 }));
    const { numbers, summary } = boardTexts(cities, "en", at("23:30"));
    expect(numbers).toEqual([
      { value: "24", says: "counted in 1 of 2 cities" },
      { value: "212", says: "said they’d come" },
    ]);
    expect(summary).toBe("24 counted in 1 of 2 cities. 212 said they’d come. 1 city is open.");
  });

  it("speaks the reader's language, by the clock of the city that opened last", () => {
    const both = night(meetup({}), quebec());
    expect(boardTexts(both, "en", at("23:30")).updated).toBe(
      "Last updated at 7:30\u00a0pm Halifax time",
    );
    const texts = boardTexts(both, "fr", new Date("2026-11-27T00:05Z"));
    expect(texts.updated).toBe("Dernière mise à jour à 19\u00a0h\u00a005, heure de Québec");
    expect(texts.rows.map(({ state, time }) => [state, time])).toEqual([
      ["Ouvert", "20\u00a0h\u00a005"],
      ["Ouvert", "19\u00a0h\u00a005"],
    ]);
    expect(texts.clocks).toEqual({ AT: "20\u00a0h\u00a005", ET: "19\u00a0h\u00a005" });
  });

  it.each([
    [
      at("20:00"),
      "Next on the stream: 7:30\u00a0pm Halifax time.",
      "On the stream at 7:30\u00a0pm",
    ],
    [at("23:18"), "Next on the stream: Halifax in 12 minutes.", "On the stream at 7:30\u00a0pm"],
    [
      at("23:30"),
      "On the stream now: Halifax. Next on the stream: Québec City in 60 minutes.",
      undefined,
    ],
    [at("23:36"), "Next on the stream: Québec City in 54 minutes.", undefined],
    [new Date("2026-11-27T00:40Z"), undefined, undefined],
  ])("at %s says where the stream is and turns to next", (now, wave, callIn) => {
    const cities = night(meetup({ callInMinutes: 30 }), quebec({ callInMinutes: 30 }));
    const texts = boardTexts(cities, "en", now);
    expect(texts.wave).toBe(wave);
    expect(texts.rows[0]?.callIn).toBe(callIn);
  });

  it("shows the newest reports and answers with their city, in their own language, and names nobody", () => {
    const report = (id: string, time: string) => ({
      ...{ id, text: `Said ${id}`, language: "en", writtenByName: "Sam", createdAt: at(time) },
      photo: null as object | null,
    });
    const size = { width: 40, height: 30 };
    const photo = { id: "p", ...size, description: "A full room", locale: "en" };
    const prompt = { promptEn: "For me, it is ___", promptFr: null };
    const shown = {
      event: { ...event, ...prompt },
      meetups: [
        meetup({ reports: [report("2", "23:20"), { ...report("1", "23:10"), text: null, photo }] }),
        quebec({
          reports: [{ ...report("3", "23:30"), photo }],
          promptAnswers: [{ id: "a", text: "un beau soir", locale: "fr" }],
        }),
      ],
      supporters: [],
    } as never;
    const { reports, prompt: shownPrompt } = boardTexts(shown, "fr", at("23:40"));
    expect(reports).toEqual([
      {
        ...{ id: "3", city: "Québec", text: "Said 3", lang: "en", time: "18\u00a0h\u00a030" },
        picture: {
          ...{ small: "/api/photos/p/small", large: "/api/photos/p/large", ...size },
          ...{ alt: "A full room", lang: "en" },
        },
      },
      { id: "2", city: "Halifax", text: "Said 2", lang: "en", time: "19\u00a0h\u00a020" },
      { id: "1", city: "Halifax", picture: reports[0]?.picture, time: "19\u00a0h\u00a010" },
    ]);
    expect(shownPrompt).toEqual({
      text: "For me, it is ___",
      lang: "en",
      answers: [{ id: "a", city: "Québec", text: "un beau soir" }],
    });
  });

  it("leaves out no city's answers, however many cities answer", () => {
    const answers = ["1", "2", "3", "4"].map((id) => ({ id, text: id, locale: "en" }));
    const meetups = ["a", "b", "c", "d", "e"].map((slug) =>
      meetup({ slug, city: { nameEn: slug, nameFr: slug }, promptAnswers: answers }),
    );
    const shown = { event: { ...event, promptEn: "It is ___" }, meetups, supporters: [] } as never;
    const cities = boardTexts(shown, "en", at("23:40")).prompt?.answers.map(({ city }) => city);
    expect(cities).toEqual(["a", "b", "c", "d", "e"].flatMap((city) => [city, city, city]));
  });

  it.each([
    ["noon of the day", "16:00", {}, { name: "Noor", phone: "604-555-0134" }],
    ["before noon", "15:59", {}, undefined],
    ["while it is open", "23:30", { conductPhone: null }, { name: "Noor" }],
    ["where nobody is named", "23:30", { conductContact: null, conductPhone: null }, undefined],
  ])("says whom to talk to: %s", (_, now, change, contact) => {
    const known = { conductContact: "Noor", conductPhone: "604-555-0134", ...change };
    expect(boardTexts(night(meetup(known)), "en", at(now)).rows[0]?.contact).toEqual(contact);
  });

  it("names nobody to talk to once a city has closed", () => {
    const closed = night(meetup({ conductContact: "Noor" }));
    const [row] = boardTexts(closed, "en", new Date("2026-11-27T02:00Z")).rows;
    expect(row?.contact).toBeUndefined();
  });

  it("shows that a city is here until it closes", () => {
    const said = night(meetup({ hereAt: at("22:50") }), quebec());
    const here = (now: Date) => boardTexts(said, "fr", now).rows.map((row) => row.here);
    expect(here(at("22:55"))).toEqual(["Là", undefined]);
    expect(here(new Date("2026-11-27T02:00Z"))).toEqual([undefined, undefined]);
  });

  it("says who is on stage by the line-up, in the talk's language", () => {
    const talk = { title: "Sept ponts", speakerName: "Ana", locale: "fr" };
    const slot = { kind: "talk", talk, startsAt: at("23:20"), endsAt: at("23:27") };
    const shown = night(meetup({ lineUp: { slots: [slot] } }));
    const stage = (now: Date) => boardTexts(shown, "en", now).rows[0]?.onStage;
    expect(stage(at("23:25"))).toEqual({ title: "Sept ponts", lang: "fr", speaker: "Ana" });
    expect(stage(at("23:27"))).toBeUndefined();
  });
});

it.each([
  [at("23:19"), null],
  [at("23:20"), "a"],
  [at("23:27"), null],
  [at("23:28"), "b"],
  [at("23:40"), null],
])("at %s the line-up has %s", (now, expected) => {
  const slots = [
    { id: "a", startsAt: at("23:20"), endsAt: at("23:27") },
    { id: "b", startsAt: at("23:28"), endsAt: at("23:40") },
  ];
  expect(slotAt({ slots }, now)?.id ?? null).toBe(expected);
  expect(slotAt(null, now)).toBeNull();
});

it("goes by the first city's clock before the night", () => {
  const cities = [quebec(), meetup({}), meetup({ kind: "afar", startsAt: at("10:00") })];
  expect(boardClock(cities, at("12:00"))?.slug).toBe("halifax");
  expect(boardClock(cities, new Date("2026-11-28T00:00Z"))?.slug).toBe("quebec");
  expect(boardClock([], at("12:00"))).toBeUndefined();
});
