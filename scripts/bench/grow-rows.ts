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

const NIGHT = "hcsmca-first-night";

/** The ids of comments end with their number, counted from the newest. */
const ID = "00000000-0000-4000-8000-";

export const REFLECTION = `/en/n/${NIGHT}/reflections/${SLUG}`;
/** The page that begins with the 50th comment from the end, however many are before it. */
export const LAST_COMMENTS = `${REFLECTION}?from=${ID}${"50".padStart(12, "0")}`;

/** Adds a reflection on the first night, with comments by its organizer's demo persona; every third replies to another. */
export async function growComments(pool: pg.Pool, comments: number): Promise<void> {
  const { rows } = await pool.query(
    `INSERT INTO "Reflection" ("id", "eventId", "authorId", "authorName", "locale", "slug", "stayed", "status", "createdAt",
       "publishedAt")
     SELECT gen_random_uuid(), event."id", organizer."userId", 'Person', 'en', $2, 'A lot was said', 'published', now(), now()
     FROM "Event" event JOIN "EventOrganizer" organizer ON organizer."eventId" = event."id"
     WHERE event."slug" = $1 LIMIT 1
     RETURNING "id", "eventId", "authorId"`,
    [NIGHT, SLUG],
  );
  const [{ id, eventId, authorId }] = rows;
  await pool.query(`INSERT INTO "Thread" ("id", "eventId", "reflectionId") VALUES ($1, $2, $1)`, [
    id,
    eventId,
  ]);
  await pool.query(
    `WITH said AS (
       SELECT n, ($4 || lpad(n::text, 12, '0'))::uuid AS id, now() - n * interval '1 minute' AS at
       FROM generate_series(1, $3::int) n
     ), placed AS (
       SELECT *, lpad(to_hex((extract(epoch FROM date_trunc('milliseconds', at)) * 1000)::bigint), 12, '0')
         || replace(id::text, '-', '') AS path
       FROM said
     )
     INSERT INTO "Comment" ("id", "threadId", "parentId", "path", "authorId", "authorName", "locale", "body", "createdAt",
       "shownAt")
     SELECT one.id, $1, above.id, coalesce(above.path, '') || one.path, $2, 'Person', 'en',
       'Comment ' || one.n || ' with **Markdown** and #hcsmca', one.at, one.at
     FROM placed one LEFT JOIN placed above ON above.n = one.n + 1 AND one.n % 3 = 0
     ORDER BY one.n DESC`,
    [id, authorId, comments, ID],
  );
  await pool.query("ANALYZE");
}
