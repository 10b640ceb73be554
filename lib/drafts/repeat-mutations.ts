import { mayEditEvent } from "@/lib/events/policy";
import { eventRights } from "@/lib/events/queries";
import { NotFound } from "@/lib/kernel/outcome";
import type { Person } from "@/lib/kernel/viewer";
import type { Tx } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";

/** What a place is like from one night to the next: without times, people, and whom to write to. */
const venue = {
  venue: true,
  address: true,
  howToFindEn: true,
  howToFindFr: true,
  languages: true,
  ageLimit: true,
  costEn: true,
  costFr: true,
  transitEn: true,
  transitFr: true,
  capacity: true,
  partyLimit: true,
} satisfies Prisma.MeetupSelect;

/** The organizer's own event; throws NotFound for anybody else's. */
export async function nightToRepeat(tx: Tx, viewer: Person, eventId: string) {
  const event = await eventRights(tx, eventId);
  if (!mayEditEvent(viewer, event)) throw new NotFound("event");
  const { id, slug, summaryEn, summaryFr, descriptionEn, descriptionFr, promptEn, promptFr } =
    event;
  const texts = { summaryEn, summaryFr, descriptionEn, descriptionFr, promptEn, promptFr };
  return { id, slug, texts };
}

export type NightToRepeat = Awaited<ReturnType<typeof nightToRepeat>>;

/** Gives the new night's cities the venues and access facts of the night before. */
export async function copyNight(tx: Tx, before: NightToRepeat, eventId: string): Promise<void> {
  const made = await tx.meetup.findMany({
    where: { eventId, kind: "city" },
    select: { id: true, cityId: true },
  });
  const meetups = await tx.meetup.findMany({
    where: { eventId: before.id, status: { not: "canceled" } },
    select: {
      ...venue,
      cityId: true,
      access: { select: { feature: true, answer: true, noteEn: true, noteFr: true } },
    },
  });
  const facts: Prisma.AccessFactCreateManyInput[] = [];
  for (const { id: meetupId, cityId } of made) {
    const last = meetups.find((meetup) => meetup.cityId === cityId);
    if (!last) continue;
    const { access, cityId: _, ...data } = last;
    await tx.meetup.update({ where: { id: meetupId }, data });
    facts.push(...access.map((fact) => ({ ...fact, meetupId })));
  }
  await tx.accessFact.createMany({ data: facts });
}
