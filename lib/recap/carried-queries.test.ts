import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { scene } from "@/lib/commitments/test-commitments";
import { startEvent } from "@/lib/drafts/mutations";
import { eventForDesk } from "@/lib/events/queries";
import { NotFound } from "@/lib/kernel/outcome";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { testMeetup, testPerson } from "@/lib/platform/db/test-rows";
import { points, saved, written } from "@/lib/reflections/test-reflections";
import { carriedToDesk, countLeft } from "./carried-queries";

testDatabase();

const now = new Date("2026-12-01T18:00:00Z");

/** A night that is over, run again. */
async function nightAgain() {
  const night = await scene();
  const hashtag = `tag${randomUUID().slice(0, 8)}`;
  await db.event.update({ where: { id: night.eventId }, data: { hashtag } });
  const again = async () => {
    const started = await startEvent(
      night.organizer,
      {
        ...{ key: randomUUID(), title: "Again", otherTitle: null, hashtag, from: night.eventId },
        ...{ localDate: "2027-01-14", localTime: "19:00", cities: "", again: [] },
      } as never,
      "en",
    );
    if (!started.ok) throw new Error("not started");
    const event = await eventForDesk(started.slug, night.organizer);
    if (!event) throw new Error("no desk");
    return { ...event, read: (viewer = night.organizer) => carriedToDesk(viewer, event, now) };
  };
  return { ...night, again };
}

it("brings what is open, and what people wish for, to the desk of the night that is run again", async () => {
  const { author, reader, eventId, meetupId, make, again } = await nightAgain();
  await make(author, { text: "Ask the nurses" });
  const done = await make(author, { text: "Book a larger room" });
  await db.commitment.update({ where: { id: done.id }, data: { state: "done" } });
  await saved(reader, written(eventId, { meetupId, nextTime: points("Name tags") }));
  const draft = { meetupId, intent: "draft" as const, nextTime: points("A secret") };
  await saved(reader, written(eventId, draft));
  // Nobody but its hosts could open its page.
  await testMeetup({ eventId, status: "proposed" });
  expect(await countLeft(eventId)).toEqual({ commitments: 1, wishes: 1, towns: 0 });
  const night = await again();
  const carried = await night.read();
  expect(carried?.commitments.map(({ text }) => text)).toEqual(["Ask the nurses"]);
  expect(carried?.wishes).toMatchObject([{ text: "Name tags", meetupId }]);
  expect(carried?.meetups.map(({ id }) => id)).toEqual([meetupId]);
  expect(carried?.towns).toEqual([]);
});

it("brings the towns that people asked for, until the new night has them", async () => {
  const { author, reader, eventId, again } = await nightAgain();
  const elsewhere = await testMeetup();
  const { cityId } = await db.meetup.findUniqueOrThrow({ where: { id: elsewhere.id } });
  if (!cityId) throw new Error("no city");
  for (const [{ id: userId }, offeredAt] of [
    [author, null],
    [reader, now],
  ] as const)
    await db.cityWish.create({
      data: { eventId, cityId, userId, locale: "en", createdAt: now, offeredAt },
    });
  const night = await again();
  const towns = (await night.read())?.towns;
  expect(towns).toMatchObject([{ city: { id: cityId }, people: 2, hosts: 1 }]);
  expect(JSON.stringify(towns)).not.toContain(author.email);
  await db.meetup.update({ where: { id: elsewhere.id }, data: { eventId: night.id } });
  expect(await night.read()).toBeNull();
});

it("is empty where nothing was left, and nobody else's", async () => {
  const { again } = await nightAgain();
  const night = await again();
  expect(await night.read()).toBeNull();
  await expect(night.read(await testPerson())).rejects.toThrow(NotFound);
});
