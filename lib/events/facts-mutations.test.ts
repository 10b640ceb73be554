import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { NotFound } from "@/lib/kernel/outcome";
import type { Person } from "@/lib/kernel/viewer";
import { addCity, removeCity } from "@/lib/meetups/city-mutations";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { testPerson } from "@/lib/platform/db/test-rows";
import { addDays, toLocalDate } from "@/lib/platform/time/local";
import { realNow } from "@/lib/platform/time/now";
import { deleteDraft } from "./delete-mutations";
import { editEvent } from "./edit-mutations";
import { publishEvent } from "./publish-mutations";
import type { EditEvent, StartEvent } from "./schema";
import { startEvent } from "./start-mutations";

testDatabase();

const inDays = (days: number) => addDays(toLocalDate(realNow()), days);

async function city(slug: string, timeZone: string, stripPlace: "AT" | "ET" | "PT") {
  const names = { nameEn: slug, nameFr: slug, province: "XX", latitude: 45, longitude: -75 };
  await db.city.upsert({
    where: { slug },
    create: { slug, timeZone, stripPlace, ...names },
    update: {},
  });
}

let organizer: Person;

beforeEach(async () => {
  organizer = await testPerson();
  await city("halifax", "America/Halifax", "AT");
  await city("toronto", "America/Toronto", "ET");
  await city("vancouver", "America/Vancouver", "PT");
});

const wanted = (change: Partial<StartEvent> = {}): StartEvent => ({
  key: randomUUID(),
  title: "A night",
  otherTitle: null,
  localDate: inDays(60),
  localTime: "19:00",
  clock: null,
  hashtag: "night",
  cities: ["halifax", "vancouver"],
  ...change,
});

async function started(change: Partial<StartEvent> = {}) {
  const outcome = await startEvent(organizer, wanted(change), "en");
  if (!outcome.ok) throw new Error("refused");
  return db.event.findUniqueOrThrow({
    where: { slug: outcome.slug },
    include: { meetups: { orderBy: [{ kind: "asc" }, { startsAt: "asc" }] }, organizers: true },
  });
}

type Started = Awaited<ReturnType<typeof started>>;

const facts = (event: Started, change: Partial<EditEvent> = {}): EditEvent => ({
  eventId: event.id,
  revision: event.revision,
  titleEn: event.titleEn,
  titleFr: event.titleFr,
  summaryEn: null,
  summaryFr: null,
  descriptionEn: null,
  descriptionFr: null,
  promptEn: null,
  promptFr: null,
  hashtag: event.hashtag,
  localDate: toLocalDate(event.localDate),
  localTime: event.localTime,
  clock: null,
  streamUrl: null,
  captionsUrl: null,
  recordingUrl: null,
  ...change,
});

const meetupsOf = (event: Started) =>
  db.meetup.findMany({
    where: { eventId: event.id },
    orderBy: [{ kind: "asc" }, { startsAt: "asc" }],
  });

describe("starting an event", () => {
  it("creates a draft with proposed meetups in their own time zones, and one from afar", async () => {
    const event = await started();
    expect(event).toMatchObject({ status: "draft", titleEn: "A night", titleFr: null });
    expect(event.organizers.map(({ userId }) => userId)).toEqual([organizer.id]);
    expect(event.meetups.map(({ slug, status }) => [slug, status])).toEqual([
      ["halifax", "proposed"],
      ["vancouver", "proposed"],
      ["afar", "proposed"],
    ]);
    const [halifax, vancouver, afar] = event.meetups;
    expect(halifax).toMatchObject({ startsLocal: "19:00", endsLocal: "21:30", seatsTaken: 0 });
    expect(Number(vancouver?.startsAt) - Number(halifax?.startsAt)).toBeGreaterThan(
      2.9 * 3_600_000,
    );
    expect(afar).toMatchObject({ kind: "afar", timeZone: "America/Halifax", cityId: null });
    expect(halifax?.rsvpsCloseAt).toEqual(halifax?.endsAt);
  });

  it("stores the title in the page's language", async () => {
    const outcome = await startEvent(organizer, wanted({ title: "Une soirée" }), "fr");
    expect(outcome).toMatchObject({ ok: true, slug: expect.stringMatching(/^une-soiree-\d{4}/) });
    const event = await db.event.findFirst({ where: { titleFr: "Une soirée" } });
    expect(event?.titleEn).toBeNull();
  });

  it("numbers the slug of a second event of the same name, even concurrently", async () => {
    const title = `Twins ${randomUUID()}`;
    const slugs = await Promise.all([1, 2, 3].map(async () => (await started({ title })).slug));
    expect(new Set(slugs).size).toBe(3);
  });

  it("creates one event from a form submitted twice", async () => {
    const input = wanted();
    const outcomes = await Promise.all([
      startEvent(organizer, input, "en"),
      startEvent(organizer, input, "en"),
    ]);
    expect(outcomes[0]).toEqual(outcomes[1]);
    const mine = { where: { userId: organizer.id } };
    expect(await db.eventOrganizer.count(mine)).toBe(1);
    await startEvent(organizer, { ...input, title: "Another night" }, "en");
    expect(await db.eventOrganizer.count(mine)).toBe(2);
  });

  it("rejects an implausible year", async () => {
    const { field, code } = { field: "localDate", code: "date-years-away" };
    await expect(started({ localDate: inDays(30 * 365) })).rejects.toMatchObject({ field, code });
    const event = await started({ localDate: inDays(9 * 365) });
    const moved = editEvent(organizer, facts(event, { localDate: inDays(30 * 365) }));
    await expect(moved).rejects.toMatchObject({ field, code });
  });

  it("rejects a past date", async () => {
    await expect(started({ localDate: inDays(-3) })).rejects.toMatchObject({
      field: "localDate",
      code: "date-past",
    });
  });

  it("requires a choice for a skipped hour, and writes nothing until then", async () => {
    const night = { localDate: "2036-03-09", localTime: "02:30", title: "A very late night" };
    await expect(started(night)).rejects.toMatchObject({ field: "localTime", code: "clock-skips" });
    expect(await db.event.count({ where: { titleEn: night.title } })).toBe(0);
    const event = await started({ ...night, clock: "later" });
    expect(event.meetups[0]).toMatchObject({ startsLocal: "03:00" });
  });
});

describe("editing an event", () => {
  it("moves only the meetups still at its date and time", async () => {
    const event = await started();
    const [halifax] = event.meetups;
    await db.meetup.update({ where: { id: halifax?.id }, data: { startsLocal: "18:00" } });
    const localDate = inDays(67);
    const outcome = await editEvent(organizer, facts(event, { localDate, localTime: "19:30" }));
    expect(outcome).toMatchObject({ ok: true });
    const moved = await meetupsOf(event);
    expect(
      moved.map((meetup) => [meetup.slug, toLocalDate(meetup.localDate), meetup.startsLocal]),
    ).toEqual([
      ["halifax", inDays(60), "18:00"],
      ["vancouver", localDate, "19:30"],
      ["afar", localDate, "19:30"],
    ]);
  });

  it("notifies hosts of moved and left-behind meetups, except the editor", async () => {
    const event = await started();
    const [halifax, vancouver] = event.meetups;
    await db.meetup.update({ where: { id: halifax?.id }, data: { startsLocal: "18:00" } });
    const [stays, moves] = [await testPerson(), await testPerson({ locale: "fr" })];
    const role = { role: "host", since: new Date() } as const;
    await db.meetupRole.createMany({
      data: [
        { ...role, meetupId: halifax?.id ?? "", userId: stays.id },
        { ...role, meetupId: vancouver?.id ?? "", userId: moves.id },
        { ...role, meetupId: vancouver?.id ?? "", userId: organizer.id },
      ],
    });
    const notified = async () =>
      (await db.email.findMany({ where: { kind: "night-moved" } })).map(
        ({ recipient }) => recipient,
      );
    const later = facts(event, { localTime: "19:30" });
    await editEvent(organizer, later);
    expect(await notified()).toEqual([moves.email]);
    const { revision } = await db.event.findUniqueOrThrow({ where: { id: event.id } });
    await editEvent(organizer, { ...later, revision, localDate: inDays(67) });
    expect((await notified()).sort()).toEqual([moves.email, moves.email, stays.email].sort());
  });

  it("updates a draft's slug with its title, but not a published event's", async () => {
    const event = await started();
    const titleEn = `Renamed ${randomUUID().slice(0, 8)}`;
    const renamed = await editEvent(organizer, facts(event, { titleEn }));
    expect(renamed).toMatchObject({ ok: true, readdressed: true });
    await publishEvent(organizer, { eventId: event.id });
    const again = facts(event, { titleEn: "Other", revision: event.revision + 2 });
    expect(await editEvent(organizer, again)).toMatchObject({ ok: true, readdressed: false });
  });

  it("is refused from a stale form", async () => {
    const event = await started();
    await editEvent(organizer, facts(event, { hashtag: "other" }));
    expect(await editEvent(organizer, facts(event, { hashtag: "third" }))).toEqual({
      ok: false,
      reason: "stale",
    });
    expect(await db.event.findUnique({ where: { id: event.id } })).toMatchObject({
      hashtag: "other",
    });
  });

  it("submitted twice saves once and returns the new slug", async () => {
    const event = await started();
    const renamed = facts(event, { titleEn: `Renamed ${randomUUID().slice(0, 8)}` });
    const first = await editEvent(organizer, renamed);
    expect(first).toMatchObject({ ok: true, readdressed: true });
    const slug = first.ok ? first.slug : "";
    const again = { ok: true, slug, readdressed: true };
    expect(await editEvent(organizer, renamed)).toMatchObject(again);
    expect(await db.event.findUnique({ where: { id: event.id } })).toMatchObject({
      revision: event.revision + 1,
    });
  });

  it("is refused for a canceled event", async () => {
    const event = await started();
    const data = { status: "canceled", revision: { increment: 1 } } as const;
    await db.event.update({ where: { id: event.id }, data });
    expect(await editEvent(organizer, facts(event, { hashtag: "late" }))).toEqual({
      ok: false,
      reason: "event-canceled",
    });
  });

  it("accepts one of two concurrent forms", async () => {
    const event = await started();
    const outcomes = await Promise.all(
      ["one", "two"].map((hashtag) => editEvent(organizer, facts(event, { hashtag }))),
    );
    expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true]);
  });

  it("cannot change date and time after publication", async () => {
    const event = await started();
    await publishEvent(organizer, { eventId: event.id });
    const change = facts(event, { revision: 1, localDate: inDays(70) });
    await expect(editEvent(organizer, change)).rejects.toMatchObject({ code: "date-fixed" });
  });

  it("changes nothing and adds no city once canceled", async () => {
    const event = await started();
    await db.event.update({ where: { id: event.id }, data: { status: "canceled" } });
    const refused = { ok: false, reason: "event-canceled" };
    expect(await editEvent(organizer, facts(event, { hashtag: "other" }))).toEqual(refused);
    const toronto = { eventId: event.id, city: "toronto", clock: null };
    expect(await addCity(organizer, toronto)).toEqual(refused);
    expect(await db.event.findUnique({ where: { id: event.id } })).toMatchObject({
      hashtag: event.hashtag,
    });
    expect(await meetupsOf(event)).toHaveLength(event.meetups.length);
  });

  it("rejects a move to a past date", async () => {
    const event = await started();
    const late = editEvent(organizer, facts(event, { localDate: inDays(-3) }));
    await expect(late).rejects.toMatchObject({ field: "localDate", code: "date-past" });
  });

  it("is for its organizers only", async () => {
    const event = await started();
    const other = await testPerson({ isAdmin: true });
    const suspended = { ...organizer, suspended: true };
    for (const viewer of [other, suspended]) {
      await expect(editEvent(viewer, facts(event))).rejects.toBeInstanceOf(NotFound);
      await expect(publishEvent(viewer, { eventId: event.id })).rejects.toBeInstanceOf(NotFound);
      await expect(deleteDraft(viewer, { eventId: event.id })).rejects.toBeInstanceOf(NotFound);
      const added = addCity(viewer, { eventId: event.id, city: "toronto", clock: null });
      await expect(added).rejects.toBeInstanceOf(NotFound);
    }
    const missing = { eventId: randomUUID() };
    await expect(publishEvent(organizer, missing)).rejects.toBeInstanceOf(NotFound);
  });
});

describe("publishing an event", () => {
  it("publishes it and the meetup from afar, unlisted, once, and records who did it", async () => {
    const event = await started();
    for (const _ of [1, 2])
      expect(await publishEvent(organizer, { eventId: event.id })).toMatchObject({ ok: true });
    expect(await db.event.findUnique({ where: { id: event.id } })).toMatchObject({
      status: "published",
      listedAt: null,
    });
    const statuses = (await meetupsOf(event)).map(({ slug, status }) => [slug, status]);
    expect(statuses).toEqual([
      ["halifax", "proposed"],
      ["vancouver", "proposed"],
      ["afar", "published"],
    ]);
    const recorded = { eventId: event.id, verb: "event.published" };
    expect(await db.activity.findMany({ where: recorded })).toMatchObject([
      { actorId: organizer.id },
    ]);
  });

  it("is refused for a past or canceled event", async () => {
    const event = await started();
    await db.event.update({ where: { id: event.id }, data: { localDate: new Date("2020-01-01") } });
    expect(await publishEvent(organizer, { eventId: event.id })).toMatchObject({
      reason: "date-over",
    });
    await db.event.update({ where: { id: event.id }, data: { status: "canceled" } });
    expect(await publishEvent(organizer, { eventId: event.id })).toMatchObject({
      reason: "event-canceled",
    });
  });
});

describe("the cities of an event", () => {
  it("can be added once each, and removed while they have no host", async () => {
    const event = await started();
    const add = () => addCity(organizer, { eventId: event.id, city: "toronto", clock: null });
    expect([await add(), await add()]).toEqual([{ ok: true }, { ok: true }]);
    expect(await meetupsOf(event)).toHaveLength(4);
    const toronto = (await meetupsOf(event)).find((meetup) => meetup.slug === "toronto");
    expect(toronto).toMatchObject({ startsLocal: "19:00", status: "proposed" });
    const meetupId = toronto?.id ?? "";
    await db.meetupRole.create({
      data: { meetupId, userId: organizer.id, role: "host", since: realNow() },
    });
    expect(await removeCity(organizer, { meetupId })).toMatchObject({ reason: "city-has-host" });
    await db.meetupRole.deleteMany({ where: { meetupId } });
    await expect(removeCity(await testPerson(), { meetupId })).rejects.toBeInstanceOf(NotFound);
    const remove = () => removeCity(organizer, { meetupId });
    expect([await remove(), await remove()]).toEqual([{ ok: true }, { ok: true }]);
    expect(await meetupsOf(event)).toHaveLength(3);
  });

  it("are deleted with a draft; a published event cannot be deleted", async () => {
    const [draft, open] = [await started(), await started()];
    await publishEvent(organizer, { eventId: open.id });
    const host = await testPerson({ locale: "fr" });
    const role = { role: "host", since: realNow() } as const;
    await db.meetupRole.createMany({
      data: draft.meetups.flatMap(({ id: meetupId }) =>
        [host, organizer].map(({ id: userId }) => ({ ...role, meetupId, userId })),
      ),
    });
    const remove = () => deleteDraft(organizer, { eventId: draft.id });
    expect([await remove(), await remove()]).toEqual([{ ok: true }, { ok: true }]);
    expect(await meetupsOf(draft)).toEqual([]);
    expect(await db.email.findMany({ where: { kind: "draft-deleted" } })).toMatchObject([
      { recipient: host.email, language: "fr", params: { titleEn: draft.titleEn } },
    ]);
    expect(await deleteDraft(organizer, { eventId: open.id })).toMatchObject({
      reason: "already-published",
    });
  });
});
