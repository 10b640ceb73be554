import { asciiLower } from "@/lib/places/comparable-rules";
import { db } from "@/lib/platform/db/client";
import type { Discipline } from "@/lib/platform/db/generated/client";
import type { GuestListParams } from "./schema";

const PAGE = 50;

export type Guest = {
  id: string;
  name: string;
  guests: number;
  /** False also where the viewer may not see it. */
  supportPerson: boolean;
  /** Null also where the viewer may not see it. */
  accessNeeds: string | null;
  organization: string | null;
  firstTime: boolean | null;
  handle: string | null;
  discipline: Discipline | null;
  town: string | null;
  confirmed: boolean;
  /** The hosts asked whether they are still coming. */
  isAsked: boolean;
  reconfirmed: boolean;
  /** In log order, whatever is filtered: the waitlist's place in line. */
  place: number;
};

type Row = Guest & { status: "going" | "waitlisted"; matching: number };

/** A page of each list, in log order; a page past the end is the last one. */
export async function guestLists(meetupId: string, params: GuestListParams, showsNeeds: boolean) {
  const isSearch = params.q !== "";
  const [all, rows] = await Promise.all([
    isSearch ? countAll(meetupId) : null,
    isSearch ? foundPages(meetupId, params) : pagesOf(meetupId, params),
  ]);
  const list = (status: Row["status"], wanted: number) => {
    const shown = rows
      .filter((row) => row.status === status)
      .map((row) => (showsNeeds ? row : { ...row, accessNeeds: null, supportPerson: false }));
    const matching = shown[0]?.matching ?? 0;
    const pages = Math.max(1, Math.ceil(matching / PAGE));
    const page = Math.min(wanted, pages);
    const from = (page - 1) * PAGE + 1;
    return { rows: shown, all: all ? all(status) : matching, matching, page, pages, from };
  };
  return { going: list("going", params.page), waitlist: list("waitlisted", params.waiting) };
}

export type GuestList = Awaited<ReturnType<typeof guestLists>>["going"];

async function countAll(meetupId: string) {
  const counts = await db.rsvp.groupBy({
    by: ["status"],
    where: { meetupId, isDuplicate: false },
    _count: true,
  });
  return (status: Row["status"]) => counts.find((row) => row.status === status)?._count ?? 0;
}

/** Counts in the index, and reads no more rows than it must. */
function pagesOf(meetupId: string, { page, waiting }: GuestListParams): Promise<Row[]> {
  return db.$queryRaw<Row[]>`
    SELECT guest.*, list."status"::text, list."matching"
    FROM (
      SELECT "status", count(*)::int AS "matching"
      FROM "Rsvp"
      WHERE "meetupId" = ${meetupId}::uuid AND NOT "isDuplicate" AND "status" IN ('going', 'waitlisted')
      GROUP BY "status"
    ) list
    CROSS JOIN LATERAL (
      SELECT "id", "name", "guests", "supportPerson", "accessNeeds", "organization", "firstTime", "handle", "discipline", "town",
        "confirmedAt" IS NOT NULL AS "confirmed", "reconfirmAskedAt" IS NOT NULL AS "isAsked",
        "reconfirmedAt" IS NOT NULL AS "reconfirmed", (row_number() OVER (ORDER BY "sequence"))::int AS "place"
      FROM "Rsvp"
      WHERE "meetupId" = ${meetupId}::uuid AND NOT "isDuplicate" AND "status" = list."status"
      ORDER BY "sequence"
      LIMIT ${PAGE}::int
      OFFSET ${PAGE}::int * least(
        CASE list."status" WHEN 'going' THEN ${page}::int ELSE ${waiting}::int END - 1,
        (list."matching" - 1) / ${PAGE}::int)
    ) guest
    ORDER BY list."status", guest."place"`;
}

/** Names are compared without accents, case, hyphens and apostrophes, like the typed part of one. */
function foundPages(meetupId: string, { q, page, waiting }: GuestListParams): Promise<Row[]> {
  const part = asciiLower(q).replace(/['’ʼ]/g, "").replace(/[-‐‑]/g, " ");
  return db.$queryRaw<Row[]>`
    WITH line AS (
      SELECT "id", "name", "guests", "supportPerson", "accessNeeds", "organization", "firstTime", "handle", "discipline", "town", "status",
        "confirmedAt" IS NOT NULL AS "confirmed", "reconfirmAskedAt" IS NOT NULL AS "isAsked",
        "reconfirmedAt" IS NOT NULL AS "reconfirmed",
        row_number() OVER (PARTITION BY "status" ORDER BY "sequence") AS "place",
        lower(regexp_replace(normalize("name", NFKD), '[\u0300-\u036F]', '', 'g')) AS "plain"
      FROM "Rsvp"
      WHERE "meetupId" = ${meetupId}::uuid AND NOT "isDuplicate"
        AND "status" IN ('going', 'waitlisted')
    ), found AS (
      SELECT *, row_number() OVER matches AS "nth",
        count(*) OVER (PARTITION BY "status") AS "matching"
      FROM line
      WHERE position(${part}::text IN translate(
        replace(replace(replace("plain", 'œ', 'oe'), 'æ', 'ae'), 'ß', 'ss'), '-‐‑''’ʼ', '   ')) > 0
      WINDOW matches AS (PARTITION BY "status" ORDER BY "place")
    )
    SELECT "id", "name", "guests", "supportPerson", "accessNeeds", "organization", "firstTime", "handle", "discipline", "town", "confirmed", "isAsked", "reconfirmed",
      "status"::text, "place"::int, "matching"::int
    FROM found
    WHERE ("nth" - 1) / ${PAGE}::int = least(
      CASE "status" WHEN 'going' THEN ${page}::int ELSE ${waiting}::int END - 1, ("matching" - 1) / ${PAGE}::int)
    ORDER BY "status", "place"`;
}
