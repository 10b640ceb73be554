import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { deleteDraft } from "@/lib/events/delete-mutations";
import { editEvent } from "@/lib/events/edit-mutations";
import { publishEvent } from "@/lib/events/publish-mutations";
import {
  facts,
  inDays,
  meetupsOf,
  organizer,
  started,
  testEvents,
  wanted,
} from "@/lib/events/test-events";
import { NotFound } from "@/lib/kernel/outcome";
import { addCity, removeCity } from "@/lib/meetups/city-mutations";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { testPerson } from "@/lib/platform/db/test-rows";
import { realNow } from "@/lib/platform/time/now";
import { startEvent } from "./mutations";

testDatabase();
testEvents();

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
