import { NotFound, type Outcome } from "@/lib/kernel/outcome";
import { actorOf, type Person, type Viewer } from "@/lib/kernel/viewer";
import { confirmedPerson } from "@/lib/people/mutations";
import { isSuspended } from "@/lib/people/queries";
import { readLink } from "@/lib/platform/auth/signed-link";
import { db, type Tx } from "@/lib/platform/db/client";
import type { Locale } from "@/lib/platform/i18n/locales";
import { realNow } from "@/lib/platform/time/now";
import { type Host, seatHost } from "@/lib/seating/host-seat";
import { lockInvitation } from "@/lib/seating/locks";
import { withMeetupLock } from "@/lib/seating/transaction";
import { type LinkIssue, linkIssue } from "./rules";
import type { AcceptInvitation } from "./schema";

type Refusal = LinkIssue | "sign-in-first" | "suspended";
/** `signedIn`: whether the new host is the viewer, who can go to the desk at once. */
type Hosting = { event: string; meetup: string; signedIn: boolean; seated: boolean };

/**
 * Makes the viewer a host, with a seat if one is free. Without a session, a mailed link confirms its address and
 * makes that person the host; a link without a recipient requires sign-in.
 */
export async function acceptInvitation(
  viewer: Person | null,
  { token, name }: AcceptInvitation,
  locale: Locale,
): Promise<Outcome<Hosting, Refusal>> {
  const link = readLink("invitation", token);
  const target =
    link &&
    (await db.invitation.findUnique({ where: { id: link.id }, select: { meetupId: true } }));
  if (!link || !target) throw new NotFound("invitation");

  return withMeetupLock<Outcome<Hosting, Refusal>>(target.meetupId, async (seating, seats) => {
    const { tx } = seating;
    const { meetup, event, ...invitation } = await lockedInvitation(tx, link.id);
    const meetupCanceled = seats.status === "canceled" || seats.eventStatus === "canceled";
    const issue = linkIssue({ ...invitation, meetupCanceled }, link.version, realNow());
    const done = { event: event.slug, meetup: meetup.slug, signedIn: viewer !== null };
    if (issue === "used" && (await stillHosts(tx, viewer, { ...invitation, meetupId: seats.id })))
      return { ok: true, ...done, seated: await isSeated(tx, seats.id, invitation.acceptedById) };
    if (issue) return { ok: false, reason: issue };
    if (!viewer && !invitation.address) return { ok: false, reason: "sign-in-first" };

    const address = viewer?.email ?? invitation.address ?? "";
    if (await isSuspended(tx, address)) return { ok: false, reason: "suspended" };
    const host = await hostOf(tx, viewer, address, name, locale);
    const actor: Viewer = viewer ?? { kind: "holder", purpose: "invitation", target: link.id };
    await tx.meetupRole.createMany({
      data: [{ meetupId: seats.id, userId: host.id, role: "host", since: seating.now }],
      skipDuplicates: true,
    });
    await tx.invitation.update({
      where: { id: link.id },
      data: { acceptedAt: realNow(), acceptedById: host.id },
    });
    const seated = await seatHost(seating, seats, host, actorOf(actor));
    seating.record({
      verb: "invitation.accepted",
      actor: actorOf(actor),
      at: seating.now,
      eventId: seats.eventId,
      meetupId: seats.id,
      subjectId: link.id,
    });
    return { ok: true, ...done, seated };
  });
}

type AcceptedInvitation = { address: string | null; acceptedById: string | null; meetupId: string };

/** Whether the same person accepted it before, and still hosts. */
async function stillHosts(
  tx: Tx,
  viewer: Person | null,
  { address, acceptedById, meetupId }: AcceptedInvitation,
): Promise<boolean> {
  if (!acceptedById) return false;
  const role = { meetupId, userId: acceptedById, role: "host" as const };
  if ((await tx.meetupRole.count({ where: role })) === 0) return false;
  if (viewer) return viewer.id === acceptedById;
  if (!address) return false;
  return (await tx.user.count({ where: { id: acceptedById, email: address } })) === 1;
}

async function isSeated(tx: Tx, meetupId: string, userId: string | null): Promise<boolean> {
  if (!userId) return false;
  return (
    (await tx.rsvp.count({ where: { meetupId, userId, status: "going", isDuplicate: false } })) > 0
  );
}

async function lockedInvitation(tx: Tx, id: string) {
  await lockInvitation(tx, id);
  return tx.invitation.findUniqueOrThrow({
    where: { id },
    select: {
      address: true,
      version: true,
      expiresAt: true,
      openedAt: true,
      acceptedAt: true,
      acceptedById: true,
      withdrawnAt: true,
      meetup: { select: { slug: true } },
      event: { select: { slug: true } },
    },
  });
}

async function hostOf(
  tx: Tx,
  viewer: Person | null,
  email: string,
  typed: string,
  locale: Locale,
): Promise<Host> {
  const { id } = viewer ?? (await confirmedPerson(tx, email, locale));
  await tx.user.updateMany({ where: { id, name: null }, data: { name: typed } });
  const { name } = await tx.user.findUniqueOrThrow({ where: { id }, select: { name: true } });
  return { id, email, name: name ?? typed, locale };
}
