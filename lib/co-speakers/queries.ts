import { readLink } from "@/lib/platform/auth/signed-link";
import { db, type Tx } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { toLocalDate } from "@/lib/platform/time/local";
import { now } from "@/lib/platform/time/now";
import { type LinkIssue, linkIssue } from "./rules";

/** The people who speak in these talks besides their proposers. */
export function acceptedCoSpeakers(tx: Tx | typeof db, talkIds: readonly string[]) {
  return tx.coSpeaker.findMany({
    where: { talkId: { in: [...talkIds] }, state: "accepted" },
    select: { talkId: true, userId: true, name: true },
    orderBy: [{ talkId: "asc" }, { position: "asc" }],
  });
}

const opened = {
  ...{ id: true, name: true, address: true, state: true },
  talk: {
    select: {
      ...{ title: true, abstract: true, locale: true, state: true },
      ...{ speakerName: true, firstSpeaker: true },
      meetup: {
        select: {
          ...{ slug: true, status: true, startsAt: true, localDate: true, timeZone: true },
          ...{ startsLocal: true, city: { select: { nameEn: true, nameFr: true } } },
          event: {
            select: { slug: true, status: true, hashtag: true, titleEn: true, titleFr: true },
          },
        },
      },
    },
  },
} satisfies Prisma.CoSpeakerSelect;

type Opened = Prisma.CoSpeakerGetPayload<{ select: typeof opened }>;

/** What a mailed link is about: the cities in which the talk can still be joined, and why there are none. */
export async function openCoSpeaker(token: string) {
  const link = readLink("co-speaker", token);
  const asked = link && (await db.coSpeaker.findUnique({ where: { id: link.id }, select: opened }));
  if (!asked) return null;
  const at = await now();
  const issueOf = (row: Opened): LinkIssue | null => linkIssue(row.state, row.talk, at);
  const rows = await sameOffer(asked);
  const open = rows.filter((row) => issueOf(row) === null);
  const { talk, name, address } = open[0] ?? asked;
  return {
    ...{ name, address, talk },
    issue: open.length > 0 ? null : issueOf(asked),
    places: (open.length > 0 ? open : [asked]).map(({ talk: { meetup } }) => ({
      ...meetup,
      localDate: toLocalDate(meetup.localDate),
    })),
  };
}

export type OpenedCoSpeaker = NonNullable<Awaited<ReturnType<typeof openCoSpeaker>>>;

async function sameOffer(asked: Opened): Promise<Opened[]> {
  const { id, address } = asked;
  const one = await db.talk.findFirst({
    where: { coSpeakers: { some: { id } } },
    select: { offerId: true },
  });
  if (!one?.offerId) return [asked];
  return db.coSpeaker.findMany({
    where: { address, talk: { offerId: one.offerId } },
    select: opened,
    orderBy: { talk: { meetup: { startsAt: "asc" } } },
  });
}
