import { type Entry, record } from "@/lib/activity/record";
import type { Outcome } from "@/lib/kernel/outcome";
import { actorOf, type Person } from "@/lib/kernel/viewer";
import { db, type Tx } from "@/lib/platform/db/client";
import { now } from "@/lib/platform/time/now";
import { type DeskLineUp, draftLineUp } from "@/lib/slots/line-up-queries";
import { lockLineUp } from "@/lib/slots/lock-queries";
import { freezeLineUp } from "@/lib/slots/version-mutations";
import { closedToTalks } from "@/lib/talks/lock-queries";
import type { PublishLineUp } from "./schema";
import { changesSince, startsToMail } from "./version-queries";
import { lineUpFingerprint } from "./version-rules";

type Published = Outcome<object, "nothing-to-publish" | "stale">;

/**
 * Makes the line-up as it stands the version that everybody sees, and mails speakers who have not heard when they are
 * on, or whose time moved by more than five minutes. Without a change it does nothing.
 */
export async function publishLineUp(viewer: Person, input: PublishLineUp): Promise<Published> {
  const at = await now();
  const { meetupId } = input;
  return db.$transaction(async (tx) => {
    const { eventId } = await lockLineUp(tx, viewer, meetupId);
    const about = { actor: actorOf(viewer), at, eventId, meetupId };
    if (!input.publish) return unpublish(tx, about);
    const draft = await draftLineUp(tx, meetupId);
    if (!draft || draft.slots.length === 0) return { ok: false, reason: "nothing-to-publish" };
    if ((await changesSince(tx, meetupId, draft))?.length === 0) return { ok: true };
    // A page from before an update does not say what it showed.
    if (input.seen !== null && input.seen !== lineUpFingerprint(draft))
      return { ok: false, reason: "stale" };
    await publish(tx, draft, about);
    return { ok: true };
  });
}

type About = Pick<Entry, "actor" | "at" | "eventId"> & { meetupId: string };

async function publish(tx: Tx, draft: DeskLineUp, about: About): Promise<void> {
  const { meetupId, at } = about;
  const isOpen = (await closedToTalks(tx, meetupId, at)) === null;
  const mails = isOpen ? await startsToMail(tx, meetupId, draft) : [];
  const version = await freezeLineUp(tx, meetupId, at);
  for (const { talkId, startsAt } of mails)
    await tx.publishedSlot.updateMany({
      where: { meetupId, version, talkId },
      data: { mailedStart: startsAt },
    });
  const entries = mails.map(({ talkId, from, mail }) =>
    mail === "scheduled"
      ? { verb: "talk.scheduled" as const, ...about, subjectId: talkId }
      : {
          ...{ verb: "talk.rescheduled" as const, ...about, subjectId: talkId },
          params: { from: from?.toISOString() },
        },
  );
  await record(tx, { verb: "line-up.published", ...about, detail: { version } }, ...entries);
}

async function unpublish(tx: Tx, about: About): Promise<{ ok: true }> {
  const { count } = await tx.meetup.updateMany({
    where: { id: about.meetupId, lineUpPublishedAt: { not: null } },
    data: { lineUpPublishedAt: null },
  });
  if (count > 0) await record(tx, { verb: "line-up.unpublished", ...about });
  return { ok: true };
}
