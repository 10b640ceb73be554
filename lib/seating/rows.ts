import { Prisma, type Rsvp } from "@/lib/platform/db/generated/client";
import { insertRows, type Sql } from "@/lib/platform/db/write-batch";

type Optional = keyof typeof defaults;

export type NewRsvpRow = Omit<Rsvp, Optional | "linkVersion" | "canceledAt" | "promotedAt"> &
  Partial<Pick<Rsvp, Optional>>;

const defaults = {
  nameShown: "nobody",
  accessNeeds: null,
  needsVersion: null,
  supportPerson: false,
  organization: null,
  firstTime: null,
  handle: null,
  discipline: null,
  town: null,
  nextNight: false,
  needsCode: false,
  confirmAskedAt: null,
  reconfirmAskedAt: null,
  reconfirmedAt: null,
  codeExpires: null,
  hereAt: null,
} as const;

/** Writes a new RSVP. */
export function insertRsvp(row: NewRsvpRow): Sql {
  const added: Rsvp = { linkVersion: 1, canceledAt: null, promotedAt: null, ...defaults, ...row };
  return insertRows("Rsvp", [added]);
}

/** Writes the same columns of some RSVPs. */
export function updateRsvps(rsvps: { id: string }[], columns: Partial<Rsvp>): Sql {
  const names = Object.keys(columns);
  const changes = names.map((name) => Prisma.raw(`"${name}" = "changed"."${name}"`));
  const ids = rsvps.map(({ id }) => id);
  return Prisma.sql`
    UPDATE "Rsvp" SET ${Prisma.join(changes)}
    FROM jsonb_populate_record(NULL::"Rsvp", ${JSON.stringify(columns)}::jsonb) AS "changed"
    WHERE "Rsvp"."id" = ANY(${ids}::uuid[])`;
}
