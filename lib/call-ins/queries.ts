import { checkEventDesk } from "@/lib/events/queries";
import type { Person } from "@/lib/kernel/viewer";
import { checkDesk } from "@/lib/meetups/queries";
import { db } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { callInAt } from "./rules";

const slotted = {
  id: true,
  slug: true,
  kind: true,
  stripPlace: true,
  timeZone: true,
  startsAt: true,
  endsAt: true,
  startsLocal: true,
  endsLocal: true,
  callInMinutes: true,
  hereAt: true,
  meetingLink: true,
  city: { select: { nameEn: true, nameFr: true } },
  roles: {
    where: { role: "host", user: { suspendedAt: null } },
    select: { phone: true, user: { select: { id: true, name: true } } },
    orderBy: { since: "asc" },
  },
} satisfies Prisma.MeetupSelect;

/** The published cities and how their hosts are reached, for their event's organizers. */
export async function citiesOfWave(viewer: Person | null, eventId: string) {
  await checkEventDesk(viewer, eventId);
  const where = { eventId, kind: "city", status: "published" } as const;
  const rows = await db.meetup.findMany({ where, select: slotted, orderBy: { slug: "asc" } });
  return rows.map(({ roles, ...city }) => ({
    ...city,
    hosts: roles.map(({ phone, user }) => ({ ...user, phone })),
  }));
}

export type WaveCity = Awaited<ReturnType<typeof citiesOfWave>>[number];

/** When the stream turns to a meetup's city, as it is set when its mail is sent; null if it is not. */
export async function callInForMail(id: string): Promise<Date | null> {
  const select = { startsAt: true, callInMinutes: true };
  const meetup = await db.meetup.findUnique({ where: { id }, select });
  return meetup && callInAt(meetup);
}

/** By which link the stream reaches a city, for whoever runs its meetup. */
export async function meetingLinkForDesk(viewer: Person | null, id: string) {
  await checkDesk(viewer, id);
  const found = { where: { id }, select: { meetingLink: true } };
  return (await db.meetup.findUniqueOrThrow(found)).meetingLink;
}
