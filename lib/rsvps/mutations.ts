import { db } from "../db/client";
import type { Prisma } from "../db/generated/client";
import type { Locale } from "../i18n/locales";
import { InvalidField, NotFound } from "../outcome";
import { personAt } from "../people/mutations";
import { now, realNow } from "../time/now";
import type { Person } from "../viewer";
import {
  type AnswerRow,
  answer,
  type Changed,
  comeTo,
  fitting,
  latest,
  openOrNot,
  place,
} from "./answers";
import { withSeats } from "./gate";
import { type Closed, closedFor, isHidden } from "./rules";
import type { GoingInput, RsvpInput } from "./schema";
import type { Gate } from "./seat-steps";
import { readSeats, type Seats } from "./seats";
import { standInAt } from "./stand-ins";

const RESEND_MS = 10 * 60_000;

/** A name and an address are enough. The same form sent twice is answered by what the first one got. */
export async function rsvp(input: RsvpInput, locale: Locale): Promise<Changed<Closed>> {
  const early = closedFor(await visible(input.meetupId), await now());
  if (early) return { ok: false, reason: early };
  // Before the lock, which 200 others may be waiting for.
  const user = await personOf(input.address, locale);
  return withSeats<Changed<Closed>>(input.meetupId, async (gate, seats) => {
    const closed = openOrNot(seats, gate);
    if (closed) return { ok: false, reason: closed };
    const sent = await sentBefore(gate.tx, input);
    if (sent) return { ok: true, kept: [[seats.id, sent]] };

    const known = user.suspendedAt ? null : await answeredBefore(gate.tx, seats, user.id);
    if (known || user.suspendedAt) return likeAnyOther(gate, seats, known);

    const who = { userId: user.id, email: input.address, name: input.name, locale };
    const placed = await place(gate, seats, null, { ...who, guests: 0, before: null });
    if (!placed.ok) return { ok: false, reason: fitting(placed.reason) };
    const key = { purpose: `rsvp:${seats.id}`, key: input.key, resultId: placed.id };
    await gate.tx.idempotencyKey.createMany({ data: [key], skipDuplicates: true });
    return { ok: true, kept: [[seats.id, { rsvpId: placed.id, version: placed.version }]] };
  });
}

/** One tap. Coming back after a cancellation is the same tap. */
export function going(
  person: Person,
  input: GoingInput,
  locale: Locale,
): Promise<Changed<Closed | "going-elsewhere">> {
  return withSeats<Changed<Closed | "going-elsewhere">>(input.meetupId, async (gate, seats) => {
    const closed = openOrNot(seats, gate);
    if (closed) return { ok: false, reason: closed };
    const before = await latest(gate.tx, seats.id, person.id);
    if (before && before.status !== "canceled") return { ok: true };
    const name = person.name ?? input.name;
    if (!name) throw new InvalidField("name", "required");
    await gate.tx.user.updateMany({ where: { id: person.id, name: null }, data: { name } });
    const who = { userId: person.id, email: person.email, name, locale, before };
    return comeTo(gate, seats, { by: "person", person }, who);
  });
}

/** The address had answered: the card that a new one would get, and a mail with its link to who owns it. */
async function likeAnyOther(
  gate: Gate,
  seats: Seats,
  known: AnswerRow | null,
): Promise<Changed<Closed>> {
  const window = Math.floor(realNow().getTime() / RESEND_MS);
  if (known) gate.mail("rsvp-link", known, String(window));
  const stood = standInAt(seats, await gate.waiting(seats), gate.now);
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
