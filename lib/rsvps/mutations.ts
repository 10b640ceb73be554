import { InvalidField, NotFound } from "@/lib/kernel/outcome";
import type { Person } from "@/lib/kernel/viewer";
import { personAt } from "@/lib/people/mutations";
import { db } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";
import type { Locale } from "@/lib/platform/i18n/locales";
import { now, realNow } from "@/lib/platform/time/now";
import { type Closed, closedFor, isHidden } from "@/lib/seating/rules";
import type { SeatingTransaction } from "@/lib/seating/seating-transaction";
import { readSeats, type Seats } from "@/lib/seating/seats";
import { withMeetupLock } from "@/lib/seating/transaction";
import {
  type AnswerRow,
  answer,
  type Changed,
  fitting,
  joinMeetup,
  latest,
  openOrNot,
  place,
} from "./answers";
import type { GoingInput, RsvpInput } from "./schema";
import { standInAt } from "./stand-ins";

const RESEND_MS = 10 * 60_000;

/** A name and an address are enough. The same form sent twice is answered by what the first one got. */
export async function rsvp(input: RsvpInput, locale: Locale): Promise<Changed<Closed>> {
  const early = closedFor(await visible(input.meetupId), await now());
  if (early) return { ok: false, reason: early };
  // Before the lock, which 200 others may be waiting for.
  const user = await personOf(input.address, locale);
  return withMeetupLock<Changed<Closed>>(input.meetupId, async (seating, seats) => {
    const closed = openOrNot(seats, seating);
    if (closed) return { ok: false, reason: closed };
    const sent = await sentBefore(seating.tx, input);
    if (sent) return { ok: true, kept: [[seats.id, sent]] };

    const known = user.suspendedAt ? null : await answeredBefore(seating.tx, seats, user.id);
    if (known || user.suspendedAt) return likeAnyOther(seating, seats, known);

    const who = { userId: user.id, email: input.address, name: input.name, locale };
    const placed = await place(seating, seats, null, { ...who, guests: 0, before: null });
    if (!placed.ok) return { ok: false, reason: fitting(placed.reason) };
    const key = { purpose: `rsvp:${seats.id}`, key: input.key, resultId: placed.id };
    await seating.tx.idempotencyKey.createMany({ data: [key], skipDuplicates: true });
    return { ok: true, kept: [[seats.id, { rsvpId: placed.id, version: placed.version }]] };
  });
}

/** One tap. Coming back after a cancellation is the same tap. */
export function going(
  person: Person,
  input: GoingInput,
  locale: Locale,
): Promise<Changed<Closed | "going-elsewhere">> {
  return withMeetupLock<Changed<Closed | "going-elsewhere">>(
    input.meetupId,
    async (seating, seats) => {
      const closed = openOrNot(seats, seating);
      if (closed) return { ok: false, reason: closed };
      const before = await latest(seating.tx, seats.id, person.id);
      if (before && before.status !== "canceled") return { ok: true };
      const name = person.name ?? input.name;
      if (!name) throw new InvalidField("name", "required");
      await seating.tx.user.updateMany({ where: { id: person.id, name: null }, data: { name } });
      const who = { userId: person.id, email: person.email, name, locale, before };
      return joinMeetup(seating, seats, { by: "person", person }, who);
    },
  );
}

/** The address had answered: the card that a new one would get, and a mail with its link to who owns it. */
async function likeAnyOther(
  seating: SeatingTransaction,
  seats: Seats,
  known: AnswerRow | null,
): Promise<Changed<Closed>> {
  const window = Math.floor(realNow().getTime() / RESEND_MS);
  if (known) seating.mail("rsvp-link", known, String(window));
  const stood = standInAt(seats, await seating.waiting(seats), seating.now);
  if (!stood.ok) return { ok: false, reason: fitting(stood.reason) };
  return { ok: true, kept: [[seats.id, { standIn: stood.standIn }]] };
}

async function sentBefore(tx: Prisma.TransactionClient, { meetupId, key, address }: RsvpInput) {
  const sent = await tx.idempotencyKey.findUnique({
    where: { purpose_key: { purpose: `rsvp:${meetupId}`, key } },
    select: { resultId: true },
  });
  const row = sent && (await tx.rsvp.findUnique({ where: { id: sent.resultId }, select: answer }));
  return row?.user.email === address ? { rsvpId: row.id, version: row.linkVersion } : null;
}

async function visible(meetupId: string): Promise<Seats> {
  const seats = await readSeats(db, meetupId);
  if (isHidden(seats)) throw new NotFound("meetup");
  return seats;
}

async function personOf(address: string, locale: Locale) {
  const { id } = await personAt(db, address, locale);
  return db.user.findUniqueOrThrow({ where: { id }, select: { id: true, suspendedAt: true } });
}

/** What an address already said: to this meetup, or that it is going to another one of the event. */
async function answeredBefore(tx: Prisma.TransactionClient, seats: Seats, userId: string) {
  const { id: meetupId, eventId } = seats;
  const answered = await tx.rsvp.findMany({
    where: { eventId, userId, OR: [{ meetupId, status: "waitlisted" }, { status: "going" }] },
    select: answer,
  });
  return answered.find((rsvp) => rsvp.meetupId === meetupId) ?? answered[0] ?? null;
}
