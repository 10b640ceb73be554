import { readLink, signLink } from "@/lib/platform/auth/signed-link";
import { db } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { now } from "@/lib/platform/time/now";
import { findRsvp, heldBy } from "./own-rsvp-queries";
import { ownedAnswer, placed, whereTo } from "./queries";

const linked = {
  linkVersion: true,
  event: { select: { slug: true } },
  meetup: { select: { slug: true, eventId: true, endsAt: true } },
} satisfies Prisma.RsvpSelect;

/** Where a mailed link led before its meetup was over; null for any other link. */
export async function endedLink(token: string) {
  const named = readLink("answer", token);
  const row = named && (await db.rsvp.findUnique({ where: { id: named.id }, select: linked }));
  if (!row || row.linkVersion !== named.version || row.meetup.endsAt > (await now())) return null;
  return { eventSlug: row.event.slug, meetupSlug: row.meetup.slug };
}

/** The RSVP of a mailed link; null for an invalid or replaced link, and for one of a past meetup. */
async function linkedRsvp(token: string) {
  const named = readLink("answer", token);
  const target =
    named && (await db.rsvp.findUnique({ where: { id: named.id }, select: { meetupId: true } }));
  const row = target && (await findRsvp(db, { by: "link", token }, target.meetupId));
  if (!row) return null;
  const place = await db.rsvp.findUniqueOrThrow({ where: { id: row.id }, select: linked });
  return place.meetup.endsAt > (await now()) ? { row, place } : null;
}

/** The same, as its page shows it. */
export async function answerByLink(token: string) {
  const found = await linkedRsvp(token);
  if (!found) return null;
  const { row, place } = found;
  const { eventId, meetupId, userId } = row;
  const others = await db.rsvp.findMany({
    where: {
      eventId,
      ...heldBy({ userId, attemptId: null }),
      status: { in: ["going", "waitlisted"] },
      meetupId: { not: meetupId },
    },
    select: { status: true, meetup: { select: whereTo } },
    orderBy: { meetup: { slug: "asc" } },
  });
  const seat = others.find(({ status }) => status === "going");
  const waits = others.filter(({ status }) => status === "waitlisted");
  return {
    eventSlug: place.event.slug,
    ...{ eventId, meetupId, userId, rsvpId: row.id },
    answer: await ownedAnswer(row),
    elsewhere: seat ? placed(seat.meetup) : null,
    waiting: waits.map(({ meetup }) => placed(meetup)),
    history: await historyOfRsvp(row.id),
  };
}

const MOST_CHANGES = 20;

/** The latest changes, in their order. */
async function historyOfRsvp(rsvpId: string) {
  const changes = await db.rsvpLog.findMany({
    where: { rsvpId },
    orderBy: { sequence: "desc" },
    take: MOST_CHANGES,
    select: {
      id: true,
      change: true,
      statusAfter: true,
      guestsAfter: true,
      supportAfter: true,
      at: true,
    },
  });
  return changes.reverse();
}

/**
 * The meetups of a mailed link's event, the link to its RSVP as it is now, and the attempts that this RSVP replaces on
 * a device: its own, and the address's duplicates.
 */
export async function linkedMeetups(token: string) {
  const found = await linkedRsvp(token);
  if (!found) return null;
  const { id, eventId, meetupId, userId, linkVersion } = found.row;
  const [meetups, attempts] = await Promise.all([
    db.meetup.findMany({ where: { eventId }, select: { id: true } }),
    db.rsvp.findMany({
      where: { eventId, userId, OR: [{ isDuplicate: true }, { id }] },
      select: { attemptId: true },
    }),
  ]);
  return {
    meetupId,
    token: signLink("answer", id, linkVersion),
    meetupIds: meetups.map(({ id }) => id),
    attemptIds: new Set(attempts.flatMap(({ attemptId }) => attemptId ?? [])),
  };
}
