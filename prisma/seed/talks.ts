import { db } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { draftLineUp } from "@/lib/slots/line-up-queries";
import { freezeLineUp } from "@/lib/slots/version-mutations";
import { talkSlug } from "@/lib/talks/rules";
import { DAY, type SeedMeetup } from "./night";
import type { SeedPeople, SeedPerson } from "./people";
import { seedDeck } from "./pictures/decks";

/** Vancouver's line-up, and a proposal without a decision. */
export async function seedTonightsTalks(meetup: SeedMeetup, people: SeedPeople, since: Date) {
  const [a, b] = people.crowd.slice(14, 16) as [SeedPerson, SeedPerson];
  const talk = (
    proposer: SeedPerson,
    fields: Partial<Prisma.TalkUncheckedCreateInput> & { title: string },
  ) =>
    db.talk.create({
      data: {
        meetupId: meetup.id,
        proposerId: proposer.id,
        slug: talkSlug(fields.title, new Set()),
        speakerName: proposer.name,
        locale: "en",
        format: "twenty_twenty",
        state: "accepted",
        createdAt: new Date(since.getTime() + 20 * DAY),
        ...fields,
      },
      select: { id: true },
    });
  const neighbours = await talk(a, {
    title: "What twelve neighbours taught a clinic",
    abstract: "Twenty pictures from a waiting room that learned to listen.",
    mayBeFilmed: true,
  });
  await seedDeck(neighbours.id, a, new Date(since.getTime() + 38 * DAY));
  const seven = await talk(b, {
    title: "Seven people, one account",
    abstract: "How volunteers share a voice without losing their own.",
  });
  await talk(people.persona("speaker"), {
    title: "The quiet ones read everything",
    abstract:
      "Most of a community never posts. Twenty slides about who they are and what they carry away.",
    state: "submitted",
  });
  const slots = lineUp(neighbours.id, seven.id);
  await db.slot.createMany({
    data: slots.map((slot, position) => ({ ...slot, meetupId: meetup.id, position })),
  });
  await db.meetup.update({
    where: { id: meetup.id },
    data: { lineUpStartsLocal: "19:30" },
  });
  const publishedAt = new Date(since.getTime() + 40 * DAY);
  await db.$transaction((tx) => freezeLineUp(tx, meetup.id, publishedAt));
  // Its speakers have heard when they are on.
  for (const { talk: planned, startsAt } of (await draftLineUp(db, meetup.id))?.slots ?? [])
    if (planned)
      await db.publishedSlot.updateMany({
        where: { meetupId: meetup.id, talkId: planned.id },
        data: { mailedStart: startsAt },
      });
  // Changed since, and not yet published.
  await db.slot.updateMany({
    where: { meetupId: meetup.id, kind: "mingling" },
    data: { seconds: 2400 },
  });
}

function lineUp(first: string, second: string) {
  return [
    {
      kind: "opening",
      titleEn: "Welcome, and who is in the other cities",
      titleFr: "Bienvenue, et qui est dans les autres villes",
      seconds: 600,
      changeoverSeconds: 60,
    },
    {
      kind: "talk",
      talkId: first,
      seconds: 400,
      changeoverSeconds: 60,
    },
    {
      kind: "break",
      titleEn: "Break",
      titleFr: "Pause",
      seconds: 900,
      changeoverSeconds: 0,
    },
    {
      kind: "talk",
      talkId: second,
      seconds: 400,
      changeoverSeconds: 60,
    },
    {
      kind: "mingling",
      titleEn: "Mingling",
      titleFr: "Échanges libres",
      seconds: 1800,
      changeoverSeconds: 0,
    },
  ] satisfies Omit<Prisma.SlotCreateManyInput, "meetupId" | "position">[];
}
