import { randomUUID } from "node:crypto";
import { beforeEach } from "vitest";
import type { Person } from "@/lib/kernel/viewer";
import { db } from "@/lib/platform/db/client";
import { testMeetup, testPerson } from "@/lib/platform/db/test-rows";
import { lineUpForDesk } from "@/lib/slots/line-up-queries";
import { decideOnTalk } from "./decide-mutations";
import { propose } from "./propose-mutations";
import type { Decide, Propose } from "./schema";

export let host: Person;
export let speaker: Person;
export let meetup: { id: string; eventId: string };

/** A meetup with a host and a speaker for each test. */
export function testTalks() {
  beforeEach(async () => {
    [host, speaker] = [await testPerson({ locale: null }), await testPerson({ locale: "fr" })];
    meetup = await testMeetup({ hosts: [host], date: "2099-01-15" });
  });
}

export const proposal = (change: Partial<Propose> = {}): Propose => ({
  meetupId: meetup.id,
  key: randomUUID(),
  speakerName: "Sam Speaker",
  title: "What a bar taught me",
  abstract: null,
  locale: "en",
  format: "twenty_twenty",
  minutes: null,
  ...{ bio: null, isFirstTime: false, needs: null },
  ...{ mayBeFilmed: false, mayBePhotographed: false, mayBeQuoted: false },
  as: "submitted",
  ...{ coSpeakers: [], alsoMeetupIds: [] },
  ...change,
});

export async function proposed(change: Partial<Propose> = {}) {
  await propose(speaker, proposal(change));
  return db.talk.findFirstOrThrow({
    where: { proposerId: speaker.id, meetupId: meetup.id },
    orderBy: { createdAt: "desc" },
    select: { id: true, state: true, revision: true },
  });
}

export const read = (id: string) =>
  db.talk.findUniqueOrThrow({
    where: { id },
    select: { state: true, revision: true, minutes: true, title: true },
  });
export const decide = (talkId: string, move: Decide["move"], revision = 0, viewer = host) =>
  decideOnTalk(viewer, { talkId, revision, move });
export const slots = async () => (await lineUpForDesk(host, meetup.id))?.slots ?? [];
export const mails = (kind: string, recipient: string) =>
  db.email.findMany({ where: { kind, recipient }, select: { language: true, params: true } });
