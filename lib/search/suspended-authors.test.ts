import { beforeEach, expect, it } from "vitest";
import { scene } from "@/lib/comments/test-comments";
import { commitmentBySlug, commitmentsOfEvent } from "@/lib/commitments/queries";
import { eventFeed, siteFeed } from "@/lib/feeds/queries";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { postsOfEvent } from "@/lib/posts/queries";
import { pulledQuotes, reflectionBySlug, reflectionsOfEvent } from "@/lib/reflections/queries";
import { roundUpForPage } from "@/lib/round-ups/queries";
import { listedPages } from "@/lib/share/queries";
import { testThread } from "@/lib/threads/test-threads";
import { search } from "./queries";

testDatabase();

const WORDS = "Lanterns everywhere";
const SLUG = "lanterns-everywhere";
const at = new Date("2026-01-16T08:00:00Z");

let night: { slug: string; eventId: string; meetupId: string; organizerIds: string[] };
let thread: Awaited<ReturnType<typeof scene>>["shown"];

/** Somebody wrote one of everything before being suspended. */
beforeEach(async () => {
  const { author, reader, organizer, eventId, meetupId, reflectionId, shown } = await scene();
  const listedAt = new Date("2026-01-01T00:00Z");
  const { slug } = await db.event.update({ where: { id: eventId }, data: { listedAt } });
  night = { slug, eventId, meetupId, organizerIds: [organizer.id] };
  thread = shown;
  const by = { authorId: reader.id, authorName: "Zoé", locale: "en", createdAt: at } as const;
  const of = { eventId, meetupId };
  const { id } = await db.reflection.create({
    data: {
      ...{ ...by, ...of, slug: SLUG, stayed: WORDS, quotable: true },
      ...{ status: "published", publishedAt: at },
    },
  });
  const { threadId } = await testThread(reflectionId);
  await db.comment.create({ data: { ...by, threadId, path: "a", body: WORDS, shownAt: at } });
  const { authorName: _, ...made } = by;
  await db.commitment.create({ data: { ...made, ...of, slug: SLUG, text: WORDS } });
  const address = "https://example.ca/lanterns";
  await db.post.create({ data: { ...by, ...of, address, title: WORDS, shownAt: at } });
  await db.roundUp.create({
    data: {
      ...{ eventId, startedAt: at, publishedAt: at },
      items: { create: { position: 0, quoted: WORDS, reflectionId: id } },
    },
  });
  const suspendedAt = new Date();
  await db.user.updateMany({
    where: { id: { in: [author.id, reader.id] } },
    data: { suspendedAt },
  });
});

const event = () => ({ id: night.eventId, organizerIds: night.organizerIds });

it.each<[string, () => Promise<unknown>]>([
  ["the list of reflections", () => reflectionsOfEvent(night.eventId)],
  ["the quotes on the night's page", () => pulledQuotes(night.eventId, 3)],
  ["a reflection's page", () => reflectionBySlug(night.slug, SLUG, null)],
  ["a thread", () => thread()],
  ["the list of commitments", () => commitmentsOfEvent(night.eventId)],
  ["a commitment's page", () => commitmentBySlug(event(), SLUG, null)],
  ["posts on own sites", () => postsOfEvent(event(), null)],
  ["the round-up", () => roundUpForPage(night.slug)],
  ["the night's feed", () => eventFeed(night.slug)],
  ["the site's feed", () => siteFeed()],
])("what somebody wrote before they were suspended stays in %s", async (_, read) => {
  expect(JSON.stringify(await read())).toContain(WORDS);
});

it("what somebody wrote before they were suspended is found", async () => {
  const kinds = (await search("lanterns", null, "en"))?.results.map(({ kind }) => kind);
  expect(new Set(kinds)).toEqual(new Set(["reflection", "comment"]));
});

it("what somebody wrote before they were suspended is in the sitemap", async () =>
  expect(await listedPages()).toContain(`/n/${night.slug}/reflections/${SLUG}`));
