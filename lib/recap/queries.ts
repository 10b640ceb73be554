import { keptByRevision, unchanged } from "@/lib/activity/revision-queries";
import { questionsForRecap } from "@/lib/open-questions/queries";
import { nightPhase } from "@/lib/phases/night-rules";
import type { Dated } from "@/lib/phases/rules";
import { db } from "@/lib/platform/db/client";
import { Prisma } from "@/lib/platform/db/generated/client";
import type { Locale } from "@/lib/platform/i18n/locales";
import type { LocalDate } from "@/lib/platform/time/local";
import type { Presence } from "@/lib/reflections/schema";

/** Of one city; whoever wants more reads the reflections. */
const REFLECTIONS_SHOWN = 3;
const WISHES_SHOWN = 6;

export type RecapReflection = {
  slug: string;
  title: string | null;
  stayed: string;
  locale: Locale;
  authorName: string;
  presence: Presence | null;
  meetupId: string | null;
  /** How many there are of its city, and of the event. */
  ofCity: number;
  ofEvent: number;
};

/** A point "for next time", with the reflection it is of. */
export type RecapWish = {
  id: string;
  text: string;
  locale: Locale;
  slug: string;
  authorName: string;
  meetupId: string | null;
  ofCity: number;
};

const isPublished = (slug: string) => Prisma.sql`"Reflection"."status" = 'published'
  AND "eventId" = (SELECT "id" FROM "Event" WHERE "slug" = ${slug} AND "status" = 'published')`;

/** The newest reflections of each city. */
function reflectionsByCity(slug: string): Promise<RecapReflection[]> {
  return db.$queryRaw(Prisma.sql`
    SELECT "slug", "title", "stayed", "locale", "authorName", "presence", "meetupId", "ofCity", "ofEvent"
    FROM (
      SELECT "id", "slug", "title", "stayed", "locale", "authorName", "presence", "meetupId", "publishedAt",
        (count(*) OVER "city")::int AS "ofCity",
        (count(*) OVER ())::int AS "ofEvent",
        row_number() OVER ("city" ORDER BY "publishedAt" DESC, "id") AS "place"
      FROM "Reflection" WHERE ${isPublished(slug)} WINDOW "city" AS (PARTITION BY "meetupId")
    ) AS "numbered" WHERE "place" <= ${REFLECTIONS_SHOWN} ORDER BY "place", "publishedAt" DESC, "id"`);
}

/** What people of each city wish for next time: of every writer one point before a second one of any. */
export function wishesByCity(slug: string): Promise<RecapWish[]> {
  return db.$queryRaw(Prisma.sql`
    SELECT "id", "text", "locale", "slug", "authorName", "meetupId", "ofCity" FROM (
      SELECT "ReflectionPoint"."id", "text", "locale", "slug", "authorName", "meetupId",
        (count(*) OVER "city")::int AS "ofCity",
        row_number() OVER ("city" ORDER BY "position", "publishedAt" DESC, "reflectionId") AS "place"
      FROM "ReflectionPoint" JOIN "Reflection" ON "Reflection"."id" = "reflectionId"
      WHERE "kind" = 'next_time' AND ${isPublished(slug)}
      WINDOW "city" AS (PARTITION BY "meetupId")
    ) AS "numbered" WHERE "place" <= ${WISHES_SHOWN} ORDER BY "place"`);
}

const recapOf = keptByRevision(async (slug) => {
  const [reflections, wishes, questions, roundUps] = await Promise.all([
    reflectionsByCity(slug),
    wishesByCity(slug),
    questionsForRecap(slug),
    db.roundUp.count({ where: { publishedAt: { not: null }, event: { slug } } }),
  ]);
  return { reflections, wishes, questions, hasRoundUp: roundUps > 0 };
}, unchanged);

/** What only the page of a night that is over needs. */
export type EventRecap = NonNullable<Awaited<ReturnType<typeof recapOf>>>;

type RecapNight = {
  event: { slug: string; status: "draft" | "published" | "canceled"; localDate: LocalDate };
  meetups: readonly (Dated & { status: "proposed" | "published" | "canceled" })[];
};

/** Null, without asking the database, until the night is over. */
export async function eventRecap(night: RecapNight, now: Date): Promise<EventRecap | null> {
  const { slug, status } = night.event;
  return nightPhase(night, now) === "after" && status === "published" ? recapOf(slug) : null;
}
