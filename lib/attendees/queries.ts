import type { Person } from "@/lib/kernel/viewer";
import { checkDesk } from "@/lib/meetups/queries";
import { db } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";

const SHOWN = 500;
const OVERRIDES = 50;

const guest = {
  id: true,
  name: true,
  guests: true,
  accessNeeds: true,
  organization: true,
  firstTime: true,
  confirmedAt: true,
} satisfies Prisma.RsvpSelect;

type Row = Prisma.RsvpGetPayload<{ select: typeof guest }>;

const plain = ({ confirmedAt, ...rest }: Row) => ({ ...rest, confirmed: confirmedAt !== null });

export type Guest = ReturnType<typeof plain>;

/** For hosts: names and needs without addresses, in log order, and the hosts' overrides. */
export async function guestsForDesk(viewer: Person | null, meetupId: string) {
  await checkDesk(viewer, meetupId);
  const list = (status: "going" | "waitlisted") =>
    db.rsvp.findMany({
      where: { meetupId, status, isDuplicate: false },
      orderBy: { sequence: "asc" },
      take: SHOWN,
      select: guest,
    });
  const [going, waitlist, waiting, parties, meetup, overrides] = await Promise.all([
    list("going"),
    list("waitlisted"),
    db.rsvp.count({ where: { meetupId, status: "waitlisted", isDuplicate: false } }),
    db.rsvp.count({ where: { meetupId, status: "going", isDuplicate: false } }),
    db.meetup.findUniqueOrThrow({
      where: { id: meetupId },
      select: { capacity: true, seatsTaken: true, overbooked: true, endsAt: true },
    }),
    db.rsvpLog.findMany({
      where: { meetupId, change: "overridden" },
      orderBy: { sequence: "desc" },
      take: OVERRIDES,
      select: {
        id: true,
        at: true,
        statusAfter: true,
        actorName: true,
        rsvp: { select: { name: true } },
      },
    }),
  ]);
  return {
    ...meetup,
    going: going.map(plain),
    waitlist: waitlist.map(plain),
    goingLeft: parties - going.length,
    waitlistLeft: waiting - waitlist.length,
    overrides: overrides.map(({ rsvp, ...entry }) => ({ ...entry, name: rsvp.name })),
  };
}
