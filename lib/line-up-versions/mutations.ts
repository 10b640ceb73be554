import { type Entry, record } from "@/lib/activity/record";
import type { Outcome } from "@/lib/kernel/outcome";
import { actorOf, type Person } from "@/lib/kernel/viewer";
import { db, type Tx } from "@/lib/platform/db/client";
import { now } from "@/lib/platform/time/now";
import { draftLineUp } from "@/lib/slots/line-up-queries";
import { lockLineUp } from "@/lib/slots/lock-queries";
import { freezeLineUp } from "@/lib/slots/version-mutations";
import { changesSince, startsToMail } from "./queries";
import { lineUpFingerprint } from "./rules";
import type { PublishLineUp } from "./schema";

type Published = Outcome<object, "nothing-to-publish" | "stale">;

/**
 * Makes the line-up as it stands the version that everybody sees, and mails speakers who have not heard when they are
 * on, or whose time moved by more than five minutes. Without a change, and with nobody to mail, it does nothing.
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
    const mails = await startsToMail(tx, meetupId, draft, at);
    const changes = await changesSince(tx, meetupId, draft);
    if (changes?.length === 0 && mails.length === 0) return { ok: true };
    // A page from before an update does not say what it showed.
    if (input.seen !== null && input.seen !== lineUpFingerprint(draft))
      return { ok: false, reason: "stale" };
    await publish(tx, mails, about);
    return { ok: true };
  });
}

type About = Pick<Entry, "actor" | "at" | "eventId"> & { meetupId: string };

type Mails = Awaited<ReturnType<typeof startsToMail>>;

async function publish(tx: Tx, mails: Mails, about: About): Promise<void> {
  const { meetupId, at } = about;
  const version = await freezeLineUp(tx, meetupId, at);
  const [talks, starts] = [mails.map(({ talkId }) => talkId), mails.map((mail) => mail.startsAt)];
  await tx.$executeRaw`
    UPDATE "PublishedSlot" SET "mailedStart" = "mailed"."start"
    FROM unnest(${talks}::uuid[], ${starts}::timestamptz[]) AS "mailed"("talkId", "start")
    WHERE "meetupId" = ${meetupId}::uuid AND "version" = ${version}
      AND "PublishedSlot"."talkId" = "mailed"."talkId"`;
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
  if (count === 0) return { ok: true };
  // Mails that still wait are not sent any more: their speakers have not heard, in whatever version they were to.
  await tx.$executeRaw`
    WITH "waiting" AS (
      UPDATE "Email" SET "sentAt" = now(), "unsentReason" = 'outdated'
      WHERE "meetupId" = ${about.meetupId}::uuid AND "sentAt" IS NULL AND "failedAt" IS NULL
        AND "kind" IN ('talk-scheduled', 'talk-moved')
      RETURNING "params"->>'talkId' AS "talkId", "activityId"),
    "unheard" AS (
      SELECT "talkId", count(DISTINCT "activityId") AS "times" FROM "waiting" GROUP BY "talkId"),
    "mailed" AS (
      SELECT "id", "talkId"::text,
        row_number() OVER (PARTITION BY "talkId" ORDER BY "version" DESC) AS "latest"
      FROM "PublishedSlot"
      WHERE "meetupId" = ${about.meetupId}::uuid AND "mailedStart" IS NOT NULL)
    UPDATE "PublishedSlot" SET "mailedStart" = NULL FROM "mailed" JOIN "unheard" USING ("talkId")
    WHERE "PublishedSlot"."id" = "mailed"."id" AND "latest" <= "times"`;
  await record(tx, { verb: "line-up.unpublished", ...about });
  return { ok: true };
}
