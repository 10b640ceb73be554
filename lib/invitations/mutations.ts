import { record } from "@/lib/activity/record";
import { lockEventForEdit } from "@/lib/events/queries";
import { InvalidField, InvalidFields, type Outcome } from "@/lib/kernel/outcome";
import type { Person } from "@/lib/kernel/viewer";
import { db, type Tx } from "@/lib/platform/db/client";
import { realNow } from "@/lib/platform/time/now";
import { lockInvitationsOfMeetup } from "@/lib/seating/locks";
import { type LineIssue, readLines } from "./line-rules";
import { type Closed, ownInvitation, ownMeetup } from "./lock-queries";
import type { InviteByLines, RenewInvitation } from "./schema";
import { invitationEntries, makeInvitations, renewLink, withinDay } from "./send-mutations";

/** Creates the city's shareable link, which replaces the previous one. */
export async function inviteByLink(
  viewer: Person,
  { meetupId }: { meetupId: string },
): Promise<Outcome<object, Closed>> {
  return db.$transaction(async (tx) => {
    const { event, closed } = await ownMeetup(tx, viewer, meetupId);
    if (closed) return { ok: false, reason: closed };
    const open = { meetupId, address: null, acceptedAt: null, withdrawnAt: null };
    // Accepting takes the same lock: it either commits first or finds the new link.
    await lockInvitationsOfMeetup(tx, meetupId);
    const waiting = await tx.invitation.findFirst({ where: open, select: { id: true } });
    const made = waiting
      ? [await renewLink(tx, waiting)]
      : await makeInvitations(tx, viewer, event.id, [{ meetupId, address: null }]);
    await record(tx, ...invitationEntries(viewer, event.id, made, realNow()));
    return { ok: true };
  });
}

/** Invites by lines "city, address"; any invalid line rejects all. */
export async function inviteByLines(
  viewer: Person,
  { eventId, lines }: InviteByLines,
): Promise<Outcome<{ sent: number }, "event-canceled" | "enough-for-today">> {
  return db.$transaction(async (tx) => {
    const event = await lockEventForEdit(tx, viewer, eventId);
    if (event.status === "canceled") return { ok: false, reason: "event-canceled" };
    const read = readLines(lines, await townsOf(tx, eventId), await knownOf(tx, eventId));
    if (!read.ok && (await wereJustInvited(tx, viewer, eventId, read)))
      return { ok: true, sent: read.issues.length };
    if (!read.ok)
      throw new InvalidFields(
        read.issues.map(({ field, code, params }) => new InvalidField(field, code, params)),
      );
    if (!(await withinDay(tx, viewer, read.invited.length, event.listedAt !== null)))
      return { ok: false, reason: "enough-for-today" };
    const made = await makeInvitations(tx, viewer, eventId, read.invited);
    await record(tx, ...invitationEntries(viewer, eventId, made, realNow()));
    return { ok: true, sent: made.length };
  });
}

const SENT_TWICE_MS = 60_000;

/** A repeated submission: the same person invited all of these lines a moment ago. */
async function wereJustInvited(
  tx: Tx,
  viewer: Person,
  eventId: string,
  { lines, issues }: { lines: number; issues: LineIssue[] },
): Promise<boolean> {
  const addresses = issues.flatMap(({ code, params }) =>
    code === "line-invited" ? String(params.address) : [],
  );
  if (addresses.length < lines) return false;
  const createdAt = { gt: new Date(realNow().getTime() - SENT_TWICE_MS) };
  const just = { eventId, createdById: viewer.id, address: { in: addresses }, createdAt };
  return (await tx.invitation.count({ where: just })) === lines;
}

/**
 * Creates a new link, valid for another 21 days, and mails it if the invitation was mailed. `version` is the one
 * on the screen, so that a double submission renews once.
 */
export async function renewInvitation(
  viewer: Person,
  { invitationId, version }: RenewInvitation,
): Promise<Outcome<object, Closed | "used" | "enough-for-today">> {
  return db.$transaction(async (tx) => {
    const { invitation, event, closed } = await ownInvitation(tx, viewer, invitationId);
    if (closed) return { ok: false, reason: closed };
    if (invitation.acceptedAt) return { ok: false, reason: "used" };
    if (invitation.version !== version) return { ok: true };
    if (invitation.address && !(await withinDay(tx, viewer, 1, event.listedAt !== null)))
      return { ok: false, reason: "enough-for-today" };
    const renewed = [await renewLink(tx, invitation)];
    await record(tx, ...invitationEntries(viewer, event.id, renewed, realNow()));
    return { ok: true };
  });
}

async function townsOf(tx: Tx, eventId: string) {
  const meetups = await tx.meetup.findMany({
    where: { eventId, status: { not: "canceled" } },
    select: { id: true, city: { select: { nameEn: true, nameFr: true, province: true } } },
  });
  const afar = { nameEn: "from afar", nameFr: "à distance", province: "" };
  return meetups.map(({ id, city }) => ({ meetupId: id, ...(city ?? afar) }));
}

async function knownOf(tx: Tx, eventId: string) {
  const pending = await tx.invitation.findMany({
    where: {
      eventId,
      address: { not: null },
      acceptedAt: null,
      withdrawnAt: null,
      expiresAt: { gt: realNow() },
    },
    select: { meetupId: true, address: true },
  });
  const hosts = await tx.meetupRole.findMany({
    where: { meetup: { eventId }, role: "host" },
    select: { meetupId: true, user: { select: { email: true } } },
  });
  return {
    invited: pending.map(({ meetupId, address }) => ({ meetupId, address: address ?? "" })),
    hosts: hosts.map(({ meetupId, user }) => ({ meetupId, address: user.email })),
  };
}
