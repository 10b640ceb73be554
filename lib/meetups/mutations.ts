import { record } from "@/lib/activity/record";
import type { Verb } from "@/lib/activity/verbs";
import { claimedName } from "@/lib/kernel/address";
import { withinLimit } from "@/lib/kernel/limits";
import { idempotencyKey, once } from "@/lib/kernel/once";
import { InvalidField, NotFound, type Outcome } from "@/lib/kernel/outcome";
import { actorOf, type Person, SYSTEM } from "@/lib/kernel/viewer";
import { erasedIfEndedBy } from "@/lib/phases/night-rules";
import { db, type Tx } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";
import type { Locale } from "@/lib/platform/i18n/locales";
import { forEachDue } from "@/lib/platform/jobs/for-each-due";
import { now } from "@/lib/platform/time/now";
import { editMeetup } from "./edit-mutations";
import { maySeeMeetup } from "./policy";
import { meetupRights } from "./queries";
import type { AccessFeature, AccessInput, AskHosts, PracticalInput } from "./schema";

type Edited = Outcome<object, "stale" | "meetup-canceled">;

export async function savePractical(viewer: Person, input: PracticalInput): Promise<Edited> {
  const at = await now();
  const { meetupId, revision, ...fields } = input;
  return editMeetup<object>(viewer, "meetup-practical", input, async (tx, eventId) => {
    const data = { ...fields, revision: revision + 1 };
    await tx.meetup.update({ where: { id: meetupId }, data });
    const about = { actor: actorOf(viewer), at, eventId, meetupId, subjectId: meetupId };
    await record(tx, { verb: "meetup.practical-saved", ...about });
    return { ok: true };
  });
}

export async function saveAccess(viewer: Person, input: AccessInput): Promise<Edited> {
  const at = await now();
  const { meetupId, revision, facts, ...contact } = input;
  return editMeetup<object>(viewer, "meetup-access", input, async (tx, eventId) => {
    for (const [feature, fact] of Object.entries(facts) as [AccessFeature, typeof facts.lift][]) {
      await tx.accessFact.upsert({
        where: { meetupId_feature: { meetupId, feature } },
        create: { meetupId, feature, ...fact },
        update: fact,
      });
    }
    const data = { ...contact, accessAskedAt: null, revision: revision + 1 };
    await tx.meetup.update({ where: { id: meetupId }, data });
    const about = { actor: actorOf(viewer), at, eventId, meetupId, subjectId: meetupId };
    await record(tx, { verb: "meetup.access-saved", ...about });
    return { ok: true };
  });
}

/** Mails a question to the hosts other than the viewer, or to the organizers; neither side's address is shown on a page. */
export async function askHosts(
  viewer: Person | null,
  input: AskHosts & { key: string },
  written: Locale,
): Promise<Outcome<object, "too-many">> {
  const replyTo = viewer?.email ?? input.address;
  if (!replyTo) throw new InvalidField("address", "required");
  const from = viewer ? (viewer.name ?? viewer.email) : claimedName(input.name, replyTo);
  const { meetupId, key, question } = input;
  const meetup = await meetupRights(db, meetupId);
  if (!maySeeMeetup(viewer, meetup)) throw new NotFound("meetup");
  if (!(await withinLimit("ask-one-meetup", meetupId))) return { ok: false, reason: "too-many" };
  const at = await now();
  const { eventId } = meetup;
  const params = { from, replyTo, written, text: question };
  return db.$transaction((tx) =>
    once(tx, `ask-hosts:${meetupId}`, idempotencyKey(key, params), async () => {
      const about = { actor: actorOf(viewer), at, eventId, meetupId, subjectId: meetupId };
      const except = viewer ? [viewer.id] : [];
      await record(tx, { verb: "meetup.hosts-asked", ...about, params, except });
      return { ok: true as const };
    }),
  );
}

/**
 * Erases what is kept for 7 days after a meetup: wherever `left` still finds some, `erase` runs in a transaction of
 * its own and returns the verbs that tell of what it erased.
 */
export async function eraseAfterNights(
  left: Prisma.MeetupWhereInput,
  erase: (tx: Tx, meetupId: string) => Promise<Verb[]>,
): Promise<void> {
  const at = await now();
  const meetups = await db.meetup.findMany({
    where: { endsAt: { lte: erasedIfEndedBy(at) }, ...left },
    select: { id: true, eventId: true },
  });
  await forEachDue(meetups, ({ id: meetupId, eventId }) =>
    db.$transaction(async (tx) => {
      const about = { actor: SYSTEM, at, eventId, meetupId, subjectId: meetupId };
      await record(tx, ...(await erase(tx, meetupId)).map((verb) => ({ verb, ...about })));
    }),
  );
}
