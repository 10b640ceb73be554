import { toPerson } from "@/lib/activity/audience-queries";
import { type Entry, record } from "@/lib/activity/record";
import { lockEventForEdit } from "@/lib/events/queries";
import { NotFound, type Outcome } from "@/lib/kernel/outcome";
import { actorOf, type Person } from "@/lib/kernel/viewer";
import { db, type Tx } from "@/lib/platform/db/client";
import { now, realNow } from "@/lib/platform/time/now";
import { toWall } from "@/lib/platform/time/zones";

type Refusal =
  | "event-canceled"
  | "meetup-canceled"
  | "meetup-over"
  | "reminded-today"
  | "nobody-to-remind";

/**
 * Reminds a city's hosts of what is missing or, without hosts, those invited by mail: at most once a day by the
 * meetup's local date.
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

    const today = `${meetupId}:${toWall(realNow(), meetup.timeZone).date}`;
    if (await wasReminded(tx, today)) return { ok: false, reason: "reminded-today" };
    const about = { actor: actorOf(viewer), at, eventId: event.id, meetupId, subjectId: meetupId };
    const recipients = meetup.roles.map(({ user }) => toPerson(user));
    const entries: Entry[] =
      recipients.length > 0
        ? [{ verb: "meetup.hosts-reminded", ...about, recipients, occasion: today }]
        : await remindInvited(tx, { ...about, occasion: today });
    await record(tx, ...entries);
    const reminded = recipients.length || entries.length;
    return reminded > 0 ? { ok: true, reminded } : { ok: false, reason: "nobody-to-remind" };
  });
}

/** Whether a reminder of this meetup was sent on this date. */
async function wasReminded(tx: Tx, today: string): Promise<boolean> {
  const kinds = ["host-reminder", "invitation-reminder"];
  const sent = kinds.map((kind) => ({ dedupeKey: { startsWith: `${kind}:${today}:` } }));
  return (await tx.email.findFirst({ where: { OR: sent }, select: { id: true } })) !== null;
}

type About = Omit<Entry, "verb"> & { meetupId: string };

/** Reminds those invited by mail to a city without a host. */
async function remindInvited(tx: Tx, about: About): Promise<Entry[]> {
  const at = realNow();
  const pending = await tx.invitation.updateManyAndReturn({
    where: {
      meetupId: about.meetupId,
      address: { not: null },
      acceptedAt: null,
      withdrawnAt: null,
      expiresAt: { gt: at },
    },
    data: { remindedAt: at },
    select: { id: true, address: true },
  });
  return pending.map(({ id, address }) => ({
    ...about,
    verb: "invitation.reminded",
    subjectId: id,
    recipients: [{ key: id, address: address ?? "", language: "both" }],
  }));
}
