import { NotFound } from "@/lib/kernel/outcome";
import type { Tx } from "@/lib/platform/db/client";
import type { Seats } from "./seats";

/**
 * Every explicit lock but the one of signing in (lib/platform/auth/locks.ts). Locks are held until the transaction ends and taken in the order of this file, so that
 * transactions cannot deadlock:
 *
 * 1. the seats of an event   2. its row   3. city slugs   4. event slugs   5. meetups, by id   6. a town of an event
 * 7. invitations   8. a reflection   9. a person
 *
 * `once` locks its key after them, and `record` the event's revision last.
 *
 * Row locks are `FOR NO KEY UPDATE`: foreign keys that point at the row do not wait for them. Under READ COMMITTED
 * the statement after a lock sees what the lock's previous holder wrote; never lock and count in one statement.
 */

const lockTimeout = "8s";

/** Shared for seat changes at one meetup, exclusive for moves between meetups. */
export async function lockEventSeats(
  tx: Tx,
  eventId: string,
  mode: "shared" | "exclusive",
): Promise<void> {
  const key = `event-seats:${eventId}`;
  if (mode === "shared")
    await tx.$executeRaw`SELECT set_config('lock_timeout', ${lockTimeout}, true),
      pg_advisory_xact_lock_shared(hashtextextended(${key}, 0))`;
  else
    await tx.$executeRaw`SELECT set_config('lock_timeout', ${lockTimeout}, true),
      pg_advisory_xact_lock(hashtextextended(${key}, 0))`;
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

/**
 * The same, and reads its seats: the columns of a row that was waited for are the newest. The event's status is, too,
 * because the event's seats are locked before.
 */
export async function lockSeats(tx: Tx, meetupId: string): Promise<Seats> {
  const [seats] = await tx.$queryRaw<Seats[]>`
    SELECT "Meetup"."id", "eventId", "Meetup"."status", "Event"."status" AS "eventStatus", "capacity", "seatsTaken",
      "overbooked", "logSequence", "partyLimit", "rsvpsCloseAt", "endsAt"
    FROM "Meetup" JOIN "Event" ON "Event"."id" = "eventId"
    WHERE "Meetup"."id" = ${meetupId}::uuid FOR NO KEY UPDATE OF "Meetup"`;
  if (!seats) throw new NotFound("meetup");
  return seats;
}

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

/** For limits per person. */
export async function lockPerson(tx: Tx, userId: string): Promise<void> {
  await tx.$executeRaw`SELECT 1 FROM "User" WHERE "id" = ${userId}::uuid FOR NO KEY UPDATE`;
}
