import { standingCounts } from "@/lib/attendance/rules";
import { checkEventDesk } from "@/lib/events/queries";
import type { Person } from "@/lib/kernel/viewer";
import { db } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { toLocalDate } from "@/lib/platform/time/local";
import { isCountMissing } from "@/lib/tonight/rules";

const row = {
  id: true,
  slug: true,
  status: true,
  localDate: true,
  timeZone: true,
  startsAt: true,
  endsAt: true,
  city: { select: { nameEn: true, nameFr: true } },
  headCounts: {
    where: { voidedAt: null },
    select: {
      ...{ count: true, precision: true, includesCounter: true },
      ...{ countedAt: true, createdAt: true, voidedAt: true },
    },
  },
  roles: {
    where: { role: "host", user: { suspendedAt: null } },
    select: { phone: true, user: { select: { id: true, name: true } } },
    orderBy: { since: "asc" },
  },
} satisfies Prisma.MeetupSelect;

/** For organizers: cities that nobody has counted an hour after doors, with their hosts' telephones. */
export async function uncountedCities(viewer: Person | null, eventId: string, now: Date) {
  await checkEventDesk(viewer, eventId);
  const rows = await db.meetup.findMany({
    where: { eventId, kind: "city", status: "published", event: { status: "published" } },
    select: row,
    orderBy: [{ startsAt: "asc" }, { slug: "asc" }],
  });
  return rows
    .map(({ localDate, ...meetup }) => ({ ...meetup, localDate: toLocalDate(localDate) }))
    .filter((meetup) =>
      isCountMissing(meetup, standingCounts(meetup.headCounts, now).length > 0, now),
    )
    .map(({ roles, headCounts: _, ...meetup }) => ({
      ...meetup,
      hosts: roles.map(({ phone, user }) => ({ ...user, phone })),
    }));
}

export type UncountedCity = Awaited<ReturnType<typeof uncountedCities>>[number];
