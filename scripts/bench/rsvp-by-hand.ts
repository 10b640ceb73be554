import { randomUUID } from "node:crypto";
import pg from "pg";
import { onShutdown } from "../process/shutdown";

/** Writes the RSVP of a new address. */
export type Write = (meetupId: string, address: string) => Promise<void>;

/** The rows of an RSVP, written with as few round trips as there can be: begin, lock, read, write, commit. */
export function openByHand(connectionString: string): Write {
  const pool = new pg.Pool({ connectionString, max: 16 });
  onShutdown(() => pool.end());
  return async (meetupId, address) => {
    const client = await pool.connect();
    try {
      await client.query("BEGIN");
      const { rows } = await client.query({ name: "lock", text: LOCK, values: [meetupId] });
      const { rows: line } = await client.query({ name: "read", text: READ, values: [meetupId] });
      const { eventId, logSequence } = rows[0];
      if (line[0].waiting > 0) throw new Error("a waitlist without a capacity");
      const [user, rsvp, log, email, job, activity] = Array.from({ length: 6 }, () => randomUUID());
      const ids = [user, rsvp, log, email, job, activity];
      const values = [...ids, meetupId, eventId, logSequence + 1, address, new Date(), rsvp];
      await client.query({ name: "write", text: WRITE, values });
      await client.query("COMMIT");
    } finally {
      client.release();
    }
  };
}

const LOCK = `SELECT "eventId", "logSequence", "capacity", "seatsTaken" FROM "Meetup" WHERE "id" = $1
  FOR NO KEY UPDATE`;

const READ = `SELECT count(*)::int AS waiting FROM "Rsvp"
  WHERE "meetupId" = $1 AND "status" = 'waitlisted' AND NOT "isDuplicate"`;

const WRITE = `
  WITH person AS (
    INSERT INTO "User" ("id", "email", "locale") VALUES ($1, $10, 'en')
  ), answered AS (
    INSERT INTO "Rsvp" ("id", "meetupId", "eventId", "userId", "status", "name", "locale", "sequence", "createdAt")
    VALUES ($2, $7, $8, $1, 'going', 'Bench Mark', 'en', $9, $11)
  ), counted AS (
    UPDATE "Meetup" SET "seatsTaken" = "seatsTaken" + 1, "logSequence" = $9 WHERE "id" = $7
  ), logged AS (
    INSERT INTO "RsvpLog" ("id", "meetupId", "sequence", "rsvpId", "change", "statusAfter", "guestsAfter",
      "actorKind", "at")
    VALUES ($3, $7, $9, $2, 'created', 'going', 0, 'phone', $11)
  ), claimed AS (
    INSERT INTO "IdempotencyKey" ("purpose", "key", "result") VALUES ('by-hand', $10, '{"ok":true}')
  ), limited AS (
    INSERT INTO "RateLimit" ("key", "points", "expire")
    VALUES ($12 || $10, 1, 0), ('unconfirmed-mail:' || $10, 1, 0)
  ), mailed AS (
    INSERT INTO "Email" ("id", "kind", "recipient", "language", "params", "dedupeKey")
    VALUES ($4, 'rsvp-going', $10, 'en', '{}', $12)
  ), queued AS (
    INSERT INTO pgboss.job ("id", "name", "data") VALUES ($5, 'mail', '{}')
  ), revised AS (
    INSERT INTO "EventRevision" ("eventId", "revision") VALUES ($8, 1)
    ON CONFLICT ("eventId") DO UPDATE SET "revision" = "EventRevision"."revision" + 1
    RETURNING "revision"
  ), recorded AS (
    INSERT INTO "Activity" ("id", "at", "verb", "actorKind", "eventId", "meetupId", "subjectId", "revision")
    SELECT $6, $11, 'rsvp.created', 'phone', $8, $7, $2, "revision" FROM revised
  )
  SELECT pg_notify('by-hand', $12)`;
