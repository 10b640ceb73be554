import { db } from "@/lib/platform/db/client";
import { LINK, type Model, seatsTaken } from "./test-model";
import type { Night } from "./test-night";

type Row = {
  id: string;
  userId: string;
  attemptId: string | null;
  isConfirmed: boolean;
  isDuplicate: boolean;
  status: string;
  guests: number;
  supportPerson: boolean;
  verbs: string[];
};
type Table = {
  status: string;
  eventStatus: string;
  capacity: number | null;
  seatsTaken: number;
  overbooked: number;
  verbs: string[];
  line: Row[];
};

/** All seats of the event, in one statement. */
export const readTables = ({ eventId }: Night) => db.$queryRaw<Table[]>`
  SELECT "Meetup"."status", "Event"."status" AS "eventStatus", "capacity", "seatsTaken", "overbooked",
    ARRAY(SELECT "verb" FROM "Activity" WHERE "Activity"."eventId" = "Event"."id"
      AND ("subjectId" = "Meetup"."id" OR "verb" = 'event.canceled') ORDER BY "verb") AS "verbs",
    coalesce("line", '[]') AS "line"
  FROM "Meetup" JOIN "Event" ON "Event"."id" = "eventId"
  LEFT JOIN LATERAL (
    SELECT jsonb_agg(to_jsonb("Rsvp") || jsonb_build_object(
      'isConfirmed', "confirmedAt" IS NOT NULL,
      'verbs', (SELECT coalesce(jsonb_agg("verb" ORDER BY "revision", "verb"), '[]')
        FROM "Activity" WHERE "subjectId" = "Rsvp"."id")) ORDER BY "sequence") AS "line"
    FROM "Rsvp" WHERE "meetupId" = "Meetup"."id"
  ) AS "lines" ON true
  WHERE "eventId" = ${eventId}::uuid ORDER BY "Meetup"."id"`;

/** The mail about a duplicate. */
const IGNORED = ["rsvp.repeated"];

/** The tables in the model's terms. Says nothing that the model doesn't know of duplicates. */
export function actual(night: Night, tables: Table[], model: Model) {
  return tables.map(({ line, ...meetup }, at) => ({
    ...meetup,
    line: line.map((row, index) => {
      const { status, guests, supportPerson, isDuplicate, isConfirmed } = row;
      const isUnknown = model.meetups[at]?.line[index]?.wasDuplicate;
      return {
        person: night.people.findIndex(({ id }) => id === row.userId),
        attempt: row.attemptId && (night.names.get(row.attemptId) ?? "unknown"),
        ...{ isDuplicate, isConfirmed, guests, supportPerson, status: shown(status, isDuplicate) },
        verbs: isUnknown ? [] : row.verbs.filter((verb) => !IGNORED.includes(verb)),
      };
    }),
  }));
}

const shown = (status: string, isDuplicate: boolean) =>
  isDuplicate && status !== "canceled" ? "active" : status;

/** What the tables should hold. */
export function expected({ meetups, isCanceled }: Model) {
  return meetups.map((meetup) => ({
    status: meetup.isCanceled ? "canceled" : "published",
    eventStatus: isCanceled ? "canceled" : "published",
    capacity: meetup.capacity,
    seatsTaken: seatsTaken(meetup),
    verbs: meetup.verbs.toSorted(),
    overbooked: Math.max(0, meetup.capacity === null ? 0 : seatsTaken(meetup) - meetup.capacity),
    line: meetup.line.map(({ person, attempt, isDuplicate, wasDuplicate, status, ...entry }) => ({
      ...{ person, attempt, isDuplicate, isConfirmed: attempt === null, guests: entry.guests },
      supportPerson: entry.supportPerson,
      status: shown(status, isDuplicate),
      verbs: wasDuplicate ? [] : inOrder(entry.verbs),
    })),
  }));
}

const inOrder = (verbs: { turn: number; verb: string }[]) =>
  verbs.toSorted((a, b) => a.turn - b.turn || (a.verb < b.verb ? -1 : 1)).map(({ verb }) => verb);

/** What each device remembers, in the model's terms. */
export const heldOn = ({ devices, names }: Night) =>
  devices.map(({ jar }) =>
    Object.fromEntries(
      [...jar].map(([at, held]) => [
        at,
        "attemptId" in held ? (names.get(held.attemptId) ?? "unknown") : LINK,
      ]),
    ),
  );

/** Lets later acts name the RSVPs by the numbers of their entries. */
export function bind({ rsvps }: Night, tables: Table[], model: Model): void {
  for (const [at, { line }] of tables.entries())
    for (const [index, { id }] of line.entries())
      rsvps.set(model.meetups[at]?.line[index]?.born ?? -1, id);
}
