import { describe, expect, it } from "vitest";
import { NotFound } from "@/lib/kernel/outcome";
import { signLink } from "@/lib/platform/auth/signed-link";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { testMeetup, testPerson } from "@/lib/platform/db/test-rows";
import { saveDetail } from "./change-mutations";
import { revokeLinks } from "./link-mutations";
import { answerByLink, endedLink } from "./link-queries";
import { going, rsvp } from "./mutations";
import { asPhone, by, mails, remembered, rsvps, typed } from "./test-rsvps";

testDatabase();

async function linked() {
  const { id: meetupId } = await testMeetup();
  const person = await testPerson();
  await going(person, { meetupId }, "en");
  const [row] = await rsvps(meetupId);
  const token = signLink("answer", row?.id ?? "", 1);
  return { meetupId, person, token, link: { by: "link" as const, token } };
}

const detail = (meetupId: string) =>
  ({ meetupId, question: "organization", answer: "A library" }) as const;

describe("a mailed link", () => {
  it("ends when its person ends it, signed in or with the link itself, and a new one is mailed", async () => {
    const first = await linked();
    for (const credential of [by(first.person), first.link]) {
      const { meetupId, person, token, link } = credential.by === "link" ? await linked() : first;
      await revokeLinks(credential.by === "link" ? link : credential, { meetupId });
      expect(await answerByLink(token)).toBeNull();
      await expect(saveDetail(link, detail(meetupId), "en")).rejects.toThrow(NotFound);
      expect(await mails(person.email)).toEqual(["rsvp-confirmed", "rsvp-new-link"]);
      const [row] = await rsvps(meetupId);
      expect(await answerByLink(signLink("answer", row?.id ?? "", 2))).not.toBeNull();
    }
  });

  it("ends with the codes that were mailed about the address", async () => {
    const { meetupId, person } = await linked();
    const { eventId } = await db.meetup.findUniqueOrThrow({ where: { id: meetupId } });
    const elsewhere = await testMeetup({ eventId });
    await rsvp({ ...typed(elsewhere.id), address: person.email }, "en");
    const codes = () => db.rsvp.count({ where: { eventId, codeExpires: { not: null } } });
    expect(await codes()).toBe(1);
    await revokeLinks(by(person), { meetupId });
    expect(await codes()).toBe(0);
  });

  it("is not ended by the device that made an attempt", async () => {
    const { id: meetupId } = await testMeetup();
    const phone = asPhone(remembered(await rsvp(typed(meetupId), "en")));
    await expect(revokeLinks(phone, { meetupId })).rejects.toThrow(NotFound);
  });

  it("ends with its meetup, and then leads to the night", async () => {
    const { meetupId, token, link } = await linked();
    expect(await endedLink(token)).toBeNull();
    const endsAt = new Date(Date.now() - 1000);
    const startsAt = new Date(endsAt.getTime() - 3_600_000);
    await db.meetup.update({ where: { id: meetupId }, data: { startsAt, endsAt } });
    expect(await answerByLink(token)).toBeNull();
    expect(await endedLink(token)).toMatchObject({ eventSlug: expect.any(String) });
    for (const change of [
      () => saveDetail(link, detail(meetupId), "en"),
      () => revokeLinks(link, { meetupId }),
    ])
      await expect(change()).rejects.toThrow(NotFound);
    await db.rsvp.updateMany({ where: { meetupId }, data: { linkVersion: 2 } });
    expect(await endedLink(token)).toBeNull();
  });
});
