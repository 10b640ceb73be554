import type { Outcome } from "@/lib/kernel/outcome";
import type { Person } from "@/lib/kernel/viewer";
import { db, type Tx } from "@/lib/platform/db/client";
import { mailPeople } from "@/lib/platform/mail/enqueue";
import { lockEventForEdit, type ShownEvent } from "./queries";

/** Deletes a draft for good: only its organizers and hosts ever saw it. */
export async function deleteDraft(
  viewer: Person,
  { eventId }: { eventId: string },
): Promise<Outcome<object, "already-published">> {
  return db.$transaction(async (tx) => {
    if ((await tx.event.count({ where: { id: eventId } })) === 0) return { ok: true };
    const event = await lockEventForEdit(tx, viewer, eventId);
    if (event.status !== "draft") return { ok: false, reason: "already-published" };
    await notifyHosts(tx, viewer, event);
    await tx.event.delete({ where: { id: eventId } });
    return { ok: true };
  });
}

/** Nothing is left that a mail could look up, so it carries what the draft was called. */
async function notifyHosts(tx: Tx, viewer: Person, event: ShownEvent): Promise<void> {
  const { id: eventId, titleEn, titleFr, hashtag } = event;
  const hosts = await tx.user.findMany({
    where: {
      id: { not: viewer.id },
      suspendedAt: null,
      roles: { some: { role: "host", meetup: { eventId } } },
    },
    select: { id: true, email: true, locale: true },
  });
  const params = { titleEn, titleFr, hashtag };
  await mailPeople(tx, hosts, { kind: "draft-deleted", params, about: eventId });
}
