import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { NotAllowed, NotFound } from "@/lib/kernel/outcome";
import type { Person } from "@/lib/kernel/viewer";
import { signLink } from "@/lib/platform/auth/signed-link";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { testMeetup, testPerson } from "@/lib/platform/db/test-rows";
import { catalogues } from "@/lib/platform/i18n/catalogues";
import { cancelRsvp } from "./cancel-mutations";
import { changeGuests, saveDetail } from "./change-mutations";
import { going, rsvp } from "./mutations";
import type { RsvpCredential } from "./rules";
import { detailSchema } from "./schema";

import { asPhone, by, remembered, rsvps, typed } from "./test-rsvps";

testDatabase();

let host: Person;
beforeAll(async () => {
  host = await testPerson();
});

describe("whose RSVP it is", () => {
  it("a device changes its own RSVP without confirming the address", async () => {
    const { id } = await testMeetup();
    const phone = asPhone(remembered(await rsvp(typed(id), "en")));
    await changeGuests(phone, { meetupId: id, guests: 2 });
    const [row] = await rsvps(id);
    expect(row).toMatchObject({ guests: 2, confirmedAt: null, user: { emailVerified: null } });
  });

  it("a device cannot clear stored answers, which it is not shown", async () => {
    const { id } = await testMeetup();
    const phone = asPhone(remembered(await rsvp(typed(id), "en")));
    const needs = (answer: string | null) =>
      saveDetail(phone, { meetupId: id, question: "accessNeeds", answer }, "en");
    await needs("A ramp");
    await needs(null);
    const discipline = (answer: "patient" | "unsaid") =>
      saveDetail(phone, { meetupId: id, question: "discipline", answer }, "en");
    await discipline("patient");
    await discipline("unsaid");
    expect((await rsvps(id))[0]).toMatchObject({ accessNeeds: "A ramp", discipline: "patient" });
  });

  it("a mailed link changes its RSVP and confirms the address", async () => {
    const { id } = await testMeetup();
    await rsvp(typed(id), "en");
    const [row] = await rsvps(id);
    const token = signLink("answer", row?.id ?? "", 1);
    const link: RsvpCredential = { by: "link", token, ownAttempt: row?.attemptId ?? "" };
    await saveDetail(link, { meetupId: id, question: "nameShown", answer: "everyone" }, "en");
    const [after] = await rsvps(id);
    expect(after).toMatchObject({ nameShown: "everyone", confirmedAt: expect.any(Date) });
    expect(after?.user.emailVerified).toBeInstanceOf(Date);
    expect(after?.user.name).toBe("Zoe");
  });

  it("rejects another meetup, an older version, a forged signature and another person", async () => {
    const { id } = await testMeetup();
    const other = await testMeetup();
    await rsvp(typed(id), "en");
    const rsvpId = (await rsvps(id))[0]?.id ?? "";
    const token = signLink("answer", rsvpId, 1);
    const wrong: [RsvpCredential, string][] = [
      [{ by: "link", token }, other.id],
      [{ by: "link", token: signLink("answer", rsvpId, 2) }, id],
      [{ by: "link", token: `${token}x` }, id],
      [{ by: "link", token: signLink("invitation", rsvpId, 1) }, id],
      [{ by: "phone", attemptId: randomUUID() }, id],
      [by(host), id],
    ];
    for (const [credential, meetupId] of wrong)
      await expect(cancelRsvp(credential, { meetupId })).rejects.toThrow(NotFound);
    expect((await rsvps(id))[0]?.status).toBe("going");
  });
});

describe("mail about the next night", () => {
  const asked = (meetupId: string, answer: boolean) =>
    ({ meetupId, question: "nextNight", answer }) as const;

  it("is agreed to, and stopped, with a row of evidence each", async () => {
    const { id, eventId } = await testMeetup();
    const person = await testPerson();
    await going(person, { meetupId: id }, "en");
    await saveDetail(by(person), asked(id, true), "fr");
    await saveDetail(by(person), asked(id, true), "fr");
    expect((await rsvps(id))[0]?.nextNight).toBe(true);
    await saveDetail(by(person), asked(id, false), "en");
    expect((await rsvps(id))[0]?.nextNight).toBe(false);
    const evidence = await db.emailConsent.findMany({ where: { eventId }, orderBy: { at: "asc" } });
    const { nextNightLabel, nextNightHint } = catalogues.fr.rsvps.answer;
    expect(evidence).toMatchObject([
      { userId: person.id, given: true, locale: "fr", source: "rsvp" },
      { userId: person.id, given: false, locale: "en", source: "rsvp" },
    ]);
    expect(evidence[0]?.wording).toBe(`${nextNightLabel} ${nextNightHint}`);
  });

  it("is nobody's to agree to who only typed the address", async () => {
    const { id, eventId } = await testMeetup();
    const phone = asPhone(remembered(await rsvp(typed(id), "en")));
    await expect(saveDetail(phone, asked(id, true), "en")).rejects.toThrow(NotAllowed);
    expect(await db.emailConsent.count({ where: { eventId } })).toBe(0);
  });
});

it.each([
  ["zoe", "@zoe"],
  ["@zoe@example.social", "@zoe@example.social"],
  ["@@zoe.example.ca", "@zoe.example.ca"],
  ["  ", null],
])("a handle typed as %j is %j", (answer, handle) => {
  const typed = { meetupId: randomUUID(), question: "handle", answer };
  expect(detailSchema.parse(typed)).toMatchObject({ answer: handle });
});

it.each(["two words", "https://example.ca/zoe", "@zoe@a@b"])("no handle is %j", (answer) => {
  const typed = { meetupId: randomUUID(), question: "handle", answer };
  expect(detailSchema.safeParse(typed).error?.issues[0]?.message).toBe("handle-invalid");
});
