import { beforeEach } from "vitest";
import type { Person } from "@/lib/kernel/viewer";
import { db } from "@/lib/platform/db/client";
import { testMeetup, testPerson } from "@/lib/platform/db/test-rows";
import { inviteByLines } from "./mutations";
import { invitationsOfEvent } from "./queries";

export let organizer: Person;
export let meetup: { id: string; eventId: string };

/** A meetup with an organizer for each test. */
export function testInvitations() {
  beforeEach(async () => {
    organizer = await testPerson();
    meetup = await testMeetup({ organizers: [organizer] });
  });
}

export const listed = () => invitationsOfEvent(organizer, meetup.eventId);
export const tokenOf = (link: string | null | undefined) => link?.split("/").at(-1) ?? "";
export const paste = (lines: string) =>
  inviteByLines(organizer, { eventId: meetup.eventId, lines });
export const hosts = (from: number, count: number) =>
  Array.from({ length: count }, (_, n) => `Vancouver, host${from + n}@example.ca`).join("\n");
export const mailsTo = (recipient: string) => db.email.findMany({ where: { recipient } });
