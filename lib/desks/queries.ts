import { checkEventDesk } from "@/lib/events/queries";
import type { Person } from "@/lib/kernel/viewer";
import { readiness } from "@/lib/meetups/rules";
import { db } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { now, realNow } from "@/lib/platform/time/now";

const row = {
  id: true,
  slug: true,
  kind: true,
  status: true,
  venue: true,
  stripPlace: true,
  endsAt: true,
  startsLocal: true,
  lineUpPublishedAt: true,
  city: { select: { nameEn: true, nameFr: true } },
  access: { select: { feature: true, answer: true } },
  roles: {
    where: { role: "host" },
    select: { user: { select: { id: true, name: true, suspendedAt: true } } },
    orderBy: { since: "asc" },
  },
  invitations: {
    where: { acceptedAt: null, withdrawnAt: null },
    select: { address: true, expiresAt: true },
  },
} satisfies Prisma.MeetupSelect;

type Row = Prisma.MeetupGetPayload<{ select: typeof row }>;

function plain({ roles, access, invitations, ...rest }: Row, realAt: Date, now: Date) {
  const hosts = roles.map(({ user: { id, name } }) => ({ id, name }));
  const active = roles.filter(({ user }) => user.suspendedAt === null);
  const valid = invitations.filter(({ expiresAt }) => realAt < expiresAt);
  return {
    ...rest,
    hosts,
    /** Valid invitations by mail, and whether there is a valid shareable link. */
    invited: valid.filter(({ address }) => address).length,
    hasLink: valid.some(({ address }) => !address),
    isOver: now >= rest.endsAt,
    ready: readiness({ ...rest, access, hostIds: active.map(({ user }) => user.id) }),
  };
}

/** A host's name may be null. */
export type DeskRow = ReturnType<typeof plain>;

/** The state of each city of an event, from east to west; the one from afar comes last. */
export async function citiesOfDesk(viewer: Person | null, eventId: string): Promise<DeskRow[]> {
  await checkEventDesk(viewer, eventId);
  const rows = await db.meetup.findMany({
    where: { eventId, status: { not: "canceled" } },
    select: row,
    orderBy: [{ kind: "asc" }, { startsAt: "asc" }, { slug: "asc" }],
  });
  const at = await now();
  return rows.map((one) => plain(one, realNow(), at));
}
