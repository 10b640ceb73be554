import { record } from "@/lib/activity/record";
import { NotFound, type Outcome } from "@/lib/kernel/outcome";
import { actorOf, type Person } from "@/lib/kernel/viewer";
import { meetupRights } from "@/lib/meetups/queries";
import { db } from "@/lib/platform/db/client";
import { now } from "@/lib/platform/time/now";
import { lockMeetup } from "@/lib/seating/locks";
import { mayConfirmFigures } from "./policy";
import { confirmedFigures, figuresOf } from "./queries";
import { type ConfirmRefusal, confirmRefusal, keyOfFigures } from "./rules";
import type { ConfirmFigures } from "./schema";

/**
 * A host says that the figures they read are right. Said twice of the same figures, it is said once; figures that have
 * changed since the page was opened are read again first.
 */
export async function confirmFigures(
  viewer: Person,
  { meetupId, seen }: ConfirmFigures,
): Promise<Outcome<object, ConfirmRefusal>> {
  const at = await now();
  return db.$transaction(async (tx) => {
    const rights = await meetupRights(tx, meetupId);
    if (!mayConfirmFigures(viewer, rights)) throw new NotFound("meetup");
    await lockMeetup(tx, meetupId);
    const select = { status: true, endsAt: true } as const;
    const meetup = await tx.meetup.findUniqueOrThrow({ where: { id: meetupId }, select });
    const reason = confirmRefusal(meetup, at);
    if (reason) return { ok: false, reason };
    const figures = (await figuresOf(tx, [meetupId], at)).get(meetupId);
    if (!figures || keyOfFigures(figures) !== seen) return { ok: false, reason: "figures-changed" };
    const [last] = await confirmedFigures(tx, meetupId);
    if (last && keyOfFigures(last.figures) === seen) return { ok: true };
    const by = { confirmedById: viewer.id, confirmedByName: viewer.name };
    const data = { meetupId, figures, confirmedAt: at, ...by };
    const { id } = await tx.reconciliation.create({ data, select: { id: true } });
    const about = { at, actor: actorOf(viewer), eventId: rights.eventId, meetupId };
    await record(tx, { verb: "reconciliation.confirmed", ...about, subjectId: id });
    return { ok: true };
  });
}
