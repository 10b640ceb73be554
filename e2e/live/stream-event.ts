import { randomUUID } from "node:crypto";
import { withClient } from "../../scripts/database/connection";
import { openTestCluster } from "../../scripts/test/test-cluster";
import { TONIGHT } from "../fixtures/events";

/** Tonight's event once more, unlisted, with one city and another stream. */
export async function makeStreamEvent(streamUrl: string) {
  const cluster = await openTestCluster();
  const url = new URL(cluster.adminUrl);
  url.pathname = "/e2e_site";
  const slug = `stream-${randomUUID().slice(0, 8)}`;
  const id = randomUUID();
  const changed = { id, slug, listedAt: null, streamUrl, captionsUrl: "https://captions.example" };
  await withClient(url.href, async (client) => {
    await client.query(
      `INSERT INTO "Event" SELECT (jsonb_populate_record(e, $1)).* FROM "Event" e WHERE slug = $2`,
      [changed, TONIGHT.replace("/n/", "")],
    );
    await client.query(
      `INSERT INTO "Meetup" SELECT (jsonb_populate_record(m, $1)).* FROM "Meetup" m
       JOIN "Event" e ON e.id = m."eventId" WHERE e.slug = $2 AND m.slug = 'toronto'`,
      [{ id: randomUUID(), eventId: id, seatsTaken: 0 }, TONIGHT.replace("/n/", "")],
    );
  });
  return {
    path: `/n/${slug}`,
    remove: async () => {
      await withClient(url.href, (client) =>
        client.query('DELETE FROM "Event" WHERE slug = $1', [slug]),
      );
      await cluster.close();
    },
  };
}
