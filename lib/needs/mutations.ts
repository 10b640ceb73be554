import { record } from "@/lib/activity/record";
import { NotFound, type Outcome } from "@/lib/kernel/outcome";
import { actorOf, type Person } from "@/lib/kernel/viewer";
import { meetupRights } from "@/lib/meetups/queries";
import { db, type Tx } from "@/lib/platform/db/client";
import { Prisma } from "@/lib/platform/db/generated/client";
import type { Sql } from "@/lib/platform/db/write-batch";
import { now } from "@/lib/platform/time/now";
import { lockMeetup } from "@/lib/seating/locks";
import { type LeaveRefusal, leaveRefusal } from "@/lib/seating/rules";
import { readSeats } from "@/lib/seating/seats";
import { maySeeNeeds } from "./policy";
import { hasNeeds, needsOfRsvp, tellsSupport } from "./queries";
import { verdictOnAnswer } from "./rules";
import type { AnswerNeedsInput } from "./schema";

type Answered = Outcome<object, LeaveRefusal | "needs-gone" | "needs-changed">;

/** A host answers what somebody needs. The record says that, and neither the need nor the answer. */
export async function answerNeeds(viewer: Person, input: AnswerNeedsInput): Promise<Answered> {
  const { meetupId, rsvpId } = input;
  const at = await now();
  return db.$transaction<Answered>(async (tx) => {
    // Its person changes the text under the same lock.
    await lockMeetup(tx, meetupId);
    const meetup = await meetupRights(tx, meetupId);
    if (!maySeeNeeds(viewer, meetup)) throw new NotFound("needs");
    const ended = leaveRefusal(await readSeats(tx, meetupId), at);
    if (ended) return { ok: false, reason: ended };
    const rsvp = await tx.rsvp.findFirst({
      where: { id: rsvpId, meetupId, isDuplicate: false },
      select: needsOfRsvp,
    });
    if (!rsvp) throw new NotFound("rsvp");
    const verdict = verdictOnAnswer(rsvp, input);
    if (verdict === "unchanged") return { ok: true };
    if (verdict !== "granted") return { ok: false, reason: verdict };
    await storeAnswer(tx, viewer, input, at);
    const { eventId } = meetup;
    const about = { actor: actorOf(viewer), at, eventId, meetupId, subjectId: rsvpId };
    await record(tx, { verb: "rsvp.needs-answered", ...about });
    return { ok: true };
  });
}

async function storeAnswer(
  tx: Tx,
  viewer: Person,
  { rsvpId, needsVersion, answer, answerVersion }: AnswerNeedsInput,
  answeredAt: Date,
): Promise<void> {
  const version = answerVersion + 1;
  const data = { needsVersion, text: answer, version, answeredById: viewer.id, answeredAt };
  await tx.needsAnswer.upsert({
    where: { rsvpId },
    create: { rsvpId, ...data },
    update: data,
    select: { rsvpId: true },
  });
}

/** To the RSVP that replaces one with a wrong address. */
export const moveNeedsAnswer = (from: string, to: string): Sql => Prisma.sql`
  UPDATE "NeedsAnswer" SET "rsvpId" = ${to}::uuid WHERE "rsvpId" = ${from}::uuid`;

/** All of a meetup's needs, with their answers, and who came to support somebody. Returns whether there were any. */
export async function eraseNeeds(tx: Tx, meetupId: string): Promise<boolean> {
  await tx.needsAnswer.deleteMany({ where: { rsvp: { meetupId } } });
  const rsvps = await tx.rsvp.updateMany({
    where: { meetupId, OR: hasNeeds },
    data: { accessNeeds: null, needsVersion: null, supportPerson: false },
  });
  const entries = await tx.rsvpLog.updateMany({
    where: { meetupId, ...tellsSupport },
    data: { supportAfter: false },
  });
  return rsvps.count + entries.count > 0;
}
