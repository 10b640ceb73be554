import type { Tx } from "@/lib/platform/db/client";
import { Prisma } from "@/lib/platform/db/generated/client";
import { requireSeats, type Seats, selectSeats } from "./seats";

/**
 * Every explicit lock but the one of signing in (lib/platform/auth/locks.ts). Locks are held until the transaction ends and taken in the order of this file, so that
 * transactions cannot deadlock:
 *
 * 1. the seats of an event   2. its row   3. city slugs   4. event slugs   5. meetups, by id   6. a town of an event
 * 7. invitations   8. a reflection, a talk or an open question   9. a commitment   10. a person
 * 11. the messages to a meetup or an event
 *
 * `once` locks its key after them, and `record` the event's revision last.
 *
 * Row locks are `FOR NO KEY UPDATE`: foreign keys that point at the row do not wait for them. Under READ COMMITTED
 * the statement after a lock sees what the lock's previous holder wrote; never lock and count in one statement.
 */

const lockTimeout = "8s";

/** Shared for seat changes at one meetup, exclusive for moves between meetups. */
export type LockMode = "shared" | "exclusive";

const lockedEventSeats = (eventId: string, mode: LockMode) => Prisma.sql`
  set_config('lock_timeout', ${lockTimeout}, true),
  ${Prisma.raw(mode === "shared" ? "pg_advisory_xact_lock_shared" : "pg_advisory_xact_lock")}(
    hashtextextended(${`event-seats:${eventId}`}, 0))`;

export async function lockEventSeats(tx: Tx, eventId: string, mode: LockMode): Promise<void> {
  await tx.$executeRaw(Prisma.sql`SELECT ${lockedEventSeats(eventId, mode)}`);
}

export async function lockEvent(tx: Tx, eventId: string): Promise<void> {
  await tx.$executeRaw`SELECT 1 FROM "Event" WHERE "id" = ${eventId}::uuid FOR NO KEY UPDATE`;
}

/** Serializes the choice of new cities' slugs. */
export async function lockCitySlugs(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('city-slugs', 0))`;
}

/** Serializes the choice of new slugs. */
export async function lockEventSlugs(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('event-slugs', 0))`;
}

/** Covers details, seats, line-up and talks. */
export async function lockMeetup(tx: Tx, meetupId: string): Promise<void> {
  await tx.$executeRaw`SELECT 1 FROM "Meetup" WHERE "id" = ${meetupId}::uuid FOR NO KEY UPDATE`;
}

/** The same, and reads its seats. */
export async function lockSeats(tx: Tx, meetupId: string): Promise<Seats> {
  return requireSeats(await tx.$queryRaw<Seats[]>(selectSeats(meetupId, Prisma.empty, rowLock)));
}

/** Locks the event's seats, then the meetup's row, in one statement. */
export async function lockEventAndMeetupSeats(
  tx: Tx,
  { id, eventId }: Pick<Seats, "id" | "eventId">,
  mode: LockMode,
): Promise<Seats> {
  const rows = await tx.$queryRaw<Seats[]>(Prisma.sql`
    WITH locked AS MATERIALIZED (SELECT ${lockedEventSeats(eventId, mode)})
    ${selectSeats(id, Prisma.sql`CROSS JOIN locked`, rowLock)}`);
  return requireSeats(rows);
}

/**
 * The columns of a row that was waited for are the newest. The event's status is as old as the statement: what
 * cancels an event cancels its published meetups, too.
 */
const rowLock = Prisma.sql`FOR NO KEY UPDATE OF "Meetup"`;

export async function lockMeetupsOfEvent(tx: Tx, eventId: string): Promise<void> {
  await tx.$executeRaw`SELECT 1 FROM "Meetup" WHERE "eventId" = ${eventId}::uuid
    ORDER BY "id" FOR NO KEY UPDATE`;
}

/** Serializes wishes for a town and the publication of its meetup. */
export async function lockTown(
  tx: Tx,
  { eventId, cityId }: { eventId: string; cityId: string },
): Promise<void> {
  const key = `town:${eventId}:${cityId}`;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${key}, 0))`;
}

export async function lockInvitation(tx: Tx, invitationId: string): Promise<void> {
  await tx.$executeRaw`SELECT 1 FROM "Invitation" WHERE "id" = ${invitationId}::uuid
    FOR NO KEY UPDATE`;
}

export async function lockInvitationsOfMeetup(tx: Tx, meetupId: string): Promise<void> {
  await tx.$executeRaw`SELECT 1 FROM "Invitation" WHERE "meetupId" = ${meetupId}::uuid
    ORDER BY "id" FOR NO KEY UPDATE`;
}

/** Covers its comments. */
export async function lockReflection(tx: Tx, reflectionId: string): Promise<void> {
  await tx.$executeRaw`SELECT 1 FROM "Reflection" WHERE "id" = ${reflectionId}::uuid
    FOR NO KEY UPDATE`;
}

/** Covers its answer. */
export async function lockOpenQuestion(tx: Tx, questionId: string): Promise<void> {
  await tx.$executeRaw(Prisma.sql`SELECT 1 FROM "OpenQuestion" WHERE "id" = ${questionId}::uuid
    FOR NO KEY UPDATE`);
}

/** Covers its comments and its decks; what a host or its speaker does with it locks its meetup. */
export async function lockTalk(tx: Tx, talkId: string): Promise<void> {
  await tx.$executeRaw(Prisma.sql`SELECT 1 FROM "Talk" WHERE "id" = ${talkId}::uuid
    FOR NO KEY UPDATE`);
}

/** Covers its owners and its notes. */
export async function lockCommitment(tx: Tx, commitmentId: string): Promise<void> {
  await tx.$executeRaw(Prisma.sql`SELECT 1 FROM "Commitment" WHERE "id" = ${commitmentId}::uuid
    FOR NO KEY UPDATE`);
}

/** For limits per person. */
export async function lockPerson(tx: Tx, userId: string): Promise<void> {
  await tx.$executeRaw`SELECT 1 FROM "User" WHERE "id" = ${userId}::uuid FOR NO KEY UPDATE`;
}

/** Serializes the messages to a meetup or an event, which are limited. RSVPs do not wait for it. */
export async function lockMessages(tx: Tx, placeId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`messages:${placeId}`}, 0))`;
}
