import { randomUUID } from "node:crypto";
import type { Person } from "@/lib/kernel/viewer";
import { db } from "@/lib/platform/db/client";
import { testMeetup } from "@/lib/platform/db/test-rows";
import type { DeviceRsvp, RsvpCredential } from "./rules";
import type { RsvpInput } from "./schema";

/** Shared by tests of RSVPs. */

export const by = (person: Person): RsvpCredential => ({ by: "person", person });
export const typed = (meetupId: string, more: Partial<RsvpInput> = {}) => ({
  meetupId,
  key: randomUUID(),
  name: "Zoe",
  address: `${randomUUID()}@example.ca`,
  ...more,
});
export const rsvps = (meetupId: string) =>
  db.rsvp.findMany({ where: { meetupId }, orderBy: { sequence: "asc" }, include: { user: true } });
export const mails = async (recipient: string) =>
  (await db.email.findMany({ where: { recipient }, orderBy: { createdAt: "asc" } })).map(
    (mail) => mail.kind,
  );
export const seats = (id: string) => db.meetup.findUniqueOrThrow({ where: { id } });

/** The RSVP that the device must remember. */
export function remembered(outcome: { ok: boolean; remember?: { rsvp: DeviceRsvp } }): DeviceRsvp {
  if (!outcome.remember) throw new Error("nothing to remember");
  return outcome.remember.rsvp;
}
export const asPhone = (of: DeviceRsvp): RsvpCredential =>
  "token" in of ? { by: "link", ...of } : { by: "phone", ...of };

export async function twoCities(capacity: number | null = null) {
  const [a, b] = [await testMeetup({ capacity }), await testMeetup({ capacity })];
  await db.meetup.update({ where: { id: b.id }, data: { eventId: a.eventId } });
  return [a.id, b.id] as const;
}
