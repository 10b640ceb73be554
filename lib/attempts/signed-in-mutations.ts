import { record } from "@/lib/activity/record";
import type { Actor } from "@/lib/kernel/viewer";
import type { Tx } from "@/lib/platform/db/client";
import { realNow } from "@/lib/platform/time/now";

type SignedIn = { userId: string; actor: Actor; at: Date };

/** Whoever signs in has proved the address: its attempts become the person's. */
export async function confirmAttemptsOf(tx: Tx, { userId, actor, at }: SignedIn): Promise<void> {
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
  await tx.rsvp.updateMany({
    where: {
      isDuplicate: false,
      attemptId: { in: attempts.flatMap(({ attemptId }) => attemptId ?? []) },
    },
    data: { attemptId: null, confirmedAt: realNow() },
  });
  // Always in this order, so that two records of several events cannot deadlock.
  for (const eventId of [...new Set(attempts.map((attempt) => attempt.eventId))].sort()) {
    const here = attempts.filter((attempt) => attempt.eventId === eventId);
    const entry = { verb: "rsvp.confirmed" as const, actor, at, eventId };
    await record(tx, ...here.map(({ id, meetupId }) => ({ ...entry, meetupId, subjectId: id })));
  }
}
