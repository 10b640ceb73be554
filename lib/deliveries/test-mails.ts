import { randomUUID } from "node:crypto";
import { hoursAgo } from "@/lib/activity/scenarios/test-fixtures";
import { db } from "@/lib/platform/db/client";

type Place = { id: string; eventId: string };
type State = "sent" | "waiting" | "failed" | "unsubscribed";

const STATES = {
  sent: { sentAt: hoursAgo(1) },
  waiting: {},
  failed: { failedAt: hoursAgo(1), attempts: 12, lastError: "EENVELOPE" },
  unsubscribed: { sentAt: hoursAgo(1), unsentReason: "unsubscribed" },
};

/** A mail about a meetup, as it is after a while. */
export function testMail({ id: meetupId, eventId }: Place, state: State, more: object = {}) {
  const mail = {
    kind: "meetup-reminder",
    language: "en",
    params: { rsvpId: randomUUID() },
  } as const;
  const recipient = `${randomUUID()}@example.ca`;
  return db.email.create({
    data: { ...mail, recipient, meetupId, eventId, ...STATES[state], ...more },
    select: { id: true },
  });
}
