import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { NotFound } from "@/lib/kernel/outcome";
import { addCity } from "@/lib/meetups/city-mutations";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { testPerson } from "@/lib/platform/db/test-rows";
import { toLocalDate } from "@/lib/platform/time/local";
import { deleteDraft } from "./delete-mutations";
import { editEvent } from "./edit-mutations";
import { publishEvent } from "./publish-mutations";
import { facts, inDays, meetupsOf, organizer, started, testEvents } from "./test-events";

testDatabase();
testEvents();

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
