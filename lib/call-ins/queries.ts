import { checkEventDesk } from "@/lib/events/queries";
import type { Person } from "@/lib/kernel/viewer";
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
  city: { select: { nameEn: true, nameFr: true } },
} satisfies Prisma.MeetupSelect;

/** The published cities for their event's organizers. */
export async function citiesOfWave(viewer: Person | null, eventId: string) {
  await checkEventDesk(viewer, eventId);
  const where = { eventId, kind: "city", status: "published" } as const;
  return db.meetup.findMany({ where, select: slotted, orderBy: { slug: "asc" } });
}

export type WaveCity = Awaited<ReturnType<typeof citiesOfWave>>[number];

/** When the stream turns to a meetup's city, as it is set when its mail is sent; null if it is not. */
export async function callInForMail(id: string): Promise<Date | null> {
  const select = { startsAt: true, callInMinutes: true };
  const meetup = await db.meetup.findUnique({ where: { id }, select });
  return meetup && callInAt(meetup);
}
