import { randomUUID } from "node:crypto";
import { codeOf } from "@/lib/attempts/code-rules";
import { attempt } from "@/lib/attempts/test-attempts";
import { signLink } from "@/lib/platform/auth/signed-link";
import { db } from "@/lib/platform/db/client";
import { testPerson, testRsvp } from "@/lib/platform/db/test-rows";
import { another, hosted, hoursAgo, type ScenariosOf, seated, waiting } from "./test-fixtures";

type Rsvps = typeof import("@/lib/attempts/confirm-mutations") &
  typeof import("@/lib/attempts/fix-mutations") &
  typeof import("@/lib/releases/mutations") &
  typeof import("@/lib/attempts/duplicate-mutations") &
  typeof import("@/lib/rsvps/link-mutations") &
  typeof import("@/lib/rsvps/mutations") &
  typeof import("@/lib/rsvps/cancel-mutations") &
  typeof import("@/lib/rsvps/change-mutations") &
  typeof import("@/lib/rsvps/switch-mutations");

const typed = (meetupId: string, address = `${randomUUID()}@example.ca`) => ({
  ...{ meetupId, address, name: "Zoe", key: randomUUID() },
});

const duplicate = () => ({ attemptId: randomUUID(), isDuplicate: true, confirmedAt: null });

/** A full room with an unconfirmed seat, two days old. */
async function heldAndWaitedFor(more: { confirmAskedAt?: Date } = {}) {
  const { meetup, meetupId } = await hosted({ capacity: 1 });
  const attempt = { attemptId: randomUUID(), confirmedAt: null, sequence: 1 };
  const { rsvpId } = await seated(meetup, { ...attempt, ...more });
  const log = {
    actorKind: "nobody",
    at: hoursAgo(48),
    statusAfter: "going",
    guestsAfter: 0,
  } as const;
  await db.rsvpLog.create({ data: { meetupId, rsvpId, sequence: 1, change: "created", ...log } });
  await waiting(meetup);
}

export const rsvpScenarios = {
  rsvp: async () => [typed((await hosted()).meetupId), "en"],
  "rsvp of an address that had answered": async () => {
    const { meetup, meetupId } = await hosted();
    const { person } = await seated(meetup);
    return [typed(meetupId, person.email), "en"];
  },
  going: async () => {
    const { meetupId } = await hosted();
    return [await testPerson({ name: null }), { meetupId, name: "Zoe" }, "en"];
  },
  confirmWithCode: async () => {
    const { meetup, meetupId } = await hosted();
    const attempt = { attemptId: randomUUID(), codeExpires: hoursAgo(-1) };
    await testRsvp(meetup, await testPerson(), { ...attempt, confirmedAt: null });
    return [attempt.attemptId, { meetupId, code: codeOf(attempt, hoursAgo(0)) ?? "" }];
  },
  dismissDuplicates: async () => {
    const { meetup, meetupId } = await hosted();
    const { person, by } = await seated(meetup);
    await testRsvp(meetup, person, duplicate());
    return [by, { meetupId }];
  },
  removePastDuplicates: async () => {
    const { meetup } = await hosted({ startsAt: hoursAgo(50), endsAt: hoursAgo(48) });
    const { person } = await seated(meetup);
    await testRsvp(meetup, person, duplicate());
    return [];
  },
  revokeLinks: async () => {
    const { meetup, meetupId } = await hosted();
    return [(await seated(meetup)).by, { meetupId }];
  },
  cancelRsvp: async () => {
    const { meetup, meetupId } = await hosted({ capacity: 1 });
    const { by } = await seated(meetup);
    await waiting(meetup);
    return [by, { meetupId }];
  },
  returnRsvp: async () => {
    const { meetup, meetupId } = await hosted();
    const { by } = await seated(meetup, { status: "canceled", canceledAt: hoursAgo(1) });
    return [by, { meetupId }];
  },
  changeGuests: async () => {
    const { meetup, meetupId } = await hosted();
    return [(await seated(meetup)).by, { meetupId, guests: 2 }];
  },
  bringSupport: async () => {
    const { meetup, meetupId } = await hosted();
    return [(await seated(meetup)).by, { meetupId, answer: true }];
  },
  takeSeats: async () => {
    const { meetup, meetupId } = await hosted({ capacity: 2 });
    await seated(meetup);
    const { by } = await waiting(meetup, { guests: 1 });
    return [by, { meetupId, guests: 0 }];
  },
  releaseUnconfirmedSeats: async () => {
    await heldAndWaitedFor();
    return [];
  },
  "releaseUnconfirmedSeats after the second mail": async () => {
    await heldAndWaitedFor({ confirmAskedAt: hoursAgo(13) });
    return [];
  },
  "confirmRsvp whom the hosts asked": async () => {
    const { meetup, meetupId } = await hosted();
    const { by } = await seated(meetup, {
      confirmedAt: hoursAgo(9),
      reconfirmAskedAt: hoursAgo(1),
    });
    return [by, { meetupId }];
  },
  confirmRsvp: async () => {
    const { meetup, meetupId } = await hosted();
    const attempt = { attemptId: randomUUID(), confirmedAt: null };
    const { rsvpId } = await seated(meetup, attempt);
    return [{ by: "link", token: signLink("answer", rsvpId, 1) }, { meetupId }];
  },
  fixAddress: async () => {
    const { meetupId } = await hosted();
    const { attemptId } = await attempt(meetupId);
    return [
      attemptId,
      { meetupId, address: `${randomUUID()}@example.ca`, key: randomUUID() },
      "en",
    ];
  },
  saveDetail: async () => {
    const { meetup, meetupId } = await hosted();
    const { by } = await seated(meetup);
    return [by, { meetupId, question: "accessNeeds", answer: "A ramp" }, "en"];
  },
  "saveDetail about mail": async () => {
    const { meetup, meetupId } = await hosted();
    const { by } = await seated(meetup);
    return [by, { meetupId, question: "nextNight", answer: true }, "en"];
  },
  "changeGuests from a mail, to as many as before": async () => {
    const { meetup, meetupId } = await hosted();
    const { rsvpId } = await seated(meetup);
    return [
      { by: "link", token: signLink("answer", rsvpId, 1) },
      { meetupId, guests: 0 },
    ];
  },
  switchMeetup: async () => {
    const { meetup, meetupId: from, eventId } = await hosted({ capacity: 1 });
    const { by } = await seated(meetup);
    await waiting(meetup);
    return [by, { from, meetupId: (await another(eventId)).id, token: undefined }];
  },
} satisfies ScenariosOf<Rsvps>;
