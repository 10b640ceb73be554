import { record } from "@/lib/activity/record";
import type { Actor } from "@/lib/kernel/viewer";
import type { Tx } from "@/lib/platform/db/client";
import { realNow } from "@/lib/platform/time/now";
import { UNSEEN } from "@/lib/rsvps/rules";

type SignedIn = {
  userId: string;
  actor: Actor;
  at: Date;
  /** The attempts made on the device that signs in. */
  own: ReadonlySet<string>;
};

/** Whoever signs in has proved the address: its attempts become the person's. */
export async function confirmAttemptsOf(tx: Tx, signedIn: SignedIn): Promise<void> {
  const { userId, actor, at, own } = signedIn;
  const attempts = await tx.rsvp.findMany({
    where: {
      userId,
      isDuplicate: false,
      attemptId: { not: null },
      status: { in: ["going", "waitlisted"] },
    },
    select: { id: true, eventId: true, meetupId: true, attemptId: true },
  });
  if (attempts.length === 0) return;
  const ids = attempts.flatMap(({ attemptId }) => attemptId ?? []);
  const confirmed = { attemptId: null, confirmedAt: realNow() };
  const confirm = (of: string[], data: object) =>
    tx.rsvp.updateMany({
      where: { isDuplicate: false, attemptId: { in: of } },
      data: { ...confirmed, ...data },
    });
  await confirm(
    [...own].filter((id) => ids.includes(id)),
    {},
  );
  await confirm(ids, UNSEEN);
  // Always in this order, so that two records of several events cannot deadlock.
  for (const eventId of [...new Set(attempts.map((attempt) => attempt.eventId))].sort()) {
    const here = attempts.filter((attempt) => attempt.eventId === eventId);
    const entry = { verb: "rsvp.confirmed" as const, actor, at, eventId };
    await record(tx, ...here.map(({ id, meetupId }) => ({ ...entry, meetupId, subjectId: id })));
  }
}
