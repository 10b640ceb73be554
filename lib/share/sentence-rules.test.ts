import { describe, expect, it } from "vitest";
import type { SnapshotEvent, SnapshotMeetup } from "@/lib/snapshot/queries";
import { asScript, eventData, meetupData } from "./json-ld-rules";
import { eventShareText, meetupShareText, reflectionShareText } from "./sentence-rules";

const event = {
  slug: "night",
  hashtag: "hcsmca",
  titleEn: "A night out",
  titleFr: "Une soirée",
  summaryEn: null,
  summaryFr: null,
  localDate: "2026-11-26",
  localTime: "19:00",
  status: "published",
  streamUrl: null,
} as SnapshotEvent;

const meetup = {
  id: "1",
  kind: "city",
  slug: "le-bic",
  status: "published",
  venue: null,
  address: null,
  languages: ["fr", "lsq"],
  localDate: "2026-11-26",
  startsLocal: "19:00",
  stripPlace: "ET",
  startsAt: new Date("2026-11-27T00:00:00Z"),
  endsAt: new Date("2026-11-27T03:00:00Z"),
  capacity: null,
  city: { nameEn: "Le Bic", nameFr: "Le Bic", province: "QC", latitude: 48, longitude: -68 },
} as SnapshotMeetup;
const before = new Date("2026-11-01T00:00:00Z");
const after = new Date("2026-11-27T03:00:00Z");
const afar = { ...meetup, kind: "afar", slug: "afar", city: null } as SnapshotMeetup;

describe("the text of a shared page", () => {
  it("names the city with the preposition of its language", () => {
    expect(meetupShareText(event, meetup, "en", before).title).toBe("A night out in Le Bic");
    expect(meetupShareText(event, meetup, "fr", before).title).toBe("Une soirée au Bic");
    expect(meetupShareText(event, afar, "fr", before).title).toBe("Une soirée, à distance");
  });

  it("contains the hashtag once", () => {
    expect(eventShareText(event, [meetup], "en", before).text).toBe(
      "A night out: Thursday, November 26, 2026, one night, every city. #hcsmca",
    );
    const tagged = { ...event, titleEn: "#HCSMCA night" };
    expect(eventShareText(tagged, [meetup], "en", before).text.match(/#hcsmca/gi)).toHaveLength(1);
  });

  it("starts with the event's summary, preferably in the reader's language", () => {
    const summarized = { ...event, summaryFr: "Un soir, neuf villes." };
    expect(eventShareText(summarized, [meetup], "fr", before).description).toMatch(
      /^Un soir, neuf villes\. /,
    );
  });

  it("does not invite to a past or canceled meetup", () => {
    const over = "Thursday, November 26, 2026. See how it went.";
    expect(eventShareText(event, [meetup], "en", after).description).toBe(over);
    expect(meetupShareText(event, meetup, "en", after)).toEqual({
      title: "A night out in Le Bic",
      description: over,
      text: "A night out in Le Bic, Thursday, November 26, 2026: see how it went. #hcsmca",
    });
    const off = { ...event, status: "canceled" as const };
    const calledOff = { ...afar, status: "canceled" as const };
    expect(eventShareText(event, [calledOff], "en", after).description).toMatch(/^Canceled/);
    const expected = "Annulée. Elle était prévue le jeudi 26 novembre 2026.";
    expect(eventShareText(off, [meetup], "fr", after).description).toBe(expected);
    expect(meetupShareText(event, calledOff, "fr", before).description).toBe(expected);
  });

  it("of a reflection is in its own language", () => {
    const reflection = { title: null, stayed: "Une odeur de café.", authorName: "Zoé" };
    expect(reflectionShareText({ ...reflection, night: event, locale: "fr" })).toEqual({
      title: "Une odeur de café.",
      description: "Une odeur de café.",
      text: "«\u00a0Une odeur de café.\u00a0» Zoé, après Une soirée. #hcsmca",
      lang: "fr",
    });
  });

  it("announces a future venue", () => {
    expect(meetupShareText(event, meetup, "en", before).description).toContain(
      "Venue to be announced",
    );
  });
});

describe("structured data", () => {
  it("an event contains its meetups, from the first start to the last end", () => {
    const longer = { ...afar, endsAt: new Date("2026-11-27T05:00:00Z") };
    const data = eventData([longer, meetup], {
      event,
      locale: "en",
      origin: "https://example.ca",
      now: before,
    });
    expect(data).toMatchObject({
      startDate: "2026-11-27T00:00:00.000Z",
      endDate: "2026-11-27T05:00:00.000Z",
      url: "https://example.ca/en/n/night",
    });
    expect(data.subEvent.map((part) => part.location["@type"])).toEqual([
      "VirtualLocation",
      "Place",
    ]);
  });

  it.each([
    ["takes place", {}, {}, "EventScheduled"],
    ["is canceled", {}, { status: "canceled" }, "EventCancelled"],
    ["is canceled with its event", { status: "canceled" }, {}, "EventCancelled"],
  ])("a meetup that %s has that status", (_, changed, meetupChanged, status) => {
    const night = { event: { ...event, ...changed } as SnapshotEvent, locale: "en" } as const;
    const data = meetupData({ ...meetup, ...meetupChanged } as SnapshotMeetup, {
      ...night,
      origin: "https://example.ca",
      now: before,
    });
    expect(data.eventStatus).toBe(`https://schema.org/${status}`);
    expect(data.inLanguage).toEqual(["fr"]);
  });

  it.each<[string, Partial<SnapshotMeetup>, [number?, number?]]>([
    ["with room says how much", { capacity: 40, going: 33 }, [40, 7]],
    ["that nobody answered has all of it", { capacity: 40 }, [40, 40]],
    // Also where seats are free that a larger party waits for, and where unconfirmed people hold the last ones.
    ["where somebody waits has none", { capacity: 40, going: 33, isFull: true }, [40, 0]],
    ["that is overbooked has none", { capacity: 40, going: 42, isFull: true }, [40, 0]],
    ["that is canceled has no number", { capacity: 40, status: "canceled" }, [40, undefined]],
    ["without a capacity says nothing", { going: 33 }, []],
    ["from afar says nothing", { ...afar, capacity: 40, going: 33 }, []],
  ])("a meetup %s, alone and in its event", (_, more, [maximum, remaining]) => {
    const one = { ...meetup, going: 0, isFull: false, ...more } as SnapshotMeetup;
    const night = { event, locale: "en", origin: "https://example.ca", now: before } as const;
    for (const data of [meetupData(one, night), ...eventData([one], night).subEvent]) {
      const { maximumAttendeeCapacity, remainingAttendeeCapacity } = JSON.parse(asScript(data));
      expect([maximumAttendeeCapacity, remainingAttendeeCapacity]).toEqual([maximum, remaining]);
    }
  });

  it("cannot close its script element", () => {
    expect(asScript({ name: "</script><b>" })).not.toContain("<");
  });
});
