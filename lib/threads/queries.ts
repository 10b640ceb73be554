import { NotFound } from "@/lib/kernel/outcome";
import type { Tx } from "@/lib/platform/db/client";
import { Prisma } from "@/lib/platform/db/generated/client";
import type { Sql } from "@/lib/platform/db/write-batch";
import type { Localized } from "@/lib/platform/i18n/pick";
import { lockedReflection } from "@/lib/reflections/queries";
import { lockOpenQuestion, lockTalk } from "@/lib/seating/locks";
import { isPublic, isPublicRow } from "@/lib/talks/queries";
import { talkPath } from "@/lib/talks/rules";
import { questionSubject, reflectionSubject, type Subject, talkSubject, talkThread } from "./rules";
import type { SubjectKind, ThreadKey } from "./schema";

export type LockedSubject = Subject & { event: { id: string } };

const LOCKED: Record<SubjectKind, (tx: Tx, id: string) => Promise<LockedSubject>> = {
  reflection: async (tx, id) => {
    const reflection = await lockedReflection(tx, id);
    return { ...reflectionSubject(reflection), event: reflection.event };
  },
  talk: lockedTalkSubject,
  question: lockedQuestionSubject,
};

async function lockedQuestionSubject(tx: Tx, id: string): Promise<LockedSubject> {
  await lockOpenQuestion(tx, id);
  const question = await tx.openQuestion.findUnique({
    where: { id },
    select: {
      ...{ id: true, authorId: true, meetupId: true, withdrawnAt: true },
      event: { select: { id: true, status: true, organizers: { select: { userId: true } } } },
    },
  });
  if (!question) throw new NotFound("question");
  const { id: eventId, status: eventStatus, organizers } = question.event;
  const organizerIds = organizers.map(({ userId }) => userId);
  const event = { id: eventId };
  return { ...questionSubject({ ...question, eventStatus, organizerIds }), event };
}

async function lockedTalkSubject(tx: Tx, id: string): Promise<LockedSubject> {
  await lockTalk(tx, id);
  const talk = await tx.talk.findUnique({
    where: { id },
    select: {
      ...{ id: true, state: true, proposerId: true },
      publishedSlots: { select: { supersededAt: true } },
      meetup: {
        select: {
          ...{ id: true, status: true, lineUpPublishedAt: true },
          event: { select: { id: true, status: true, organizers: { select: { userId: true } } } },
        },
      },
    },
  });
  if (!talk) throw new NotFound("talk");
  const { organizers, ...event } = talk.meetup.event;
  const organizerIds = organizers.map(({ userId }) => userId);
  const about = { meetupId: talk.meetup.id, eventStatus: event.status, organizerIds };
  return { ...talkSubject({ ...talk, ...about, state: talkThread(talk) }), event };
}

/** For mutations: serializes what is written in one thread. */
export const lockedSubject = (tx: Tx, { about, subjectId }: ThreadKey): Promise<LockedSubject> =>
  LOCKED[about](tx, subjectId);

export const threadKey = {
  select: { reflectionId: true, talkId: true, openQuestionId: true },
} satisfies Prisma.ThreadDefaultArgs;

export function keyOf(thread: Prisma.ThreadGetPayload<typeof threadKey>): ThreadKey {
  if (thread.reflectionId) return { about: "reflection", subjectId: thread.reflectionId };
  if (thread.talkId) return { about: "talk", subjectId: thread.talkId };
  if (thread.openQuestionId) return { about: "question", subjectId: thread.openQuestionId };
  throw new Error("a thread about nothing");
}

/** The threads about what everybody sees: id, event and city. */
export const shownThreads: Sql = Prisma.sql`(
  SELECT "id", "eventId", "meetupId" FROM "Reflection" WHERE "status" = 'published'
  UNION ALL
  SELECT "id", "eventId", "meetupId" FROM "OpenQuestion" WHERE "withdrawnAt" IS NULL
  UNION ALL
  SELECT "Talk"."id", "Meetup"."eventId", "Meetup"."id"
  FROM "Talk" JOIN "Meetup" ON "Meetup"."id" = "Talk"."meetupId"
  WHERE ${isPublicRow(Prisma.sql`"Talk"`)})`;

/** The same, of a query. */
export const isShownThread = {
  OR: [
    { reflection: { status: "published" } },
    { openQuestion: { withdrawnAt: null } },
    { talk: isPublic },
  ],
} satisfies Prisma.ThreadWhereInput;

/** About a city that this person hosts. */
export const isHostedBy = (userId: string) => {
  const meetup = { roles: { some: { role: "host", userId } } } as const;
  return {
    OR: [{ reflection: { meetup } }, { openQuestion: { meetup } }, { talk: { meetup } }],
  } satisfies Prisma.ThreadWhereInput;
};

const place = {
  slug: true,
  timeZone: true,
  city: { select: { nameEn: true, nameFr: true } },
} satisfies Prisma.MeetupSelect;
const night = {
  slug: true,
  titleEn: true,
  titleFr: true,
  hashtag: true,
} satisfies Prisma.EventSelect;

/** What a thread is about, for lists and mails. */
export const threadAbout = {
  select: {
    id: true,
    reflection: {
      select: { slug: true, title: true, stayed: true, locale: true, meetup: { select: place } },
    },
    openQuestion: {
      select: { slug: true, text: true, locale: true, meetup: { select: place } },
    },
    talk: { select: { slug: true, title: true, locale: true, meetup: { select: place } } },
    event: { select: night },
  },
} satisfies Prisma.ThreadDefaultArgs;

type AboutRow = Prisma.ThreadGetPayload<typeof threadAbout>;

export type ThreadAbout = {
  threadId: string;
  /** Without the language. */
  path: string;
  title: Localized;
  night: AboutRow["event"];
  place: Prisma.MeetupGetPayload<{ select: typeof place }> | null;
};

export function aboutOf({ id, event, reflection, talk, openQuestion }: AboutRow): ThreadAbout {
  const about = { threadId: id, night: event };
  if (reflection) {
    const { slug, title, stayed, locale: lang, meetup: place } = reflection;
    const path = `/n/${event.slug}/reflections/${slug}`;
    return { ...about, path, title: { text: title ?? stayed, lang }, place };
  }
  if (talk) {
    const { slug, title: text, locale: lang, meetup: place } = talk;
    return { ...about, path: talkPath(event.slug, place.slug, slug), title: { text, lang }, place };
  }
  if (openQuestion) {
    const { slug, text, locale: lang, meetup: place } = openQuestion;
    return { ...about, path: `/n/${event.slug}/questions/${slug}`, title: { text, lang }, place };
  }
  throw new Error("a thread about nothing");
}
