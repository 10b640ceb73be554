import type { Person } from "@/lib/kernel/viewer";
import { db } from "@/lib/platform/db/client";
import { testMeetup, testPerson } from "@/lib/platform/db/test-rows";
import { realNow } from "@/lib/platform/time/now";
import { toWall } from "@/lib/platform/time/zones";

/** A day and a zone in which it is evening or night now, until six. */
export function tonight() {
  const hour = Number(toWall(realNow(), "America/Vancouver").time.slice(0, 2));
  const timeZone = hour >= 6 && hour < 12 ? "Europe/Paris" : "America/Vancouver";
  const sixHoursAgo = new Date(realNow().getTime() - 6 * 3_600_000);
  return { timeZone, date: toWall(sixHoursAgo, timeZone).date };
}

/** An opening, a talk, a break and another talk, tonight. */
export async function testStage(wanted: Parameters<typeof testMeetup>[0] = {}) {
  const [host, speaker] = [await testPerson(), await testPerson()];
  const meetup = await testMeetup({ hosts: [host], ...tonight(), ...wanted });
  const meetupId = meetup.id;
  const kinds = ["opening", "talk", "break", "talk"] as const;
  const slots: string[] = [];
  const talks: string[] = [];
  for (const [position, kind] of kinds.entries()) {
    const talkId = kind === "talk" ? await talkOf(meetupId, speaker, position) : null;
    if (talkId) talks.push(talkId);
    const seconds = kind === "talk" ? 400 : 300;
    const data = { meetupId, kind, talkId, position, seconds, changeoverSeconds: 60 };
    slots.push((await db.slot.create({ data, select: { id: true } })).id);
  }
  return { ...{ host, speaker, meetupId, slots, talks }, eventId: meetup.eventId };
}

async function talkOf(meetupId: string, speaker: Person, position: number): Promise<string> {
  const { id } = await db.talk.create({
    data: {
      ...{ meetupId, proposerId: speaker.id, speakerName: "Sam", title: `Talk ${position}` },
      ...{ locale: "en", format: "twenty_twenty", state: "confirmed", createdAt: realNow() },
    },
    select: { id: true },
  });
  return id;
}

/** Sends a talk one slide; returns the ids of its slides. */
export async function testSlides(talkId: string): Promise<string[]> {
  const slide = { number: 1, contentHash: "x", width: 320, height: 180, description: "A bar" };
  const [createdAt, submittedAt] = [realNow(), realNow()];
  const sent = { talkId, source: "x", version: 1, createdAt, submittedAt };
  const { slides } = await db.deck.create({
    data: { ...sent, slides: { create: [slide] } },
    select: { slides: { select: { id: true } } },
  });
  return slides.map(({ id }) => id);
}
