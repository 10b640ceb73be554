import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { testMeetup, testPerson } from "@/lib/platform/db/test-rows";
import { cityFeed, eventFeed, siteFeed } from "./queries";

testDatabase();

const at = new Date("2026-01-16T08:00:00Z");
const listedAt = new Date("2026-01-01T00:00:00Z");

async function night({ isListed = true } = {}) {
  const meetup = await testMeetup({ date: "2026-01-15" });
  const event = await db.event.update({
    where: { id: meetup.eventId },
    data: { listedAt: isListed ? listedAt : null },
  });
  const { city } = await db.meetup.findUniqueOrThrow({
    where: { id: meetup.id },
    select: { city: { select: { slug: true } } },
  });
  const author = await testPerson();
  const write = (stayed: string, more: object = {}) =>
    db.reflection.create({
      data: {
        ...{ eventId: event.id, meetupId: meetup.id, authorId: author.id, authorName: "Zoé" },
        ...{ locale: "fr" as const, slug: randomUUID(), stayed, status: "published" as const },
        ...{ createdAt: at, publishedAt: at, ...more },
      },
    });
  return { ...meetup, slug: event.slug, city: city?.slug ?? "", write };
}

beforeEach(() => db.event.deleteMany());

const said = (feed: { entries: { stayed: string }[] } | null) =>
  feed?.entries.map(({ stayed }) => stayed);

describe("a feed", () => {
  it("of an event has what is published, newest first, at most fifty", async () => {
    const { slug, write } = await night({ isListed: false });
    await write("a draft", { status: "draft", publishedAt: null });
    await write("withdrawn", { status: "withdrawn", withdrawnAt: at });
    for (let count = 0; count < 52; count += 1)
      await write(`${count}`, { publishedAt: new Date(at.getTime() + count * 1000) });
    const texts = said(await eventFeed(slug)) ?? [];
    expect([texts.length, texts[0], texts.at(-1)]).toEqual([50, "51", "2"]);
  });

  it("of the site and of a city has listed nights only", async () => {
    const [listed, unlisted] = [await night(), await night({ isListed: false })];
    await listed.write("listed");
    await listed.write("of no city", { meetupId: null, publishedAt: listedAt });
    await unlisted.write("unlisted");
    expect(said(await siteFeed())).toEqual(["listed", "of no city"]);
    expect(said(await cityFeed(listed.city))).toEqual(["listed"]);
    expect(await cityFeed(unlisted.city)).toBeNull();
    const { cityId } = await db.meetup.findUniqueOrThrow({ where: { id: listed.id } });
    await db.meetup.update({ where: { id: unlisted.id }, data: { cityId } });
    expect(said(await cityFeed(listed.city))).toEqual(["listed"]);
    expect(said(await eventFeed(unlisted.slug))).toEqual(["unlisted"]);
  });

  it("of a draft or of nothing does not exist", async () => {
    const { eventId, slug, city } = await night();
    await db.event.update({ where: { id: eventId }, data: { status: "draft" } });
    expect(await eventFeed(slug)).toBeNull();
    expect(await cityFeed(city)).toBeNull();
    expect(await eventFeed("no-such-night")).toBeNull();
  });

  it("says when it last changed, also by an edit or a withdrawal", async () => {
    const { slug, write } = await night();
    const updated = async () => (await eventFeed(slug))?.updatedAt.toISOString();
    expect(await updated()).toBe("1970-01-01T00:00:00.000Z");
    const { id } = await write("one", { editedAt: new Date("2026-01-17T00:00Z") });
    expect(await updated()).toBe("2026-01-17T00:00:00.000Z");
    const data = { status: "withdrawn", withdrawnAt: new Date("2026-01-18T00:00Z") } as const;
    await db.reflection.update({ where: { id }, data });
    expect(await updated()).toBe("2026-01-18T00:00:00.000Z");
    expect((await siteFeed()).updatedAt.toISOString()).toBe("2026-01-18T00:00:00.000Z");
  });
});
