import type pg from "pg";

const NIGHT = "hcsmca-first-night";
const SLUG = "grown";

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
