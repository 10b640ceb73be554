import { randomUUID } from "node:crypto";
import { parseAtomFeed, parseJsonFeed } from "feedsmith";
import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { testMeetup, testPerson } from "@/lib/platform/db/test-rows";
import { env } from "@/lib/platform/env";
import { cityFeed, eventFeed, siteFeed } from "./queries";
import { feedResponse } from "./response-rules";
import type { Format } from "./schema";

/** What a reader's own program makes of the feeds: a parser that shares no code with what wrote them. */

testDatabase();

const TITLES = [
  "Plain",
  "« Où étiez-vous\u00a0? » — l'œuvre de Noël",
  "<b>bold</b> & <script>alert(1)</script>",
  "already &amp; escaped &lt;i&gt; &eacute;",
  "]]> <![CDATA[ <!-- --> <?xml ?>",
  'it\'s "quoted" \\ {"json": [1]}',
  "日本語 · עברית · 👩🏽‍💻 · e\u0301",
];

const minutes = (count: number) => new Date(Date.UTC(2026, 0, 16, 8, count, 7, 123));

async function night() {
  const meetup = await testMeetup({ date: "2026-01-15" });
  const { slug } = await db.event.update({
    where: { id: meetup.eventId },
    data: { listedAt: new Date("2026-01-01T00:00:00Z") },
  });
  const { city } = await db.meetup.findUniqueOrThrow({
    where: { id: meetup.id },
    select: { city: { select: { slug: true } } },
  });
  const author = await testPerson();
  for (const [index, title] of TITLES.entries())
    await db.reflection.create({
      data: {
        ...{ eventId: meetup.eventId, meetupId: meetup.id, authorId: author.id },
        ...{ authorName: `Zoé <${index}> & Cie`, locale: "fr", slug: randomUUID(), title },
        ...{ stayed: `${title} (${index})`, opening: "**Bonsoir**", status: "published" },
        ...{ createdAt: minutes(0), publishedAt: minutes(index), editedAt: minutes(index + 60) },
      },
    });
  return { slug, city: city?.slug ?? "" };
}

/** As it is stored, newest first. */
async function stored() {
  const rows = await db.reflection.findMany({
    select: {
      ...{ id: true, slug: true, title: true, authorName: true },
      ...{ publishedAt: true, editedAt: true, event: { select: { slug: true } } },
    },
    orderBy: { publishedAt: "desc" },
  });
  return rows.map((row) => ({
    id: `urn:uuid:${row.id}`,
    title: row.title,
    published: row.publishedAt?.toISOString(),
    updated: row.editedAt?.toISOString(),
    link: `${env().publicUrl}/fr/n/${row.event.slug}/reflections/${row.slug}`,
    authors: [row.authorName],
  }));
}

function fromAtom(text: string) {
  const feed = parseAtomFeed(text);
  return {
    ...{ id: feed.id, title: feed.title?.value, updated: feed.updated },
    self: feed.links?.find(({ rel }) => rel === "self")?.href,
    contents: feed.entries?.map(({ content }) => content?.value),
    entries: feed.entries?.map((entry) => ({
      ...{ id: entry.id, title: entry.title?.value },
      ...{ published: entry.published, updated: entry.updated },
      link: entry.links?.find(({ rel }) => rel === "alternate")?.href,
      authors: entry.authors?.map(({ name }) => name),
    })),
  };
}

function fromJson(text: string) {
  const feed = parseJsonFeed(text);
  return {
    ...{ title: feed.title, self: feed.feed_url },
    contents: feed.items?.map(({ content_html }) => content_html),
    entries: feed.items?.map((item) => ({
      ...{ id: item.id, title: item.title },
      ...{ published: item.date_published, updated: item.date_modified },
      link: item.url,
      authors: item.authors?.map(({ name }) => name),
    })),
  };
}

type Night = Awaited<ReturnType<typeof night>>;

const FEEDS = [
  ["site", "reflections", () => siteFeed()],
  ["event", "event/", ({ slug }: Night) => eventFeed(slug)],
  ["city", "city/", ({ city }: Night) => cityFeed(city)],
] as const;

async function served(feed: Awaited<ReturnType<typeof eventFeed>>, format: Format) {
  if (!feed) throw new Error("no feed");
  return feedResponse(feed, format, "fr").text();
}

beforeEach(() => db.event.deleteMany());

describe.each(FEEDS)("the feed of the %s, read by another program", (_of, path, read) => {
  it("gives back what is stored, as Atom", async () => {
    const feed = await read(await night());
    const atom = fromAtom(await served(feed, "atom"));
    expect(atom.entries).toEqual(await stored());
    expect(atom.entries).toHaveLength(TITLES.length);
    expect(atom.title).toBe(feed?.name.fr);
    expect(atom.updated).toBe(minutes(TITLES.length - 1 + 60).toISOString());
    expect(atom.self).toContain(`/api/feeds/${path}`);
    expect(atom.id).toMatch(/^tag:/);
  });

  it("gives back what is stored, as JSON Feed, with the same contents", async () => {
    const feed = await read(await night());
    const json = fromJson(await served(feed, "json"));
    expect(json.entries).toEqual(await stored());
    expect(json.title).toBe(feed?.name.fr);
    expect(json.self).toContain(`/api/feeds/${path}`);
    expect(json.contents).toEqual(fromAtom(await served(feed, "atom")).contents);
    expect(json.contents?.[0]).toContain("<strong>Bonsoir</strong>");
  });
});
