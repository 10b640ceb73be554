import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import type { Tx } from "@/lib/platform/db/client";
import { Prisma } from "@/lib/platform/db/generated/client";
import { pool } from "@/lib/platform/db/pool";
import type { Sql } from "@/lib/platform/db/write-batch";
import { env } from "@/lib/platform/env";
import { realNow } from "@/lib/platform/time/now";

/** Points per duration in seconds. The network limits are high because a whole bar shares one network. */
export const LIMITS = {
  network: { points: 600, duration: 300 },
  /** Requests for one address from one network. */
  "sign-in": { points: 5, duration: 900 },
  "sign-in-network": { points: 100, duration: 900 },
  /** Mails to one recipient, wherever they were asked for: see docs/security.md. */
  "sign-in-mail": { points: 5, duration: 900 },
  "sign-in-mails-a-day": { points: 10, duration: 86_400 },
  "sign-in-mail-after-that": { points: 1, duration: 3600 },
  "sign-in-code": { points: 20, duration: 900 },
  "sign-in-code-network": { points: 100, duration: 3600 },
  /** Requests of a person for another address; mails to a new address that one person, or all, asked for. */
  "address-change": { points: 5, duration: 3600 },
  "address-mail": { points: 3, duration: 86_400 },
  "address-mails-a-day": { points: 10, duration: 86_400 },
  rsvp: { points: 20, duration: 600 },
  /** RSVPs by name and address before each takes the mailed code first. */
  "rsvp-network": {
    get points() {
      return env().rsvpsPerNetwork;
    },
    duration: 600,
  },
  /** Mails to an address because of what unconfirmed people typed: a day's, and a day's about one meetup. */
  "unconfirmed-mail": { points: 3, duration: 86_400 },
  "unconfirmed-mail-meetup": { points: 1, duration: 86_400 },
  /** A seat for an attempt that waited: whoever typed it may bring that about again and again. */
  "unconfirmed-mail-promoted": { points: 1, duration: 86_400 },
  /** A removal by a host, who may be the same stranger. */
  "unconfirmed-mail-removed": { points: 1, duration: 86_400 },
  /** Codes typed for one attempt, and from one network. */
  "rsvp-code": { points: 5, duration: 86_400 },
  "rsvp-code-network": { points: 100, duration: 3600 },
  /** Pictures: a room opens albums of a dozen. */
  image: { points: 20_000, duration: 300 },
  /** Of one network: each reads five tables. */
  search: { points: 300, duration: 300 },
  write: { points: 60, duration: 300 },
  comment: { points: 10, duration: 60 },
  /** Drafts that save themselves. */
  autosave: { points: 150, duration: 300 },
  invite: { points: 40, duration: 3600 },
  "ask-hosts": { points: 6, duration: 3600 },
  /** Across all senders, to protect the hosts. */
  "ask-one-meetup": { points: 60, duration: 3600 },
  wish: { points: 10, duration: 600 },
  /** Of one network, which a whole room shares. */
  "prompt-answer": { points: 400, duration: 600 },
  /** Pictures of signs: each is decoded. */
  "prompt-sign": { points: 100, duration: 600 },
  /** Files that one person sends. */
  upload: { points: 40, duration: 600 },
  /** A talk has twenty, one file each; a host sends those of an evening. */
  slide: { points: 300, duration: 600 },
  /** What one phone at the door sends: it asks every few seconds, and taps come in bursts. */
  door: { points: 200, duration: 300 },
  /** What one phone on the stage sends. */
  stage: { points: 200, duration: 300 },
  /** Codes of screens: those typed by one person or phone, and from one network, and those shown to one network. */
  "stage-code": { points: 10, duration: 600 },
  "stage-code-network": { points: 60, duration: 600 },
  "stage-screen": { points: 60, duration: 600 },
  /** Of one network: three screens that ask for the time and for what is on. A room must not use it up for them. */
  "stage-screens": { points: 3_000, duration: 300 },
} as const;

/**
 * All requests of a network, counted in the memory of the server process: 300 pupils behind one address open twenty
 * pages each in five minutes, with a hundred files.
 */
export const REQUEST_LIMITS = {
  request: { points: 6000, duration: 300 },
  asset: { points: 30_000, duration: 300 },
  /** Those pupils ask for the board every ten seconds where no stream can be held. From memory, like a file. */
  live: { points: 15_000, duration: 300 },
} as const;

export type LimitName = keyof typeof LIMITS;

const limiters = new Map<LimitName, RateLimiterPostgres>();

function limiter(name: LimitName): RateLimiterPostgres {
  const known = limiters.get(name);
  if (known) return known;
  const made = new RateLimiterPostgres({
    ...{ storeClient: pool(), storeType: "pool", tableName: "RateLimit", tableCreated: true },
    ...{ keyPrefix: name, ...LIMITS[name] },
  });
  limiters.set(name, made);
  return made;
}

/** Consumes one point for a purpose and key (a person, an address, a network); false if none is left. */
export async function withinLimit(name: LimitName, key: string): Promise<boolean> {
  try {
    await limiter(name).consume(key);
    return true;
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return false;
    throw refusal;
  }
}

/**
 * Whether an address may get a mail about a meetup that nobody with that address asked for. Its mails are counted in
 * their own transaction, in one statement, under the meetup's lock: what is rolled back, or ends with a crash, has
 * counted nothing. Transactions that ask for several addresses ask in their order.
 */
export async function mayMailUnconfirmed(
  tx: Tx,
  purpose: `unconfirmed-mail-${"meetup" | "promoted" | "removed"}`,
  { meetupId, address }: { meetupId: string; address: string },
): Promise<boolean> {
  const ofMeetup = consumed(purpose, `${meetupId} ${address}`);
  const ofDay = consumed("unconfirmed-mail", address, Prisma.sql`FROM "ofMeetup" WHERE "isWithin"`);
  const [left] = await tx.$queryRaw<unknown[]>(Prisma.sql`
    WITH "ofMeetup" AS (${ofMeetup}), "ofDay" AS (${ofDay}) SELECT 1 FROM "ofDay" WHERE "isWithin"`);
  return left !== undefined;
}

export type AddressAtMeetup = { meetupId: string; address: string };

/**
 * The same for many addresses, each once, in one statement: it takes their keys in the addresses' order, those of the
 * meetups before those of the day. Returns the addresses that may get the mail.
 */
export async function mayMailManyUnconfirmed(
  tx: Tx,
  asked: readonly AddressAtMeetup[],
): Promise<Set<string>> {
  if (asked.length === 0) return new Set();
  const name = "unconfirmed-mail-meetup";
  const ofMeetup = consumedBy(
    name,
    Prisma.sql`${`${name}:`} || "meetupId" || ' ' || "address"`,
    Prisma.sql`FROM "asked" ORDER BY "address"`,
  );
  const ofDay = consumedBy(
    "unconfirmed-mail",
    Prisma.sql`'unconfirmed-mail:' || split_part("key", ' ', 2)`,
    Prisma.sql`FROM "ofMeetup" WHERE "isWithin" ORDER BY 1`,
  );
  const left = await tx.$queryRaw<{ address: string }[]>(Prisma.sql`
    WITH "asked" AS (${rowsOf(asked)}), "ofMeetup" AS (${ofMeetup}), "ofDay" AS (${ofDay})
    SELECT substr("key", length('unconfirmed-mail:') + 1) AS "address" FROM "ofDay" WHERE "isWithin"`);
  return new Set(left.map(({ address }) => address));
}

/** The same, as it stands: no mail is counted. */
export async function couldMailUnconfirmed(
  tx: Tx,
  asked: readonly AddressAtMeetup[],
): Promise<Set<string>> {
  if (asked.length === 0) return new Set();
  const isUsedUp = (name: LimitName, key: Sql) => Prisma.sql`EXISTS (
    SELECT FROM "RateLimit" WHERE "key" = ${`${name}:`} || ${key}
      AND "expire" > ${realNow().getTime()}::bigint AND "points" >= ${LIMITS[name].points}::int)`;
  const ofMeetup = isUsedUp(
    "unconfirmed-mail-meetup",
    Prisma.sql`"asked"."meetupId" || ' ' || "asked"."address"`,
  );
  const ofDay = isUsedUp("unconfirmed-mail", Prisma.sql`"asked"."address"`);
  const left = await tx.$queryRaw<{ address: string }[]>(Prisma.sql`
    SELECT "address" FROM (${rowsOf(asked)}) AS "asked" WHERE NOT ${ofMeetup} AND NOT ${ofDay}`);
  return new Set(left.map(({ address }) => address));
}

const rowsOf = (asked: readonly AddressAtMeetup[]) => Prisma.sql`
  SELECT "address", "meetupId" FROM unnest(${asked.map(({ address }) => address)}::text[],
    ${asked.map(({ meetupId }) => meetupId)}::text[]) AS "row"("address", "meetupId")`;

/** Consumes a point as rate-limiter-flexible does, `from` rows of another such statement. */
const consumed = (name: LimitName, key: string, from = Prisma.empty): Sql =>
  consumedBy(name, Prisma.sql`${`${name}:${key}`}`, from);

function consumedBy(name: LimitName, key: Sql, from: Sql): Sql {
  const { points, duration } = LIMITS[name];
  const now = realNow().getTime();
  return Prisma.sql`
    INSERT INTO "RateLimit" AS "kept" ("key", "points", "expire")
    SELECT ${key}, 1, ${now + duration * 1000}::bigint ${from}
    ON CONFLICT ("key") DO UPDATE SET
      "points" = CASE WHEN "kept"."expire" <= ${now}::bigint THEN 1 ELSE "kept"."points" + 1 END,
      "expire" = CASE WHEN "kept"."expire" <= ${now}::bigint THEN excluded."expire" ELSE "kept"."expire" END
    RETURNING "key", "points" <= ${points}::int AS "isWithin"`;
}

/** Gives a key all of its points back. */
export async function resetLimit(name: LimitName, key: string): Promise<void> {
  await limiter(name).delete(key);
}
