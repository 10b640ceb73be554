import { withClient } from "../database/connection";
import type { Finding } from "../test/findings";

/** Each acknowledged RSVP is one row, going or waiting, and the meetup's counter is the sum of its seats. */
export async function rsvpFindings(
  url: string,
  addresses: string[],
  city: string,
): Promise<Finding[]> {
  return withClient(url, async (client) => {
    const { rows: found } = await client.query<{ email: string; count: number }>(
      `SELECT email, count(*)::int FROM "User" JOIN "Rsvp" ON "userId" = "User".id
       WHERE email = ANY($1) AND NOT "isDuplicate" AND "Rsvp".status IN ('going', 'waitlisted')
       GROUP BY email`,
      [addresses],
    );
    const right = found.filter(({ count }) => count === 1).length;
    const { rows } = await client.query<{ counted: number; taken: number }>(
      `SELECT "seatsTaken" AS counted, (SELECT coalesce(sum(1 + guests), 0)::int FROM "Rsvp"
         WHERE "meetupId" = "Meetup".id AND "Rsvp".status = 'going' AND NOT "isDuplicate") AS taken
       FROM "Meetup" JOIN "Event" ON "Event".id = "eventId" JOIN "City" ON "City".id = "cityId"
       WHERE $1 LIKE '%/' || "Event".slug || '/' || "City".slug`,
      [city],
    );
    const [seats] = rows;
    return [
      {
        text: `${addresses.length} RSVPs acknowledged, ${right} of them one row each`,
        isFine: right === addresses.length,
      },
      {
        text: `${seats?.counted} seats counted, ${seats?.taken} taken`,
        isFine: seats !== undefined && seats.counted === seats.taken,
      },
    ];
  });
}
