import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { organizer, started, testEvents, wanted } from "@/lib/events/test-events";
import { invitationsOfEvent } from "@/lib/invitations/queries";
import { DAILY_INVITATIONS } from "@/lib/invitations/rules";
import { NotFound } from "@/lib/kernel/outcome";
import { chooseTown } from "@/lib/places/mutations";
import { citiesForOrganizer, citiesForReaders } from "@/lib/places/queries";
import { entryKey, readTowns } from "@/lib/places/town-list-rules";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { testPerson } from "@/lib/platform/db/test-rows";
import { realNow } from "@/lib/platform/time/now";
import { startEvent } from "./mutations";
import { nightToRun, townsByHashtag } from "./queries";
import type { Place } from "./schema";

testDatabase();
testEvents();

const beside = (town: string, typed: Partial<Place>): Place => {
  const key = readTowns(town, []).map(entryKey)[0] ?? "";
  return { town: key, address: null, province: null, timeZone: null, ...typed };
};
const newAddress = () => `${randomUUID().slice(0, 13)}@example.ca`;
const invitationsOf = (eventId: string) =>
  db.invitation.findMany({
    where: { eventId },
    select: { address: true, meetup: { select: { slug: true } } },
    orderBy: { meetup: { slug: "asc" } },
  });

describe("hosts invited with a new night", () => {
  it("are mailed once each, for their city", async () => {
    const [first, second] = [newAddress(), newAddress()];
    const places = [beside("Halifax", { address: first })];
    const event = await started({ towns: `Halifax; Vancouver ${second}`, places });
    expect(await invitationsOf(event.id)).toEqual([
      { address: first, meetup: { slug: "halifax" } },
      { address: second, meetup: { slug: "vancouver" } },
    ]);
    const mails = { recipient: { in: [first, second] }, kind: "invitation" };
    expect(await db.email.count({ where: mails })).toBe(2);
  });

  it("are at most twenty a day, and nothing is written for more", async () => {
    const list = (count: number) =>
      Array.from({ length: count }, (_, at) => {
        return `Town${String.fromCharCode(97 + at)} NS ${newAddress()}`;
      }).join("\n");
    const towns = list(DAILY_INVITATIONS + 1);
    await expect(started({ towns })).rejects.toMatchObject({
      field: "towns",
      code: "invitations-many",
    });
    expect(await db.eventOrganizer.count({ where: { userId: organizer.id } })).toBe(0);
    expect(await db.city.count({ where: { addedById: organizer.id } })).toBe(0);
    await started({ towns: list(DAILY_INVITATIONS) });
  });
});

describe("a town that is not in the list", () => {
  const name = () => `Port ${randomUUID().replace(/[^a-f]/g, "")}ville`;

  it("is added with its province's clock, once for everybody", async () => {
    const town = name();
    const event = await started({ towns: `${town}, NS; Halifax` });
    const meetup = event.meetups.find(({ slug }) => slug.startsWith("port-"));
    expect(meetup).toMatchObject({ timeZone: "America/Halifax", stripPlace: "AT" });
    const other = await testPerson();
    await startEvent(other, wanted({ towns: `${town.toUpperCase()}, Nova Scotia` }), "en");
    const cities = await db.city.findMany({
      where: { nameEn: { equals: town, mode: "insensitive" } },
    });
    expect(cities).toMatchObject([{ addedById: organizer.id, province: "NS", latitude: null }]);
  });

  it("may be written in syllabics", async () => {
    const event = await started({ towns: "ᐃᒡᓗᓕᒃ, NT; ᑲᖏᖅᖠᓂᖅ, NT" });
    expect(event.meetups.filter(({ slug }) => slug.startsWith("town"))).toHaveLength(2);
  });

  it("is added once by two who start at the same time", async () => {
    const town = name();
    const people = await Promise.all([1, 2, 3].map(() => testPerson()));
    await Promise.all(
      people.map((person) => startEvent(person, wanted({ towns: `${town}, NS` }), "en")),
    );
    expect(await db.city.count({ where: { nameEn: town } })).toBe(1);
  });

  it("is listed for its organizers only, until a meetup there is published", async () => {
    const town = name();
    const event = await started({ towns: `${town}, NS` });
    const isIn = (cities: { nameEn: string }[]) => cities.some(({ nameEn }) => nameEn === town);
    expect(isIn(await citiesForOrganizer(organizer, "en"))).toBe(true);
    expect(isIn(await citiesForOrganizer(await testPerson(), "en"))).toBe(false);
    expect(isIn(await citiesForOrganizer(null, "en"))).toBe(false);
    expect(isIn(await citiesForReaders(event.id))).toBe(false);
    const choose = () => chooseTown({ town, forget: false });
    await expect(choose()).rejects.toMatchObject({ code: "town-unknown" });
    const status = { status: "published" } as const;
    await db.meetup.updateMany({ where: { eventId: event.id, kind: "city" }, data: status });
    await db.event.update({ where: { id: event.id }, data: status });
    expect(isIn(await citiesForReaders(event.id))).toBe(true);
    expect(isIn(await citiesForReaders(randomUUID()))).toBe(false);
    await expect(choose()).resolves.toMatch(/^port-/);
  });

  it("is reported in its field, and nothing is written", async () => {
    await expect(started({ towns: "Halfax; Kenora, ON" })).rejects.toMatchObject({
      errors: [
        { field: "places.0.province", code: "town-province" },
        { field: "places.1.timeZone", code: "town-zone" },
      ],
    });
    expect(await db.eventOrganizer.count({ where: { userId: organizer.id } })).toBe(0);
  });
});

describe("a night that is run again", () => {
  async function ranBefore() {
    const event = await started({ towns: "Halifax, Vancouver" });
    const [halifax] = event.meetups;
    if (!halifax) throw new Error("no meetup");
    await db.event.update({
      where: { id: event.id },
      data: { summaryFr: "En une phrase", promptEn: "Next year I", streamUrl: "https://a.example" },
    });
    const facts = { venue: "The Grawood", address: "6136 University", capacity: 40, partyLimit: 1 };
    await db.meetup.update({
      where: { id: halifax.id },
      data: { ...facts, languages: ["en", "asl"], conductContact: "902 555 0123" },
    });
    await db.accessFact.create({
      data: { meetupId: halifax.id, feature: "lift", answer: "yes", noteEn: "By the bar" },
    });
    const host = await testPerson();
    await db.meetupRole.create({
      data: { meetupId: halifax.id, userId: host.id, role: "host", since: realNow() },
    });
    return { event, host };
  }

  it("keeps texts, venues and access facts, and nothing of that evening or its people", async () => {
    const { event } = await ranBefore();
    const again = await started({ from: event.id, towns: "Halifax, Toronto" });
    expect(again).toMatchObject({
      ...{ status: "draft", summaryFr: "En une phrase", promptEn: "Next year I" },
      ...{ streamUrl: null, titleEn: "A night", repeatsId: event.id },
    });
    const [halifax, toronto] = await db.meetup.findMany({
      where: { eventId: again.id, kind: "city" },
      include: { access: true, roles: true },
      orderBy: { slug: "asc" },
    });
    expect(halifax).toMatchObject({
      ...{ status: "proposed", venue: "The Grawood", capacity: 40, partyLimit: 1, seatsTaken: 0 },
      ...{ languages: ["en", "asl"], conductContact: null, venueAnnouncedAt: null, roles: [] },
      access: [{ feature: "lift", answer: "yes", noteEn: "By the bar" }],
    });
    expect(toronto).toMatchObject({ venue: null, access: [] });
    expect(await invitationsOf(again.id)).toEqual([]);
  });

  it("invites the former hosts that are ticked, whose addresses stay unknown", async () => {
    const { event, host } = await ranBefore();
    const night = await nightToRun(event.slug, organizer, "en");
    expect(night).toMatchObject({ towns: "halifax, vancouver", hosts: [{ name: host.name }] });
    expect(JSON.stringify(night)).not.toContain(host.email);
    const refs = night?.hosts.map(({ ref }) => ref) ?? [];
    const stranger = `halifax.${(await testPerson()).id}`;
    const again = await started({ from: event.id, again: [...refs, stranger] });
    expect(await invitationsOf(again.id)).toEqual([
      { address: host.email, meetup: { slug: "halifax" } },
    ]);
    const listed = await invitationsOfEvent(organizer, again.id);
    expect(listed).toMatchObject([{ recipient: host.name, state: "made" }]);
    expect(JSON.stringify(listed)).not.toContain(host.email);
  });

  it("must be the organizer's own", async () => {
    const { event } = await ranBefore();
    const other = await testPerson();
    expect(await nightToRun(event.slug, other, "en")).toBeNull();
    await expect(startEvent(other, wanted({ from: event.id }), "en")).rejects.toBeInstanceOf(
      NotFound,
    );
  });

  it("lends its cities to the next night with its hashtag", async () => {
    const event = await started({ towns: "Halifax, Vancouver", hashtag: "Remembered" });
    const towns = () => townsByHashtag(organizer, "en", realNow());
    expect(await towns()).toEqual({});
    const past = { status: "published", localDate: new Date("2020-01-01") } as const;
    await db.event.update({ where: { id: event.id }, data: past });
    expect(await towns()).toEqual({ remembered: "halifax, vancouver" });
    const later = await started({ towns: "Vancouver", hashtag: "remembered" });
    const data = { ...past, localDate: new Date("2021-01-01") };
    await db.event.update({ where: { id: later.id }, data });
    expect(await towns(), "the last one").toEqual({ remembered: "vancouver" });
    expect(await townsByHashtag(await testPerson(), "en", realNow())).toEqual({});
  });
});
