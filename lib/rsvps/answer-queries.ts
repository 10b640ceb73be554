import { readLink } from "@/lib/platform/auth/signed-link";
import type { Tx } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { party, type Seats } from "@/lib/seating/seats";
import type { RsvpCredential } from "./credential";

/** An answer as its owner's forms need it. */
export const answer = {
  ...party,
  eventId: true,
  name: true,
  nameShown: true,
  accessNeeds: true,
  organization: true,
  firstTime: true,
  linkVersion: true,
} satisfies Prisma.RsvpSelect;

export type AnswerRow = Prisma.RsvpGetPayload<{ select: typeof answer }>;

export type ProvenCredential = Exclude<RsvpCredential, { by: "stand-in" }>;

/** The credential's answer to a meetup, the one that counts before one that was canceled. Null where there is none. */
export async function findAnswer(
  tx: Tx,
  credential: ProvenCredential,
  meetupId: string,
): Promise<AnswerRow | null> {
  if (credential.by === "person") return latest(tx, meetupId, credential.person.id);
  const named = credential.by === "link" ? readLink("answer", credential.token) : null;
  const key =
    credential.by === "phone" ? { id: credential.rsvpId, version: credential.version } : named;
  const row = key && (await tx.rsvp.findUnique({ where: { id: key.id }, select: answer }));
  if (!row || row.linkVersion !== key.version || row.meetupId !== meetupId) return null;
  // A link proves the address; a phone was trusted with one answer alone.
  return credential.by === "link" && row.status === "canceled"
    ? latest(tx, meetupId, row.userId)
    : row;
}

export function latest(tx: Tx, meetupId: string, userId: string): Promise<AnswerRow | null> {
  return tx.rsvp.findFirst({
    where: { meetupId, userId },
    orderBy: [{ status: "asc" }, { sequence: "desc" }],
    select: answer,
  });
}

/** Where in the event a person has a seat. */
export function goingElsewhere(
  tx: Tx,
  { id, eventId }: Seats,
  userId: string,
): Promise<AnswerRow | null> {
  return tx.rsvp.findFirst({
    where: { eventId, userId, status: "going", meetupId: { not: id } },
    select: answer,
  });
}
