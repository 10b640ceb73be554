import { idempotencyKey, once } from "@/lib/kernel/once";
import { InvalidField, NotFound } from "@/lib/kernel/outcome";
import { actorOf, type Person } from "@/lib/kernel/viewer";
import { personAt } from "@/lib/people/mutations";
import { db } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";
import type { Locale } from "@/lib/platform/i18n/locales";
import { now, realNow } from "@/lib/platform/time/now";
import { type Closed, closedFor, isHidden } from "@/lib/seating/rules";
import type { SeatingTransaction } from "@/lib/seating/seating-transaction";
import { readSeats, type Seats } from "@/lib/seating/seats";
import { withMeetupLock } from "@/lib/seating/transaction";
import { type AnswerRow, answer, latest } from "./answer-queries";
import { assertOpen, type Changed, fitting, joinMeetup, place } from "./placement-mutations";
import type { GoingInput, RsvpInput } from "./schema";
import { standInAt } from "./stand-ins";

const RESEND_MS = 10 * 60_000;

/**
 * Gives a seat or a place in line for a name and an address. The same form sent twice gets the first one's answer:
 * `key` was made in the browser, or from what was typed.
 */
export async function rsvp(
  input: RsvpInput & { key: string },
  locale: Locale,
): Promise<Changed<Closed>> {
  const early = closedFor(await visible(input.meetupId), await now());
  if (early) return { ok: false, reason: early };
  // Before the lock, for which 200 others may be waiting.
  const user = await personOf(input.address, locale);
  return withMeetupLock<Changed<Closed>>(input.meetupId, async (seating, seats) => {
    const closed = assertOpen(seats, seating);
    if (closed) return { ok: false, reason: closed };
    const key = idempotencyKey(input.key, input.name, input.address);
    return once<Changed<Closed>>(seating.tx, `rsvp:${seats.id}`, key, () =>
      placeNew(seating, seats, user, input, locale),
    );
  });
}

type TypedPerson = { id: string; suspendedAt: Date | null };

async function placeNew(
  seating: SeatingTransaction,
  seats: Seats,
  user: TypedPerson,
  { address, name }: RsvpInput,
  locale: Locale,
): Promise<Changed<Closed>> {
  const known = user.suspendedAt ? null : await answeredBefore(seating.tx, seats, user.id);
  if (known || user.suspendedAt) return likeAnyOther(seating, seats, known);
  const who = { userId: user.id, email: address, name, locale };
  const placed = await place(seating, seats, null, { ...who, guests: 0, before: null });
  if (!placed.ok) return { ok: false, reason: fitting(placed.reason) };
  return { ok: true, deviceRsvps: [[seats.id, { rsvpId: placed.id, version: placed.version }]] };
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
      const closed = assertOpen(seats, seating);
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
  if (known)
    seating.note(seats, actorOf(null), {
      verb: "rsvp.repeated",
      rsvp: known,
      occasion: String(window),
    });
  const stood = standInAt(seats, await seating.waiting(seats), seating.now);
  if (!stood.ok) return { ok: false, reason: fitting(stood.reason) };
  return { ok: true, deviceRsvps: [[seats.id, { standIn: stood.standIn }]] };
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
