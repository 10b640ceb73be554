import { db } from "@/lib/platform/db/client";
import { Prisma } from "@/lib/platform/db/generated/client";
import type { GuestListParams } from "./schema";

const PAGE = 50;

type Status = "going" | "waitlisted";

export type Guest = {
  id: string;
  name: string;
  guests: number;
  accessNeeds: string | null;
  organization: string | null;
  firstTime: boolean | null;
  confirmed: boolean;
  /** In log order, whatever is filtered: the waitlist's place in line. */
  place: number;
};

/** A page of the parties of one status, in log order; a page past the end is the last one. */
export async function guestLists(meetupId: string, { q, page, waiting }: GuestListParams) {
  const found = new Map(
    (await counts(meetupId, q)).map(({ status, all, matching }) => [status, { all, matching }]),
  );
  const list = async (status: Status, wanted: number) => {
    const { all, matching } = found.get(status) ?? { all: 0, matching: 0 };
    const pages = Math.max(1, Math.ceil(matching / PAGE));
    const shown = Math.min(wanted, pages);
    const before = (shown - 1) * PAGE;
    const rows = matching === 0 ? [] : await rowsOf(meetupId, status, q, before);
    return { rows, all, matching, from: before + 1, page: shown, pages };
  };
  const [going, waitlist] = await Promise.all([list("going", page), list("waitlisted", waiting)]);
  return { going, waitlist };
}

export type GuestList = Awaited<ReturnType<typeof guestLists>>["going"];

const listed = (meetupId: string) =>
  Prisma.sql`"meetupId" = ${meetupId}::uuid AND NOT "isDuplicate"`;

function counts(meetupId: string, q: string) {
  return db.$queryRaw<{ status: Status; all: number; matching: number }[]>`
    SELECT "status"::text, count(*)::int AS "all",
      count(*) FILTER (WHERE ${named(q)})::int AS "matching"
    FROM "Rsvp" WHERE ${listed(meetupId)} AND "status" IN ('going', 'waitlisted')
    GROUP BY "status"`;
}

function rowsOf(meetupId: string, status: Status, q: string, offset: number) {
  return db.$queryRaw<Guest[]>`
    SELECT * FROM (
      SELECT "id", "name", "guests", "accessNeeds", "organization", "firstTime",
        "confirmedAt" IS NOT NULL AS "confirmed",
        (row_number() OVER (ORDER BY "sequence"))::int AS "place"
      FROM "Rsvp" WHERE ${listed(meetupId)} AND "status" = ${status}::"RsvpStatus"
    ) AS line
    WHERE ${named(q)} ORDER BY "place" LIMIT ${PAGE} OFFSET ${offset}`;
}

/** Whether the name contains the typed part, accents, case, hyphens and apostrophes aside. */
function named(q: string) {
  if (q === "") return Prisma.sql`true`;
  return Prisma.sql`position(${folded(Prisma.sql`${q}::text`)} IN ${folded(Prisma.sql`"name"`)}) > 0`;
}

function folded(text: Prisma.Sql) {
  const letters = Prisma.sql`replace(replace(replace(lower(${text}), 'œ', 'oe'), 'æ', 'ae'), 'ß', 'ss')`;
  const base = Prisma.sql`regexp_replace(normalize(${letters}, NFKD), '[\u0300-\u036F]', '', 'g')`;
  return Prisma.sql`translate(lower(${base}), '-‐‑''’ʼ', '   ')`;
}
