import { randomUUID } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import { record } from "@/lib/activity/record";
import { InvalidField, type Outcome } from "@/lib/kernel/outcome";
import { actorOf, type Person } from "@/lib/kernel/viewer";
import { db, type Tx } from "@/lib/platform/db/client";
import { Prisma } from "@/lib/platform/db/generated/client";
import type { Sql } from "@/lib/platform/db/write-batch";
import type { Locale } from "@/lib/platform/i18n/locales";
import { now, realNow } from "@/lib/platform/time/now";
import { isTaken } from "./rules";
import type { Profile, RenewFeed } from "./schema";

/** The user of an address that was just confirmed. */
export async function confirmedPerson(
  tx: Tx,
  email: string,
  locale: Locale,
): Promise<{ id: string }> {
  const { id } = await personAt(tx, email, locale);
  await tx.user.updateMany({
    where: { id, emailVerified: null },
    // Before, somebody else may have typed the address in another language.
    data: { emailVerified: realNow(), locale },
  });
  return { id };
}

type Found = { id: string; suspendedAt: Date | null };

/**
 * The beginning of a statement whose `person` is the user with a normalised address, created if needed. Without a row
 * somebody else has created it at the same moment: the next statement sees it.
 */
export const withPersonAt = (email: string, locale: Locale): Sql => Prisma.sql`
  WITH created AS (
    INSERT INTO "User" ("id", "email", "locale")
    VALUES (${randomUUID()}::uuid, ${email}, ${locale}::"Locale")
    ON CONFLICT DO NOTHING RETURNING "id", "suspendedAt"
  ), person AS (
    SELECT * FROM created UNION ALL SELECT "id", "suspendedAt" FROM "User" WHERE "email" = ${email}
  )`;

/** The user with a normalised address, created if needed. */
export async function personAt(tx: Tx, email: string, locale: Locale): Promise<Found> {
  const find = () =>
    tx.$queryRaw<Found[]>(Prisma.sql`${withPersonAt(email, locale)} SELECT * FROM person`);
  const found = (await find())[0] ?? (await find())[0];
  if (!found) throw new Error("no person at an address");
  return found;
}

/** Ends the secret address of a person's calendar feed. */
export async function endFeed(tx: Tx, userId: string): Promise<void> {
  await tx.user.update({
    where: { id: userId },
    data: { feedVersion: { increment: 1 } },
    select: { id: true },
  });
}

/** The calendar feed gets another address, for one that somebody else has seen. Pressing twice makes one. */
export async function renewFeed(viewer: Person, { version }: RenewFeed): Promise<Outcome> {
  const at = await now();
  await db.$transaction(async (tx) => {
    const { count } = await tx.user.updateMany({
      where: { id: viewer.id, feedVersion: version },
      data: { feedVersion: { increment: 1 } },
    });
    if (count === 0) return;
    await record(tx, {
      ...{ verb: "person.feed-renewed", actor: actorOf(viewer), at, eventId: null },
      subjectId: viewer.id,
    });
  });
  return { ok: true };
}

/** A handle that somebody else has, also since this moment, is a field error. One that is given up is anybody's. */
export async function changeProfile(viewer: Person, profile: Profile): Promise<Outcome> {
  const at = await now();
  const changing = db.$transaction(async (tx) => {
    const before = await tx.user.findUniqueOrThrow({
      where: { id: viewer.id },
      select: { name: true, locale: true, handle: true, organization: true },
    });
    if (isDeepStrictEqual(before, profile)) return;
    await tx.user.update({ where: { id: viewer.id }, data: profile, select: { id: true } });
    const actor = actorOf({ ...viewer, name: profile.name });
    await record(tx, {
      verb: "person.profile-changed",
      actor,
      at,
      eventId: null,
      subjectId: viewer.id,
    });
  });
  await changing.catch((error: unknown) => {
    if (isTaken(error, "User_handle")) throw new InvalidField("handle", "handle-taken");
    throw error;
  });
  return { ok: true };
}
