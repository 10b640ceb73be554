import { db } from "@/lib/platform/db/client";
import { DAY, type SeedMeetup } from "./night";
import type { SeedPerson } from "./people";

const NEEDS: { needs: string; answer?: string }[] = [
  {
    needs: "I use a wheelchair: is there a way in without steps?",
    answer: "Yes: there’s a ramp at the back door. Ring the bell, and one of us comes to open.",
  },
  { needs: "Une place à l’avant, pour lire sur les lèvres." },
];

/** One need that its host answered, one that is still open, and a guest who supports somebody. */
export async function seedNeeds({ id: meetupId }: SeedMeetup, host: SeedPerson, createdAt: Date) {
  const rsvps = await db.rsvp.findMany({
    where: { meetupId, status: "going", confirmedAt: { not: null }, guests: 0 },
    orderBy: { sequence: "asc" },
    take: NEEDS.length,
    select: { id: true },
  });
  const supported = await db.rsvp.findFirst({
    where: { meetupId, status: "going", guests: { gt: 0 } },
    select: { id: true },
  });
  if (supported) {
    await db.rsvp.update({ where: supported, data: { supportPerson: true }, select: { id: true } });
    const where = { rsvpId: supported.id };
    await db.rsvpLog.updateMany({ where, data: { supportAfter: true } });
  }
  for (const [at, { needs, answer }] of NEEDS.entries()) {
    const rsvpId = rsvps[at]?.id;
    if (!rsvpId) continue;
    const needsVersion = crypto.randomUUID();
    const said = { accessNeeds: needs, needsVersion };
    await db.rsvp.update({ where: { id: rsvpId }, data: said, select: { id: true } });
    if (!answer) continue;
    const answeredAt = new Date(createdAt.getTime() + 3 * DAY);
    await db.needsAnswer.create({
      data: { rsvpId, needsVersion, text: answer, answeredById: host.id, answeredAt },
      select: { rsvpId: true },
    });
  }
}
