import { readLink } from "@/lib/platform/auth/signed-link";
import type { Tx } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { party } from "@/lib/seating/seats";
import type { RsvpCredential } from "./rules";

/** The answers to the optional questions. */
const details = {
  nameShown: true,
  accessNeeds: true,
  needsVersion: true,
  organization: true,
  firstTime: true,
  handle: true,
  discipline: true,
  town: true,
  nextNight: true,
} satisfies Prisma.RsvpSelect;

export type RsvpDetails = Prisma.RsvpGetPayload<{ select: typeof details }>;

/** Of a row that has more. */
export const detailsOf = (row: RsvpDetails): RsvpDetails => {
  const { nameShown, accessNeeds, needsVersion, organization, firstTime } = row;
  const { handle, discipline, town, nextNight } = row;
  const about = { organization, firstTime, handle, discipline, town };
  return { nameShown, accessNeeds, needsVersion, ...about, nextNight };
};

/** For the owner's forms. */
export const ownRsvp = {
  ...party,
  ...details,
  eventId: true,
  name: true,
  linkVersion: true,
  codeExpires: true,
  needsCode: true,
  reconfirmAskedAt: true,
  reconfirmedAt: true,
  hereAt: true,
} satisfies Prisma.RsvpSelect;

export type OwnRsvp = Prisma.RsvpGetPayload<{ select: typeof ownRsvp }>;

/** Who holds an RSVP: the device that made the attempt, or else its person. */
export type Holder = { userId: string; attemptId: string | null };

/** The rows that a holder reaches: an attempt reaches its own, a person all but duplicates. */
export const heldBy = ({ userId, attemptId }: Holder) =>
  attemptId ? { attemptId } : { userId, isDuplicate: false };

/** The credential's RSVP to a meetup, active before canceled; null if there is none. */
export async function findRsvp(
  tx: Tx,
  credential: RsvpCredential,
  meetupId: string,
): Promise<OwnRsvp | null> {
  if (credential.by === "person")
    return latestRsvp(tx, meetupId, { userId: credential.person.id, attemptId: null });
  if (credential.by === "phone")
    return latestRsvp(tx, meetupId, { userId: "", attemptId: credential.attemptId });
  const named = readLink("answer", credential.token);
  const row = named && (await tx.rsvp.findUnique({ where: { id: named.id }, select: ownRsvp }));
  if (!row || row.linkVersion !== named.version || row.meetupId !== meetupId) return null;
  // The link proves the address, which may have a newer RSVP.
  if (row.status !== "canceled") return row;
  return latestRsvp(tx, meetupId, { userId: row.userId, attemptId: null });
}

export function latestRsvp(tx: Tx, meetupId: string, holder: Holder): Promise<OwnRsvp | null> {
  return tx.rsvp.findFirst({
    where: { meetupId, ...heldBy(holder) },
    orderBy: [{ status: "asc" }, { sequence: "desc" }],
    select: ownRsvp,
  });
}

type Place = { id: string; eventId: string };

/** The holder's seat at another meetup of the event. */
export function seatElsewhere(
  tx: Tx,
  { id, eventId }: Place,
  holder: Holder,
): Promise<OwnRsvp | null> {
  return tx.rsvp.findFirst({
    where: { eventId, ...heldBy(holder), status: "going", meetupId: { not: id } },
    select: ownRsvp,
  });
}

/** The address's RSVP in the event that this attempt did not make: here before elsewhere, or null. */
export async function otherRsvp(tx: Tx, place: Place, holder: Holder): Promise<OwnRsvp | null> {
  return otherOf(await activeRsvps(tx, place.eventId, holder.userId), place, holder);
}

/** Has no instants, which come as text from a statement by hand. */
export type ActiveRsvp = Pick<
  OwnRsvp,
  "id" | "meetupId" | "userId" | "guests" | "locale" | "attemptId" | "isDuplicate" | "isLeading"
> & { status: "going" | "waitlisted" | "canceled" };

export function otherOf<Row extends ActiveRsvp>(
  rows: Row[],
  { id: meetupId }: Place,
  { attemptId }: Holder,
): Row | null {
  const others = rows.filter((row) => !row.isDuplicate && row.attemptId !== (attemptId ?? ""));
  return others.find((row) => row.meetupId === meetupId) ?? others[0] ?? null;
}

/** Everything active that was answered or typed with an address in an event. */
export function activeRsvps(tx: Tx, eventId: string, userId: string): Promise<OwnRsvp[]> {
  return tx.rsvp.findMany({
    where: { eventId, userId, status: { in: ["going", "waitlisted"] } },
    orderBy: [{ status: "asc" }, { createdAt: "asc" }],
    select: ownRsvp,
  });
}

/** Whether an attempt's next row is a duplicate, and leads its address's attempts; a person's does neither. */
export type Standing = { isDuplicate: boolean; isLeading: boolean };

export async function standingOf(tx: Tx, place: Place, holder: Holder): Promise<Standing> {
  if (!holder.attemptId) return { isDuplicate: false, isLeading: false };
  const active = await activeRsvps(tx, place.eventId, holder.userId);
  const suspended = { id: holder.userId, suspendedAt: { not: null } };
  const isDuplicate =
    otherOf(active, place, holder) !== null || (await tx.user.count({ where: suspended })) > 0;
  return { isDuplicate, isLeading: isLeadingAmong(active, holder) };
}

export const isLeadingAmong = (rows: ActiveRsvp[], { attemptId }: Holder): boolean =>
  !rows.some((row) => row.isLeading && row.attemptId && row.attemptId !== attemptId);
