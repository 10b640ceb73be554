import { randomUUID } from "node:crypto";
import { withClient } from "../../scripts/database/connection";
import { openTestCluster } from "../../scripts/test/test-cluster";
import { TONIGHT } from "../fixtures/events";
import type { Afterwards } from "../fixtures/test";

const tonight = TONIGHT.replace("/n/", "");

type NightSlot = {
  kind: string;
  seconds: number;
  talk?: Record<"title" | "speakerName" | "bio" | "needs", string>;
};

/**
 * Tonight once more, unlisted, with the same organizer and Vancouver's host as another, and Toronto without a line-up;
 * taken away after the test.
 */
export async function makeStageNight(afterwards: Afterwards, slots: NightSlot[] = []) {
  const cluster = await openTestCluster();
  const url = new URL(cluster.adminUrl);
  url.pathname = "/e2e_site";
  const [slug, id, meetupId] = [`stage-${randomUUID().slice(0, 8)}`, randomUUID(), randomUUID()];
  await withClient(url.href, async (client) => {
    const copy = (table: string, changed: object, where: string) =>
      client.query(
        `INSERT INTO "${table}" SELECT (jsonb_populate_record(x, $1)).* FROM "${table}" x WHERE ${where}`,
        [changed, tonight],
      );
    const event = `(SELECT id FROM "Event" WHERE slug = $2)`;
    await copy("Event", { id, slug, listedAt: null }, "slug = $2");
    await copy("EventOrganizer", { eventId: id }, `"eventId" = ${event}`);
    await client.query(
      `INSERT INTO "EventOrganizer" ("eventId", "userId", since)
      SELECT $1, "userId", now() FROM "MeetupRole" WHERE role = 'host' AND "meetupId" =
        (SELECT id FROM "Meetup" WHERE slug = 'vancouver' AND "eventId" = ${event})`,
      [id, tonight],
    );
    const meetup = { id: meetupId, eventId: id, seatsTaken: 0, lineUpPublishedAt: null };
    await copy("Meetup", meetup, `slug = 'toronto' AND "eventId" = ${event}`);
    for (const [position, { kind, seconds, talk }] of slots.entries()) {
      const talkId = talk ? randomUUID() : null;
      if (talk)
        await client.query(
          `INSERT INTO "Talk" (id, slug, "meetupId", "proposerId", "speakerName", title, bio, needs, locale, format, state, "createdAt")
          SELECT $1::uuid, $1::text, $2, "userId", $3, $4, $5, $6, 'en', 'twenty_twenty', 'confirmed', now()
          FROM "EventOrganizer" WHERE "eventId" = $7 LIMIT 1`,
          [talkId, meetupId, talk.speakerName, talk.title, talk.bio, talk.needs, id],
        );
      await client.query(
        `INSERT INTO "Slot" (id, "meetupId", "talkId", position, kind, seconds) VALUES ($1, $2, $3, $4, $5, $6)`,
        [randomUUID(), meetupId, talkId, position, kind, seconds],
      );
    }
  });
  afterwards(async () => {
    await withClient(url.href, async (client) => {
      await client.query('DELETE FROM "Email" WHERE "eventId" = $1', [id]);
      await client.query('DELETE FROM "Event" WHERE slug = $1', [slug]);
    });
    await cluster.close();
  });
  return {
    event: `/n/${slug}`,
    city: `/n/${slug}/toronto`,
    ...changesOf(url.href, id),
    /** One that no worker knows of. */
    addWaitingMail: () =>
      withClient(url.href, (client) =>
        client.query(
          `INSERT INTO "Email" (id, kind, recipient, language, params, "eventId")
           VALUES ($1, 'rsvp-confirmed', 'nobody@example.ca', 'en', '{}', $2)`,
          [randomUUID(), id],
        ),
      ),
  };
}

/** What changes it while somebody looks at it. */
function changesOf(url: string, eventId: string) {
  /** The statement has the event's id as $1. */
  const change = (statement: string, values: unknown[] = []) =>
    withClient(url, async (client) => {
      await client.query(statement, [eventId, ...values]);
      await client.query(
        `INSERT INTO "EventRevision" VALUES ($1, 1)
         ON CONFLICT ("eventId") DO UPDATE SET revision = "EventRevision".revision + 1`,
        [eventId],
      );
    });
  return {
    /** A meetup for those afar, by a clock of its own. */
    addStream: (timeZone: string) =>
      change(
        `INSERT INTO "Meetup"
         SELECT (jsonb_populate_record(x, $2 || jsonb_build_object('eventId', $1::uuid))).*
         FROM "Meetup" x WHERE kind = 'afar' AND "eventId" = (SELECT id FROM "Event" WHERE slug = $3)`,
        [{ id: randomUUID(), seatsTaken: 0, timeZone }, tonight],
      ),
    openCall: () => change(`UPDATE "Meetup" SET "talkCallOpenedAt" = now() WHERE "eventId" = $1`),
    /** Its last day is over. */
    endCall: () =>
      change(`UPDATE "Meetup" SET "talkCallUntil" = '2020-01-01' WHERE "eventId" = $1`),
  };
}
