import { nightTitle } from "@/lib/events/rules";
import { cityName } from "@/lib/places/rules";
import { db } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { bilingual } from "@/lib/platform/i18n/bilingual";
import { translator } from "@/lib/platform/i18n/translator";
import { ofTown } from "@/lib/platform/time/french";
import type { Feed, FeedEntry } from "./rules";

const MOST_ENTRIES = 50;

const entry = {
  ...{ id: true, slug: true, title: true, stayed: true, opening: true, closing: true },
  ...{ locale: true, authorName: true, publishedAt: true, editedAt: true, createdAt: true },
  points: { select: { kind: true, text: true }, orderBy: { position: "asc" } },
  event: { select: { slug: true, hashtag: true } },
} satisfies Prisma.ReflectionSelect;

const LISTED = {
  status: { not: "draft" },
  listedAt: { not: null },
} satisfies Prisma.EventWhereInput;

/** The newest reflections, and when these were last changed or one was withdrawn. */
async function reflections(where: Prisma.ReflectionWhereInput, since: Date) {
  const [rows, { _max: last }] = await Promise.all([
    db.reflection.findMany({
      where: { ...where, status: "published" },
      select: entry,
      orderBy: [{ publishedAt: "desc" }, { id: "asc" }],
      take: MOST_ENTRIES,
    }),
    db.reflection.aggregate({
      where: { ...where, publishedAt: { not: null } },
      _max: { publishedAt: true, editedAt: true, withdrawnAt: true },
    }),
  ]);
  const changes = [since, last.publishedAt, last.editedAt, last.withdrawnAt];
  return {
    updatedAt: new Date(Math.max(...changes.map((at) => at?.getTime() ?? 0))),
    entries: rows.map(({ publishedAt, editedAt, createdAt, ...row }): FeedEntry => {
      const shownAt = publishedAt ?? createdAt;
      return { ...row, publishedAt: shownAt, updatedAt: editedAt ?? shownAt };
    }),
  };
}

/** Of all listed nights. */
export async function siteFeed(): Promise<Feed> {
  const { _max } = await db.event.aggregate({ where: LISTED, _max: { listedAt: true } });
  return {
    path: "reflections",
    page: "",
    name: bilingual((locale) => translator(locale, "feeds")("site")),
    ...(await reflections({ event: LISTED }, _max.listedAt ?? new Date(0))),
  };
}

/** Null, a 404, unless the event is published. */
export async function eventFeed(slug: string): Promise<Feed | null> {
  const event = await db.event.findUnique({
    where: { slug, status: { not: "draft" } },
    select: { id: true, titleEn: true, titleFr: true, hashtag: true, publishedAt: true },
  });
  if (!event) return null;
  return {
    path: `event/${slug}`,
    page: `/n/${slug}/reflections`,
    name: bilingual((locale) =>
      translator(locale, "reflections")("of-event", { event: nightTitle(event, locale).text }),
    ),
    ...(await reflections({ eventId: event.id }, event.publishedAt ?? new Date(0))),
  };
}

/** From a city at all listed nights; null, a 404, where there was none. */
export async function cityFeed(slug: string): Promise<Feed | null> {
  const meetup = await db.meetup.findFirst({
    where: { city: { slug }, status: { not: "proposed" }, event: LISTED },
    select: { createdAt: true, city: { select: { id: true, nameEn: true, nameFr: true } } },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  if (!meetup?.city) return null;
  const { city, createdAt } = meetup;
  return {
    path: `city/${slug}`,
    page: "",
    name: bilingual((locale) => {
      const town = cityName(city, locale);
      return translator(locale, "feeds")("city", { town: locale === "fr" ? ofTown(town) : town });
    }),
    ...(await reflections({ event: LISTED, meetup: { cityId: city.id } }, createdAt)),
  };
}
