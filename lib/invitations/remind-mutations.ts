import { lockEventForEdit } from "@/lib/events/queries";
import { NotFound, type Outcome } from "@/lib/kernel/outcome";
import type { Person } from "@/lib/kernel/viewer";
import { db, type Tx } from "@/lib/platform/db/client";
import { enqueueMails } from "@/lib/platform/mail/enqueue";
import { now, realNow } from "@/lib/platform/time/now";
import { toWall } from "@/lib/platform/time/zones";

type Refusal =
  | "event-canceled"
  | "meetup-canceled"
  | "meetup-over"
  | "reminded-today"
  | "nobody-to-remind";

/**
 * Reminds a city's hosts of what is missing, or while it has none those who were invited by mail: one mail
 * each, at most once a day by the meetup's own calendar.
 */
export async function remind(
  viewer: Person,
  { meetupId }: { meetupId: string },
): Promise<Outcome<{ reminded: number }, Refusal>> {
  const at = await now();
  return db.$transaction(async (tx) => {
    const meetup = await tx.meetup.findUnique({
      where: { id: meetupId },
      select: {
        eventId: true,
        status: true,
        timeZone: true,
        endsAt: true,
        roles: {
          where: { role: "host", user: { suspendedAt: null } },
          select: { user: { select: { id: true, email: true, locale: true } } },
        },
      },
    });
    if (!meetup) throw new NotFound("meetup");
    const event = await lockEventForEdit(tx, viewer, meetup.eventId);
    if (event.status === "canceled") return { ok: false, reason: "event-canceled" };
    if (meetup.status === "canceled") return { ok: false, reason: "meetup-canceled" };
    if (at >= meetup.endsAt) return { ok: false, reason: "meetup-over" };

    const purpose = `reminder:${meetupId}:${toWall(realNow(), meetup.timeZone).date}:`;
    if (
      await tx.email.findFirst({
        where: { dedupeKey: { startsWith: purpose } },
        select: { id: true },
      })
    )
      return { ok: false, reason: "reminded-today" };
    const hosts = meetup.roles.map(({ user }) => user);
    await enqueueMails(
      tx,
      hosts.map(({ id, email, locale }) => ({
        kind: "host-reminder" as const,
        recipient: email,
        language: locale ?? ("both" as const),
        params: { meetupId },
        dedupeKey: `${purpose}${id}`,
      })),
    );
    const reminded = hosts.length || (await remindInvited(tx, meetupId, purpose));
    return reminded > 0 ? { ok: true, reminded } : { ok: false, reason: "nobody-to-remind" };
  });
}

async function remindInvited(tx: Tx, meetupId: string, purpose: string): Promise<number> {
  const at = realNow();
  const pending = await tx.invitation.findMany({
    where: {
      meetupId,
      address: { not: null },
      acceptedAt: null,
      withdrawnAt: null,
      expiresAt: { gt: at },
    },
    select: { id: true, address: true },
  });
  await enqueueMails(
    tx,
    pending.map(({ id, address }) => ({
      kind: "invitation-reminder" as const,
      recipient: address ?? "",
      language: "both" as const,
      params: { invitationId: id },
      dedupeKey: `${purpose}${id}`,
    })),
  );
  await tx.invitation.updateMany({
    where: { id: { in: pending.map(({ id }) => id) } },
    data: { remindedAt: at },
  });
  return pending.length;
}
