import { describe, expect, it } from "vitest";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { testMeetup, testPerson } from "@/lib/platform/db/test-rows";
import { realNow } from "@/lib/platform/time/now";
import { remind } from "./remind-mutations";
import { mailsTo, meetup, organizer, paste, testInvitations } from "./test-invitations";

testDatabase();
testInvitations();

describe("reminding", () => {
  const again = () => remind(organizer, { meetupId: meetup.id });

  it("sends nothing for a past meetup", async () => {
    const past = { date: "2026-01-15", organizers: [organizer], hosts: [await testPerson()] };
    const { id: meetupId } = await testMeetup(past);
    expect(await remind(organizer, { meetupId })).toEqual({ ok: false, reason: "meetup-over" });
  });

  it("is refused without hosts or invitations", async () => {
    expect(await again()).toEqual({ ok: false, reason: "nobody-to-remind" });
  });

  it("mails each host once a day, in their language", async () => {
    const [zoe, amir] = [await testPerson({ locale: "fr" }), await testPerson({ locale: null })];
    const suspended = await testPerson({ suspendedAt: realNow() });
    await db.meetupRole.createMany({
      data: [zoe, amir, suspended].map((host) => ({
        meetupId: meetup.id,
        userId: host.id,
        role: "host" as const,
        since: realNow(),
      })),
    });
    const outcomes = await Promise.all([again(), again()]);
    expect(outcomes).toContainEqual({ ok: true, reminded: 2 });
    expect(outcomes).toContainEqual({ ok: false, reason: "reminded-today" });
    expect(await mailsTo(zoe.email)).toMatchObject([{ kind: "host-reminder", language: "fr" }]);
    expect(await mailsTo(amir.email)).toMatchObject([{ language: "both" }]);
    expect(await mailsTo(suspended.email)).toEqual([]);
  });

  it("mails invited addresses while there is no host", async () => {
    await paste("Vancouver, waiting@example.ca");
    expect(await again()).toEqual({ ok: true, reminded: 1 });
    const kinds = (await mailsTo("waiting@example.ca")).map(({ kind }) => kind);
    expect(kinds.sort()).toEqual(["invitation", "invitation-reminder"]);
  });
});
