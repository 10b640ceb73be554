import { NotFound } from "@/lib/kernel/outcome";
import type { Person } from "@/lib/kernel/viewer";
import { db } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { meetupOfPrompt } from "./meetup-queries";
import { answerState } from "./rules";
import { signToken } from "./sign-link-rules";
import { signOf } from "./sign-rules";

const shown = {
  ...{ id: true, text: true, locale: true, signDescription: true },
  ...{ signId: true, signWidth: true, signHeight: true },
} as const;

/** How many of a meetup pages, board and wall show. */
const ON_PAGE = 30;
const ON_DESK = 200;

type Row = Prisma.PromptAnswerGetPayload<{ select: typeof shown }>;

function plain<Answer extends Row>({ signId, signWidth, signHeight, ...answer }: Answer) {
  return { ...answer, sign: signOf({ signId, signWidth, signHeight }) };
}

/** As pages, board and wall show it. */
export type ShownAnswer = ReturnType<typeof plain<Row>>;

/** The approved answers, for an event's snapshot: the latest of each meetup, newest first. */
export async function promptAnswersByMeetup(eventId: string): Promise<Map<string, ShownAnswer[]>> {
  const isShown = { shownAt: { not: null }, hiddenAt: null };
  const meetups = await db.meetup.findMany({
    where: { eventId, promptAnswers: { some: isShown } },
    select: {
      id: true,
      promptAnswers: {
        where: isShown,
        select: shown,
        orderBy: { createdAt: "desc" },
        take: ON_PAGE,
      },
    },
  });
  return new Map(meetups.map(({ id, promptAnswers }) => [id, promptAnswers.map(plain)]));
}

/** All answers of a meetup: those that wait, the oldest first, and the newest of the others. */
export async function answersForDesk(viewer: Person | null, meetupId: string) {
  const { mayModerate, hasPrompt } = await meetupOfPrompt(db, viewer, meetupId);
  if (!mayModerate || !hasPrompt) throw new NotFound("meetup");
  const select = { ...shown, source: true, shownAt: true, hiddenAt: true } as const;
  const waits = { shownAt: null, hiddenAt: null };
  const [waiting, others] = await Promise.all([
    db.promptAnswer.findMany({
      ...{ where: { meetupId, ...waits }, select, take: ON_DESK },
      orderBy: { createdAt: "asc" },
    }),
    db.promptAnswer.findMany({
      ...{ where: { meetupId, NOT: waits }, select, take: ON_DESK },
      orderBy: { createdAt: "desc" },
    }),
  ]);
  return [...waiting, ...others].map((row) => ({
    ...plain(row),
    state: answerState(row),
    /** Takes its picture away. */
    token: signToken(row.id),
  }));
}

export type DeskAnswer = Awaited<ReturnType<typeof answersForDesk>>[number];
