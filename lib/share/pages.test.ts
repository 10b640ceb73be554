import { expect, it } from "vitest";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { testMeetup, testPerson, testRsvp } from "@/lib/platform/db/test-rows";
import { listedPages } from "./queries";

testDatabase();

/** An event with this many cities, each with a host and a guest. */
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

it("the sitemap has listed events only", async () => {
  const listed = await night(2);
  const unlisted = await testMeetup();
  const { slug } = await db.event.findUniqueOrThrow({ where: { id: unlisted.eventId } });
  const pages = await listedPages();
  expect(pages.filter((page) => page.startsWith(`/n/${listed.slug}`))).toHaveLength(3);
  expect(pages.some((page) => page.startsWith(`/n/${slug}`))).toBe(false);
});

it("the sitemap has a round-up once it is published", async () => {
  const { id: eventId, slug } = await night(1);
  const page = `/n/${slug}/round-up`;
  await db.roundUp.create({ data: { eventId, startedAt: new Date() } });
  expect(await listedPages()).not.toContain(page);
  await db.roundUp.update({ where: { eventId }, data: { publishedAt: new Date() } });
  expect(await listedPages()).toContain(page);
});

it("the sitemap has no unpublished cities and no drafts", async () => {
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
  await db.reflection.createMany({
    data: [
      {
        ...written,
        slug: "half-a-thought",
        stayed: "Half",
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
      createdAt: at,
      publishedAt: at,
    },
  });
  expect(await own()).toEqual([
    `/n/${slug}`,
    `/n/${slug}/reflections`,
    `/n/${slug}/reflections/a-whole-one`,
  ]);
  const asked = { ...written, text: "Who comes?", createdAt: at };
  await db.openQuestion.createMany({
    data: [
      { ...asked, slug: "who-comes" },
      { ...asked, slug: "who-came", withdrawnAt: at },
    ],
  });
  expect((await own()).slice(3)).toEqual([
    `/n/${slug}/questions`,
    `/n/${slug}/questions/who-comes`,
  ]);
});

it("the sitemap has what people said they would do, the points of reflections, and published line-ups", async () => {
  const { id: eventId, slug } = await night(1);
  const author = await testPerson();
  const at = new Date();
  const own = async () =>
    (await listedPages()).filter((page) => page.startsWith(`/n/${slug}/`)).slice(1);
  const written = { eventId, authorId: author.id, locale: "en", createdAt: at } as const;
  const point = { create: { kind: "takeaway", position: 0, text: "Ask first" } } as const;
  const said = { ...written, authorName: "Zoé", stayed: "A thought", points: point };
  await db.reflection.create({ data: { ...said, slug: "half-a-thought" } });
  await db.commitment.create({
    data: { ...written, slug: "withdrawn", text: "Nothing", withdrawnAt: at },
  });
  expect(await own()).toEqual([]);
  const { points } = await db.reflection.create({
    data: { ...said, slug: "a-thought", status: "published", publishedAt: at },
    select: { points: { select: { id: true } } },
  });
  await db.commitment.create({ data: { ...written, slug: "ask-first", text: "Ask first" } });
  await db.meetup.updateMany({ where: { eventId }, data: { lineUpPublishedAt: at } });
  expect(await own()).toEqual(
    [
      ...["line-ups", "reflections", "reflections/a-thought"],
      ...[`reflections/a-thought/points/${points[0]?.id}`, "commitments", "commitments/ask-first"],
    ].map((path) => `/n/${slug}/${path}`),
  );
});
