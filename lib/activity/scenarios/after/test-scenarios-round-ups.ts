import { randomUUID } from "node:crypto";
import { consentWording } from "@/lib/people/consent-rules";
import { db } from "@/lib/platform/db/client";
import { testPerson, testRsvp } from "@/lib/platform/db/test-rows";
import { hosted, hoursAgo, type ScenariosOf } from "../test-fixtures";

type RoundUps = typeof import("@/lib/round-ups/mutations") &
  typeof import("@/lib/round-ups/publish-mutations") &
  typeof import("@/lib/round-ups/send-mutations");

/** A night that is over, with a reflection that may be quoted, and a round-up of two quotes. */
async function drafted(publishedAt: Date | null = null) {
  const { host, eventId, meetupId } = await hosted({ startsAt: hoursAgo(9), endsAt: hoursAgo(6) });
  const date = new Date(hoursAgo(9).toISOString().slice(0, 10));
  await db.meetup.update({ where: { id: meetupId }, data: { localDate: date } });
  await db.event.update({ where: { id: eventId }, data: { localDate: date } });
  const author = await testPerson();
  const quotable = (stayed: string) =>
    db.reflection.create({
      data: {
        ...{ eventId, meetupId, authorId: author.id, authorName: "Ana", locale: "en", stayed },
        ...{ slug: randomUUID(), status: "published", quotable: true },
        ...{ createdAt: hoursAgo(3), publishedAt: hoursAgo(2) },
      },
    });
  const [first, second, other] = [
    await quotable("One"),
    await quotable("Two"),
    await quotable("3"),
  ];
  await db.roundUp.create({
    data: {
      ...{ eventId, startedAt: hoursAgo(1), publishedAt },
      items: {
        create: [first, second].map(({ id, stayed }, position) => ({
          ...{ position, quoted: stayed, reflectionId: id },
        })),
      },
    },
  });
  const [item] = await db.roundUpItem.findMany({
    where: { eventId },
    orderBy: { position: "asc" },
  });
  return { host, meetup: { id: meetupId, eventId }, eventId, other, itemId: item?.id ?? "" };
}

const texts = { titleEn: "Food", titleFr: null, textEn: "What we ate.", textFr: null };

export const roundUpScenarios = {
  addQuote: async () => {
    const { host, eventId, other } = await drafted();
    return [host, { eventId, reflectionId: other.id, pointId: null }];
  },
  "addQuote to one that is published": async () => {
    const { host, eventId, other } = await drafted(hoursAgo(1));
    return [host, { eventId, reflectionId: other.id, pointId: null }];
  },
  saveRoundUpText: async () => {
    const { host, eventId } = await drafted();
    return [host, { eventId, itemId: null, key: randomUUID(), revision: 0, ...texts }];
  },
  moveRoundUpItem: async () => {
    const { host, eventId, itemId } = await drafted();
    return [host, { eventId, itemId, from: 0, direction: "down" }];
  },
  removeRoundUpItem: async () => {
    const { host, eventId, itemId } = await drafted();
    return [host, { eventId, itemId }];
  },
  publishRoundUp: async () => {
    const { host, eventId } = await drafted();
    return [host, { eventId }];
  },
  withdrawRoundUp: async () => {
    const { host, eventId } = await drafted(hoursAgo(1));
    return [host, { eventId }];
  },
  askForReflections: async () => {
    const { host, meetup, eventId } = await drafted();
    await db.reflection.updateMany({ where: { meetupId: meetup.id }, data: { meetupId: null } });
    return [host, { eventId }];
  },
  mailRoundUp: async () => {
    const { host, meetup, eventId } = await drafted(hoursAgo(1));
    const reader = await testPerson({ emailVerified: hoursAgo(9) });
    await testRsvp(meetup, reader, { nextNight: true, confirmedAt: hoursAgo(9) });
    const wording = consentWording("en");
    const consent = { userId: reader.id, eventId, given: true, wording, source: "rsvp" };
    await db.emailConsent.create({ data: { ...consent, locale: "en", at: hoursAgo(9) } });
    return [host, { eventId }];
  },
} satisfies ScenariosOf<RoundUps>;
