import type { Tx } from "@/lib/platform/db/client";

/**
 * Every lock that a transaction takes by name. All are held until it ends, and are taken in the order of this file,
 * so that two transactions can wait for each other only in one direction:
 *
 * 1. the seats of an event   2. its row   3. event addresses   4. meetups, by id   5. a town of an event
 * 6. invitations   7. a reflection   8. a person
 *
 * `once` takes its key after them and `record` the event's revision as the last one.
 *
 * Row locks are `FOR NO KEY UPDATE`: foreign keys that point at the row do not wait for them. Under READ COMMITTED
 * the statement after a lock sees what the lock's previous holder wrote; never lock and count in one statement.
 */

/** Advisory locks have 64-bit keys, each bound to its purpose. */
const lockTimeout = "8s";

/** Seat changes share an event; what moves people between its meetups holds it exclusively. */
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

/** What an event says, its status and its rights. */
export async function lockEvent(tx: Tx, eventId: string): Promise<void> {
  await tx.$executeRaw`SELECT 1 FROM "Event" WHERE "id" = ${eventId}::uuid FOR NO KEY UPDATE`;
}

/** The choice of a new event's address: two events of one name must not choose the same. */
export async function lockEventSlugs(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('event-slugs', 0))`;
}

/** A meetup: its details, seats, line-up and talks. */
export async function lockMeetup(tx: Tx, meetupId: string): Promise<void> {
  await tx.$executeRaw`SELECT 1 FROM "Meetup" WHERE "id" = ${meetupId}::uuid FOR NO KEY UPDATE`;
}

/** All meetups of an event. */
export async function lockMeetupsOfEvent(tx: Tx, eventId: string): Promise<void> {
  await tx.$executeRaw`SELECT 1 FROM "Meetup" WHERE "eventId" = ${eventId}::uuid
    ORDER BY "id" FOR NO KEY UPDATE`;
}

/** The wishes for a town: a wish and the opening of its meetup take turns. */
export async function lockTown(
  tx: Tx,
  { eventId, cityId }: { eventId: string; cityId: string },
): Promise<void> {
  const key = `town:${eventId}:${cityId}`;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${key}, 0))`;
}

/** An invitation: accepting, renewing and withdrawing it take turns. */
export async function lockInvitation(tx: Tx, invitationId: string): Promise<void> {
  await tx.$executeRaw`SELECT 1 FROM "Invitation" WHERE "id" = ${invitationId}::uuid
    FOR NO KEY UPDATE`;
}

/** All invitations to one meetup. */
export async function lockInvitationsOfMeetup(tx: Tx, meetupId: string): Promise<void> {
  await tx.$executeRaw`SELECT 1 FROM "Invitation" WHERE "meetupId" = ${meetupId}::uuid
    ORDER BY "id" FOR NO KEY UPDATE`;
}

/** A reflection with its comments. */
export async function lockReflection(tx: Tx, reflectionId: string): Promise<void> {
  await tx.$executeRaw`SELECT 1 FROM "Reflection" WHERE "id" = ${reflectionId}::uuid
    FOR NO KEY UPDATE`;
}

/** A person, for what is limited per person. */
export async function lockPerson(tx: Tx, userId: string): Promise<void> {
  await tx.$executeRaw`SELECT 1 FROM "User" WHERE "id" = ${userId}::uuid FOR NO KEY UPDATE`;
}
