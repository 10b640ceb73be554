import { cache } from "react";
import { shownInPlaceSince } from "@/lib/activity/undo-rules";
import { shownIds, shownToOthers } from "@/lib/comments/queries";
import { isSlug } from "@/lib/kernel/slug";
import type { Person } from "@/lib/kernel/viewer";
import { originFrom, originRows } from "@/lib/origins/queries";
import { db } from "@/lib/platform/db/client";
import { Prisma } from "@/lib/platform/db/generated/client";
import type { Sql } from "@/lib/platform/db/write-batch";
import type { Locale } from "@/lib/platform/i18n/locales";
import { excerptOf } from "@/lib/platform/markdown/excerpt";
import { now } from "@/lib/platform/time/now";
import { hidesAs, undoes } from "@/lib/reflections/policy";
import { questionSubject } from "@/lib/threads/rules";
import { mayChoose } from "./policy";
import { answerOf } from "./rules";

type Row = {
  id: string;
  slug: string;
  text: string;
  locale: Locale;
  /** Null once its author's account is gone. */
  authorName: string | null;
  nameEn: string | null;
  nameFr: string | null;
  answerId: string | null;
  answer: string | null;
  answerLocale: Locale | null;
  answeredBy: string | null;
  place: number;
};

/**
 * Shown questions, numbered: first what is open, then the newest. One whose answer others don't see is open. The
 * columns are those of `Row`.
 */
const listed = (where: Sql) => Prisma.sql`
  SELECT question."id", question."slug", question."text", question."locale",
    CASE WHEN question."authorId" IS NOT NULL THEN question."authorName" END AS "authorName",
    city."nameEn", city."nameFr",
    answer."id" AS "answerId", answer."body" AS "answer", answer."locale" AS "answerLocale",
    answer."authorName" AS "answeredBy",
    (row_number() OVER (ORDER BY answer."id" IS NOT NULL, question."createdAt" DESC, question."id"))::int
      AS "place"
  FROM "OpenQuestion" question
    LEFT JOIN "Meetup" meetup ON meetup."id" = question."meetupId"
    LEFT JOIN "City" city ON city."id" = meetup."cityId"
    LEFT JOIN "Comment" answer ON answer."id" = question."answerId"
      AND ${shownToOthers(Prisma.sql`answer`)}
  WHERE question."withdrawnAt" IS NULL AND ${where}`;

/** In a list; the question's own page has all of it. */
const ANSWER_LENGTH = 300;

function plain({ nameEn, nameFr, answerId, answer, answerLocale, answeredBy, ...row }: Row) {
  const { place: _, ...question } = row;
  return {
    ...question,
    city: nameEn !== null && nameFr !== null ? { nameEn, nameFr } : null,
    answer:
      answerId !== null && answer !== null && answerLocale && answeredBy !== null
        ? {
            ...{ id: answerId, locale: answerLocale, authorName: answeredBy },
            text: excerptOf(answer, ANSWER_LENGTH),
          }
        : null,
  };
}

export type ShownQuestion = ReturnType<typeof plain>;

const PAGE = 20;

/** An event's questions, a page from the one whose id is `from`. */
export async function questionsOfEvent(eventId: string, from?: string | null) {
  const rows = await db.$queryRaw<Row[]>(Prisma.sql`
    WITH listed AS (${listed(Prisma.sql`question."eventId" = ${eventId}::uuid`)})
    SELECT * FROM listed
    WHERE "place" >= coalesce((SELECT "place" FROM listed WHERE "id" = ${from ?? null}::uuid), 1)
    ORDER BY "place" LIMIT ${PAGE + 1}`);
  return {
    questions: rows.slice(0, PAGE).map(plain),
    next: rows[PAGE]?.id ?? null,
    isFirst: (rows[0]?.place ?? 1) === 1,
  };
}

const ON_EVENT_PAGE = 4;

/** For the page of an event that is over. */
export async function questionsForRecap(eventSlug: string): Promise<ShownQuestion[]> {
  const ofEvent = Prisma.sql`question."eventId" =
    (SELECT "id" FROM "Event" WHERE "slug" = ${eventSlug} AND "status" = 'published')`;
  const rows = await db.$queryRaw<Row[]>(Prisma.sql`
    ${listed(ofEvent)} ORDER BY "place" LIMIT ${ON_EVENT_PAGE}`);
  return rows.map(plain);
}

const ON_NEXT_PAGE = 3;

/** What is still open after a night, for the page of the next one. */
export async function stillAsked(eventId: string): Promise<ShownQuestion[]> {
  const rows = await db.$queryRaw<Row[]>(Prisma.sql`
    WITH listed AS (${listed(Prisma.sql`question."eventId" = ${eventId}::uuid`)})
    SELECT * FROM listed WHERE "answerId" IS NULL ORDER BY "place" LIMIT ${ON_NEXT_PAGE}`);
  return rows.map(plain);
}

const MOST_OF_ONE = 50;

type OwnRow = Row & {
  eventSlug: string;
  titleEn: string | null;
  titleFr: string | null;
  hashtag: string;
};

/** What the viewer asked: first what is open, each with its night. */
export async function openQuestionsBy(viewer: Person) {
  const rows = await db.$queryRaw<OwnRow[]>(Prisma.sql`
    WITH listed AS (${listed(Prisma.sql`question."authorId" = ${viewer.id}::uuid`)})
    SELECT listed.*, event."slug" AS "eventSlug", event."titleEn", event."titleFr", event."hashtag"
    FROM listed JOIN "OpenQuestion" question ON question."id" = listed."id"
      JOIN "Event" event ON event."id" = question."eventId" AND event."status" <> 'draft'
    ORDER BY listed."place" LIMIT ${MOST_OF_ONE}`);
  return rows.map(({ eventSlug: slug, titleEn, titleFr, hashtag, ...row }) => {
    return { ...plain(row), event: { slug, titleEn, titleFr, hashtag } };
  });
}

export type OwnQuestions = Awaited<ReturnType<typeof openQuestionsBy>>;

const whole = {
  ...{ id: true, slug: true, text: true, locale: true, authorId: true, authorName: true },
  ...{ createdAt: true, withdrawnAt: true, withdrawnBy: true },
  meetupId: true,
  answer: { select: { id: true, body: true, locale: true, authorName: true } },
  event: {
    select: {
      meetups: {
        where: { status: "published" },
        select: { timeZone: true },
        orderBy: [{ startsAt: "asc" }, { id: "asc" }],
        take: 1,
      },
    },
  },
  meetup: {
    select: {
      city: { select: { nameEn: true, nameFr: true } },
      timeZone: true,
      roles: { where: { role: "host" }, select: { userId: true } },
    },
  },
  point: originRows.point,
  comment: originRows.comment,
  commitments: {
    where: { withdrawnAt: null },
    select: { slug: true, text: true, locale: true, state: true },
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
    take: 10,
  },
} satisfies Prisma.OpenQuestionSelect;

type Event = {
  id: string;
  organizerIds: string[];
  status: "draft" | "published" | "canceled";
};

/** Null is a 404: withdrawn, but for a while for whoever withdrew it. */
export const questionBySlug = cache(async (event: Event, slug: string, viewer: Person | null) => {
  if (!isSlug(slug)) return null;
  const where = { eventId: event.id, slug };
  const row = await db.openQuestion.findFirst({ where, select: whole });
  if (!row) return null;
  const { meetup, point, comment, withdrawnAt, withdrawnBy, authorId, authorName, ...rest } = row;
  const { answer: chosen, meetupId, event: night, ...question } = rest;
  const hostIds = (meetup?.roles ?? []).map(({ userId }) => userId);
  const rights = { authorId, organizerIds: event.organizerIds, hostIds, withdrawnAt, withdrawnBy };
  const isJustWithdrawn = withdrawnAt !== null && withdrawnAt > shownInPlaceSince(await now());
  const as = hidesAs(viewer, rights);
  if (withdrawnAt && !(isJustWithdrawn && undoes(as, rights))) return null;
  const shown = await shownIds(db, [comment?.id ?? [], chosen?.id ?? []].flat());
  return {
    ...question,
    authorName: authorId && authorName,
    city: meetup?.city ?? null,
    timeZone: meetup?.timeZone ?? night.meetups[0]?.timeZone ?? null,
    origin: originFrom({ point, comment }, shown),
    answer: answerOf(chosen, shown),
    subject: questionSubject({
      ...{ id: row.id, authorId, withdrawnAt, meetupId },
      ...{ eventStatus: event.status, organizerIds: event.organizerIds },
    }),
    isWithdrawn: withdrawnAt !== null,
    withdrawsAs: as,
    mayChoose: mayChoose(viewer, rights),
  };
});

export type WholeQuestion = NonNullable<Awaited<ReturnType<typeof questionBySlug>>>;
