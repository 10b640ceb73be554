import { randomUUID } from "node:crypto";
import type { Person } from "@/lib/kernel/viewer";
import { db } from "@/lib/platform/db/client";
import { testMeetup, testPerson } from "@/lib/platform/db/test-rows";
import { realNow } from "@/lib/platform/time/now";
import { answerPrompt } from "./mutations";

const HOUR = 3_600_000;

/** A meetup that is on now, with a sentence to complete. */
export async function tonight(more: Parameters<typeof testMeetup>[0] = {}) {
  const host = await testPerson();
  const { id, eventId } = await testMeetup({ hosts: [host], ...more });
  const at = realNow().getTime();
  const times = { startsAt: new Date(at - HOUR), endsAt: new Date(at + HOUR) };
  const { roomCode } = await db.meetup.update({ where: { id }, data: times });
  await db.event.update({ where: { id: eventId }, data: { promptEn: "For me, it is ___" } });
  return { host, meetupId: id, eventId, roomCode };
}

export const answer = (
  viewer: Person | null,
  meetupId: string,
  { code = null as string | null, text = "hope", key = randomUUID() } = {},
) => answerPrompt(viewer, { meetupId, code, text, key, locale: "en" });
