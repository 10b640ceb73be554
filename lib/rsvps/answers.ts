import { NotFound, type Outcome } from "@/lib/kernel/outcome";
import type { Actor } from "@/lib/kernel/viewer";
import { readLink } from "@/lib/platform/auth/signed-link";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { realNow } from "@/lib/platform/time/now";
import { type Closed, closedFor, isHidden, mostGuests, placeRsvp } from "@/lib/seating/rules";
import type { SeatChange, SeatingTransaction } from "@/lib/seating/seating-transaction";
import { party, type Seats } from "@/lib/seating/seats";
import { type Asker, actorFor, type Kept } from "./credential";

type Tx = Prisma.TransactionClient;

/** An answer as its owner's forms need it. */
export const answer = {
  ...party,
  name: true,
  nameShown: true,
  accessNeeds: true,
  organization: true,
  firstTime: true,
  linkVersion: true,
} satisfies Prisma.RsvpSelect;

export type AnswerRow = Prisma.RsvpGetPayload<{ select: typeof answer }>;

type Real = Exclude<Asker, { by: "stand-in" }>;

/** The asker's answer to a meetup, the one that counts before one that was canceled. Null where there is none. */
export async function findAnswer(tx: Tx, asker: Real, meetupId: string): Promise<AnswerRow | null> {
  if (asker.by === "person") return latest(tx, meetupId, asker.person.id);
  const named = asker.by === "link" ? readLink("answer", asker.token) : null;
  const key = asker.by === "phone" ? { id: asker.rsvpId, version: asker.version } : named;
  const row = key && (await tx.rsvp.findUnique({ where: { id: key.id }, select: answer }));
  if (!row || row.linkVersion !== key.version || row.meetupId !== meetupId) return null;
  // A link proves the address; a phone was trusted with one answer alone.
  return asker.by === "link" && row.status === "canceled" ? latest(tx, meetupId, row.userId) : row;
}

export function latest(tx: Tx, meetupId: string, userId: string): Promise<AnswerRow | null> {
  return tx.rsvp.findFirst({
    where: { meetupId, userId },
    orderBy: [{ status: "asc" }, { sequence: "desc" }],
    select: answer,
  });
}

/** The answer that a form is about; a form without one is nobody's. */
export async function requireRsvp(tx: Tx, asker: Real, meetupId: string): Promise<AnswerRow> {
  const mine = await findAnswer(tx, asker, meetupId);
  if (!mine) throw new NotFound("answer");
  if (asker.by === "link") await confirmAddress(tx, mine);
  if (isOwn(asker) && !mine.confirmedAt)
    await tx.rsvp.updateMany({ where: { id: mine.id }, data: { confirmedAt: realNow() } });
  return mine;
}

/** Whoever is signed in or came by the mailed link; a phone may have typed anybody's address. */
const isOwn = (asker: Asker | null) => asker?.by === "person" || asker?.by === "link";

/** A button pressed from a mailed link proves that its mail was read: the address, and with it the name. */
async function confirmAddress(tx: Tx, { userId: id, name }: AnswerRow): Promise<void> {
  await tx.user.updateMany({
    where: { id, emailVerified: null },
    data: { emailVerified: realNow() },
  });
  await tx.user.updateMany({ where: { id, name: null }, data: { name } });
}

type Details = Partial<Pick<AnswerRow, "nameShown" | "accessNeeds" | "organization" | "firstTime">>;

type NewAnswer = {
  userId: string;
  email: string;
  name: string;
  locale: AnswerRow["locale"];
  guests: number;
  details?: Details;
  /** What they had answered before, and canceled. */
  before: AnswerRow | null;
};

/** Gives a seat or a place in line. The party that comes back stands at the end. */
export async function place(
  seating: SeatingTransaction,
  seats: Seats,
  by: Asker | null,
  who: NewAnswer,
): Promise<
  { ok: true; id: string; version: number } | { ok: false; reason: Closed | "party-too-big" }
> {
  const status = placeRsvp(seats, await seating.waiting(seats), who.guests, seating.now);
  if (status !== "going" && status !== "waitlisted") return { ok: false, reason: status };
  const { before } = who;
  const id = before?.id ?? crypto.randomUUID();
  const actor: Actor = by
    ? actorFor(by, id)
    : { actorKind: "nobody", actorId: null, actorName: null };
  const change: SeatChange = {
    rsvp: { id, locale: who.locale, user: { email: who.email } },
    before,
    after: { status, guests: who.guests },
    change: before ? "returned" : "created",
    mail: "rsvp-confirmed",
  };
  await seating.applySeatChanges(seats, actor, [change], (sequence) => {
    const confirmed = isOwn(by) ? { confirmedAt: seating.now } : {};
    const moved = { sequence, canceledAt: null, promotedAt: null };
    const now = { status, guests: who.guests, ...moved, ...confirmed };
    if (before) return seating.tx.rsvp.update({ where: { id }, data: now, select: { id: true } });
    const { userId, name, locale, details } = who;
    const { id: meetupId, eventId } = seats;
    const row = { ...now, ...details, id, meetupId, eventId, userId, name, locale };
    return seating.tx.rsvp.create({
      data: { ...row, createdAt: seating.now },
      select: { id: true },
    });
  });
  return { ok: true, id, version: before?.linkVersion ?? 1 };
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

/** `kept`: what the phone has to keep from now on, by meetup. */
export type Changed<Reason extends string = never> = Outcome<
  { kept?: [meetupId: string, Kept][] },
  Reason
>;

export function openOrNot(seats: Seats, seating: SeatingTransaction): Closed | null {
  if (isHidden(seats)) throw new NotFound("meetup");
  return closedFor(seats, seating.now);
}

/** For parties that were cut to the limit before: one that is too big would be our own fault. */
export function fitting<Reason extends string>(reason: Reason | "party-too-big"): Reason {
  if (reason === "party-too-big") throw new Error("a party above its limit was placed");
  return reason as Reason;
}

type Comer = Omit<NewAnswer, "guests">;

/** A seat or a place in line with the guests of before, unless there is a seat elsewhere in the event. */
export async function joinMeetup(
  seating: SeatingTransaction,
  seats: Seats,
  asker: Asker,
  who: Comer,
) {
  if (await goingElsewhere(seating.tx, seats, who.userId))
    return { ok: false as const, reason: "going-elsewhere" as const };
  const guests = Math.min(who.before?.guests ?? 0, mostGuests(seats));
  const placed = await place(seating, seats, asker, { ...who, guests });
  return placed.ok ? { ok: true as const } : { ok: false as const, reason: fitting(placed.reason) };
}
