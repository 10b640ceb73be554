import { randomUUID } from "node:crypto";
import { expect, it, vi } from "vitest";
import { tallyOfEvent } from "@/lib/attendance/queries";
import { eventBySlug } from "@/lib/events/queries";
import { hostNamesByMeetup } from "@/lib/meetups/night-queries";
import { meetupsOfEvent } from "@/lib/meetups/queries";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { countQueries } from "@/lib/platform/db/test-queries";
import { testMeetup, testPerson, testRsvp } from "@/lib/platform/db/test-rows";
import { pulledQuotes } from "@/lib/reflections/queries";
import { goingByMeetup } from "@/lib/rsvps/coming-queries";
import { answersByMeetup } from "@/lib/rsvps/queries";
import { wishesAt } from "@/lib/wishes/queries";
import { listedPages } from "./queries";

vi.mock("next/headers", () => ({ cookies: async () => ({ get: () => undefined }) }));
testDatabase();

/** An event with as many cities, each with a host and a guest. */
async function night(cities: number) {
  const first = await testMeetup({ hosts: [await testPerson()] });
  for (let city = 1; city < cities; city++) {
    const { eventId: unused, ...next } = await testMeetup({ hosts: [await testPerson()] });
    await db.meetup.update({ where: { id: next.id }, data: { eventId: first.eventId } });
    await testRsvp({ ...next, eventId: first.eventId }, await testPerson());
    await db.event.delete({ where: { id: unused } });
  }
  return db.event.update({
    where: { id: first.eventId },
    data: { listedAt: new Date("2026-01-01T00:00Z") },
    select: { id: true, slug: true },
  });
}

/** What the event's page asks of the database for the event itself. */
async function readPage({ id, slug }: { id: string; slug: string }) {
  await eventBySlug(slug, null);
  const meetups = await meetupsOfEvent(slug, null);
  await tallyOfEvent(id, new Date("2026-06-01T00:00Z"));
  await goingByMeetup(id);
  await answersByMeetup(id, null);
  await hostNamesByMeetup(id);
  await pulledQuotes(id, 3);
  await wishesAt(id, randomUUID(), null);
  return meetups.length;
}

const SLOW_MACHINE_MS = 30_000;

it(
  "an event's page asks the database as often for three cities as for one",
  async () => {
    const [one, three] = [await night(1), await night(3)];
    expect(await readPage(three)).toBe(3);
    const [forOne, forThree] = [
      await countQueries(() => readPage(one)),
      await countQueries(() => readPage(three)),
    ];
    expect(forThree).toEqual(forOne);
  },
  SLOW_MACHINE_MS,
);

it("the list for search engines isUnchanged what an administrator agreed to, and nothing else", async () => {
  const listed = await night(2);
  const unlisted = await testMeetup();
  const { slug } = await db.event.findUniqueOrThrow({ where: { id: unlisted.eventId } });
  const pages = await listedPages();
  expect(pages.filter((page) => page.startsWith(`/n/${listed.slug}`))).toHaveLength(3);
  expect(pages.some((page) => page.startsWith(`/n/${slug}`))).toBe(false);
});

it("the list for search engines isUnchanged no city that waits to be published, and nobody's draft", async () => {
  const author = await testPerson();
  const { id: meetupId, eventId } = await testMeetup({ status: "proposed" });
  const { slug } = await db.event.update({
    where: { id: eventId },
    data: { listedAt: new Date("2026-01-01T00:00Z") },
    select: { slug: true },
  });
  const written = {
    eventId,
    meetupId,
    authorId: author.id,
    authorName: "Zoé",
    locale: "en",
  } as const;
  const [draft, published] = [randomUUID(), randomUUID()];
  await db.reflection.createMany({
    data: [
      {
        ...written,
        slug: "half-a-thought",
        stayed: "Half",
        idempotencyKey: draft,
        createdAt: new Date(),
      },
    ],
  });
  const own = async () => (await listedPages()).filter((page) => page.startsWith(`/n/${slug}`));
  expect(await own()).toEqual([`/n/${slug}`]);
  const at = new Date();
  await db.reflection.create({
    data: {
      ...written,
      slug: "a-whole-one",
      stayed: "A whole one",
      status: "published",
      idempotencyKey: published,
      createdAt: at,
      publishedAt: at,
    },
  });
  expect(await own()).toEqual([
    `/n/${slug}`,
    `/n/${slug}/reflections`,
    `/n/${slug}/reflections/a-whole-one`,
  ]);
});
