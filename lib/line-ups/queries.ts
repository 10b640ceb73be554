import { isDeckMissing } from "@/lib/decks/rules";
import { SUBMITTED } from "@/lib/decks/talk-queries";
import type { Person } from "@/lib/kernel/viewer";
import { checkDesk } from "@/lib/meetups/queries";
import { db } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { addDays, fromLocalDate, toLocalDate } from "@/lib/platform/time/local";
import type { ShownLineUp } from "@/lib/slots/line-up-queries";
import { lineUpStartsAt, schedule } from "@/lib/slots/rules";
import { type Elsewhere, type Problem, problemsOf } from "./problem-rules";

const speakers = {
  proposerId: true,
  coSpeakers: { where: { state: "accepted" }, select: { userId: true } },
} satisfies Prisma.TalkSelect;

const speakersOf = (talk: Prisma.TalkGetPayload<{ select: typeof speakers }>): string[] => [
  talk.proposerId,
  ...talk.coSpeakers.flatMap(({ userId }) => userId ?? []),
];

const evening = {
  ...{ slug: true, localDate: true, startsLocal: true, timeZone: true },
  ...{ startsAt: true, endsAt: true, lineUpStartsLocal: true, lineUpStartsChoice: true },
  city: { select: { nameEn: true, nameFr: true } },
  slots: {
    where: { withdrawnAt: null },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: { seconds: true, changeoverSeconds: true, talk: { select: speakers } },
  },
} satisfies Prisma.MeetupSelect;

type Evening = Prisma.MeetupGetPayload<{ select: typeof evening }>;

/** What the hosts should look after in a line-up, and the other cities that this names. */
export async function lineUpProblems(
  viewer: Person | null,
  meetupId: string,
  { slots, closesAt }: ShownLineUp,
) {
  await checkDesk(viewer, meetupId);
  const ids = slots.flatMap(({ talk }) => talk?.id ?? []);
  const talks = await db.talk.findMany({
    where: { id: { in: ids } },
    select: {
      ...{ ...speakers, id: true, isFirstTime: true },
      decks: { where: SUBMITTED, take: 1, select: { id: true } },
    },
  });
  const others = await eveningsOf(meetupId, talks.flatMap(speakersOf));
  const facts = new Map(talks.map((talk) => [talk.id, talk]));
  const planned = slots.map(({ talk, ...slot }) => {
    const known = talk && facts.get(talk.id);
    if (!talk || !known) return { ...slot, talk: null };
    const elsewhere = others.flatMap((other) => turnsOf(other, speakersOf(known)));
    const { isFirstTime, decks } = known;
    const missing = isDeckMissing({ ...talk, hasDeck: decks.length > 0 });
    return { ...slot, talk: { ...talk, isFirstTime, isDeckMissing: missing, elsewhere } };
  });
  const cities = new Map(others.map(({ slug, city }) => [slug, city]));
  return { problems: problemsOf(planned, closesAt), cities };
}

/** Other cities of the same night, or of another one within a day, in which one of these people speaks. */
async function eveningsOf(meetupId: string, people: string[]): Promise<Evening[]> {
  if (people.length === 0) return [];
  const spokenBy = {
    OR: [
      { proposerId: { in: people } },
      { coSpeakers: { some: { state: "accepted", userId: { in: people } } } },
    ],
  } satisfies Prisma.TalkWhereInput;
  const { localDate, eventId } = await db.meetup.findUniqueOrThrow({
    where: { id: meetupId },
    select: { localDate: true, eventId: true },
  });
  const date = toLocalDate(localDate);
  return db.meetup.findMany({
    where: {
      id: { not: meetupId },
      status: { not: "canceled" },
      // Those of other nights that are not published are nobody's business here.
      OR: [
        { eventId },
        { status: "published", lineUpPublishedAt: { not: null }, event: { status: "published" } },
      ],
      localDate: { gte: fromLocalDate(addDays(date, -1)), lte: fromLocalDate(addDays(date, 1)) },
      slots: { some: { withdrawnAt: null, talk: spokenBy } },
    },
    select: evening,
    take: 50,
  });
}

/** When one of these people is on there. */
function turnsOf({ slots, ...meetup }: Evening, people: string[]): Elsewhere[] {
  const { slug, lineUpStartsLocal: startsLocal, lineUpStartsChoice: startsChoice } = meetup;
  const clock = { ...meetup, localDate: toLocalDate(meetup.localDate) };
  return schedule(slots, lineUpStartsAt(clock, { startsLocal, startsChoice }))
    .filter(({ talk }) => talk && speakersOf(talk).some((person) => people.includes(person)))
    .map(({ startsAt, endsAt }) => ({ slug, startsAt, endsAt }));
}

export type LineUpProblems = { problems: Problem[] } & Pick<
  Awaited<ReturnType<typeof lineUpProblems>>,
  "cities"
>;
