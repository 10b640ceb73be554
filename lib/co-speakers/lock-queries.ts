import { NotFound } from "@/lib/kernel/outcome";
import { lockOffer } from "@/lib/offers/lock-queries";
import type { Tx } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";

const talk = {
  ...{ id: true, meetupId: true, proposerId: true, offerId: true, state: true, locale: true },
  meetup: {
    select: { eventId: true, status: true, startsAt: true, event: { select: { status: true } } },
  },
} satisfies Prisma.TalkSelect;

const coSpeaker = {
  ...{ id: true, talkId: true, name: true, address: true, state: true, userId: true },
  talk: { select: talk },
} satisfies Prisma.CoSpeakerSelect;

export type LockedTalk = Prisma.TalkGetPayload<{ select: typeof talk }>;
export type LockedCoSpeaker = Prisma.CoSpeakerGetPayload<{ select: typeof coSpeaker }>;

/** A talk's rows in all its cities, the one that is asked for first. */
export async function lockTalks(tx: Tx, talkId: string): Promise<[LockedTalk, ...LockedTalk[]]> {
  const ids = await lockOffer(tx, talkId);
  const talks = await tx.talk.findMany({ where: { id: { in: ids } }, select: talk });
  const asked = talks.find(({ id }) => id === talkId);
  if (!asked) throw new NotFound("talk");
  return [asked, ...talks.filter((one) => one !== asked)];
}

/** The same person's rows, the one that is asked for first: one link answers for all cities. */
export async function lockCoSpeaker(
  tx: Tx,
  id: string,
): Promise<[LockedCoSpeaker, ...LockedCoSpeaker[]]> {
  const found = await tx.coSpeaker.findUnique({
    where: { id },
    select: { talkId: true, address: true },
  });
  if (!found) throw new NotFound("co-speaker");
  const talkIds = await lockOffer(tx, found.talkId);
  const where = { talkId: { in: talkIds }, address: found.address };
  const rows = await tx.coSpeaker.findMany({ where, select: coSpeaker, orderBy: { id: "asc" } });
  const asked = rows.find((row) => row.id === id);
  if (!asked) throw new NotFound("co-speaker");
  return [asked, ...rows.filter((row) => row !== asked)];
}
