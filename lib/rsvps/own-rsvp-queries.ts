import { readLink } from "@/lib/platform/auth/signed-link";
import type { Tx } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { party, type Seats } from "@/lib/seating/seats";
import type { RsvpCredential } from "./credential-rules";

/** For the owner's forms. */
export const ownRsvp = {
  ...party,
  eventId: true,
  name: true,
  nameShown: true,
  accessNeeds: true,
  organization: true,
  firstTime: true,
  linkVersion: true,
} satisfies Prisma.RsvpSelect;

export type OwnRsvp = Prisma.RsvpGetPayload<{ select: typeof ownRsvp }>;

export type ProvenCredential = Exclude<RsvpCredential, { by: "stand-in" }>;

/** The credential's RSVP to a meetup, active before canceled; null if there is none. */
export async function findRsvp(
  tx: Tx,
  credential: ProvenCredential,
  meetupId: string,
): Promise<OwnRsvp | null> {
  if (credential.by === "person") return latestRsvp(tx, meetupId, credential.person.id);
  const named = namedBy(credential);
  const row = named && (await tx.rsvp.findUnique({ where: { id: named.id }, select: ownRsvp }));
  if (!row || row.linkVersion !== named.version || row.meetupId !== meetupId) return null;
  // A link proves the address, which may have a newer RSVP; a device is trusted with this one only.
  const isReplaced = credential.by === "link" && row.status === "canceled";
  return isReplaced ? latestRsvp(tx, meetupId, row.userId) : row;
}

function namedBy(credential: Exclude<ProvenCredential, { by: "person" }>) {
  if (credential.by === "link") return readLink("answer", credential.token);
  return { id: credential.rsvpId, version: credential.version };
}

export function latestRsvp(tx: Tx, meetupId: string, userId: string): Promise<OwnRsvp | null> {
  return tx.rsvp.findFirst({
    where: { meetupId, userId },
    orderBy: [{ status: "asc" }, { sequence: "desc" }],
    select: ownRsvp,
  });
}

/** The person's seat at another meetup of the event. */
export function seatElsewhere(
  tx: Tx,
  { id, eventId }: Seats,
  userId: string,
): Promise<OwnRsvp | null> {
  return tx.rsvp.findFirst({
    where: { eventId, userId, status: "going", meetupId: { not: id } },
    select: ownRsvp,
  });
}
