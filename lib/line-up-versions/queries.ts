import { acceptedCoSpeakers } from "@/lib/co-speakers/queries";
import type { Person } from "@/lib/kernel/viewer";
import { checkDesk } from "@/lib/meetups/queries";
import { db, type Tx } from "@/lib/platform/db/client";
import { now } from "@/lib/platform/time/now";
import { type DeskLineUp, publishedLineUp } from "@/lib/slots/line-up-queries";
import { isGone } from "@/lib/slots/rules";
import { isAccepted } from "@/lib/talks/rules";
import { type Change, changesBetween, startMail, type VersionSlot } from "./rules";

/** The newest version, with the talks that will not be given any more. */
async function newestVersion(tx: Tx | typeof db, meetupId: string) {
  const found = await publishedLineUp(tx, meetupId);
  const slots = found?.slots.map(({ slotId, ...slot }) => ({ ...slot, id: slotId })) ?? [];
  return found && { ...found, slots };
}

/** What changed since the newest version; null while nothing is published. */
export async function changesSince(
  tx: Tx | typeof db,
  meetupId: string,
  draft: DeskLineUp,
): Promise<Change[] | null> {
  if (!draft.isPublished) return null;
  const newest = await newestVersion(tx, meetupId);
  return newest && changesBetween(newest, draft);
}

/** The talks whose speakers are mailed once the draft is published; none while their mail would lead nowhere. */
export async function startsToMail(
  tx: Tx | typeof db,
  meetupId: string,
  draft: DeskLineUp,
  at: Date,
) {
  const isPublic = {
    status: "published",
    endsAt: { gt: at },
    event: { status: "published" },
  } as const;
  if ((await tx.meetup.count({ where: { id: meetupId, ...isPublic } })) === 0) return [];
  const mailed = await tx.publishedSlot.findMany({
    where: { meetupId, talkId: { not: null }, mailedStart: { not: null } },
    orderBy: { version: "asc" },
    select: { talkId: true, mailedStart: true },
  });
  const last = new Map(mailed.map(({ talkId, mailedStart }) => [talkId, mailedStart]));
  return draft.slots.flatMap(({ talk, startsAt }) => {
    if (!talk || !isAccepted(talk.state)) return [];
    const from = last.get(talk.id) ?? null;
    const mail = startMail(from, startsAt);
    return mail ? [{ talkId: talk.id, from, startsAt, mail }] : [];
  });
}

/** For the hosts: what publishing would change and whom it would mail, and published talks that left. */
export async function publicationForDesk(
  viewer: Person | null,
  meetupId: string,
  draft: DeskLineUp,
) {
  await checkDesk(viewer, meetupId);
  const mails = await startsToMail(db, meetupId, draft, await now());
  const [newest, coSpeakers] = await Promise.all([
    draft.isPublished ? newestVersion(db, meetupId) : null,
    acceptedCoSpeakers(
      db,
      mails.map(({ talkId }) => talkId),
    ),
  ]);
  const changes = newest && changesBetween(newest, draft);
  const gone: VersionSlot[] = newest?.slots.filter(({ talk }) => isGone(talk)) ?? [];
  return { changes, mails: mails.length + coSpeakers.length, gone };
}

export type Publication = Awaited<ReturnType<typeof publicationForDesk>>;
