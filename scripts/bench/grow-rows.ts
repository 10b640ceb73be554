import type pg from "pg";

/** The slugs of the added cities: "grown-1" and so on. */
export const SLUG = "grown";

type Size = { cities: number; rsvps: number };

/** Adds cities to the demo's event, and people who said that they'd come, spread over them. */
export async function grow(pool: pg.Pool, { cities, rsvps }: Size): Promise<void> {
  await pool.query(
    `INSERT INTO "City" SELECT (jsonb_populate_record(city, jsonb_build_object(
       'id', gen_random_uuid(), 'slug', $2 || '-' || n, 'nameEn', 'Grown ' || n, 'nameFr', 'Grandi ' || n))).*
     FROM "City" city, generate_series(1, $1::int) n WHERE city."slug" = 'winnipeg'`,
    [cities, SLUG],
  );
  await pool.query(
    `INSERT INTO "Meetup" SELECT (jsonb_populate_record(meetup, jsonb_build_object(
       'id', gen_random_uuid(), 'slug', city."slug", 'cityId', city."id", 'capacity', null,
       'seatsTaken', $1::int / $2::int))).*
     FROM "Meetup" meetup JOIN "Event" event ON event."id" = meetup."eventId", "City" city
     WHERE event."slug" = 'what-we-learned-together' AND meetup."slug" = 'winnipeg' AND city."slug" LIKE $3 || '-%'`,
    [rsvps, cities, SLUG],
  );
  await pool.query(
    `INSERT INTO "User" ("id", "email", "name", "locale", "emailVerified")
     SELECT gen_random_uuid(), $2 || n || '@example.ca', 'Person ' || n, 'en', now()
     FROM generate_series(1, $1::int) n`,
    [rsvps, SLUG],
  );
  await pool.query(
    `WITH places AS (
       SELECT "id", "eventId", row_number() OVER (ORDER BY "slug") - 1 AS place FROM "Meetup" WHERE "slug" LIKE $2 || '-%'
     ), people AS (
       SELECT "id", row_number() OVER () AS person FROM "User" WHERE "email" LIKE $2 || '%@example.ca'
     )
     INSERT INTO "Rsvp" ("id", "meetupId", "eventId", "userId", "status", "name", "nameShown", "locale", "sequence",
       "createdAt", "confirmedAt")
     SELECT gen_random_uuid(), places."id", places."eventId", people."id", 'going', 'Person ' || person, 'everyone', 'en',
       person, now(), now()
     FROM people JOIN places ON places.place = people.person % $1::int`,
    [cities, SLUG],
  );
  await pool.query("ANALYZE");
}
