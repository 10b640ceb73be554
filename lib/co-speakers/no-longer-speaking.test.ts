import { beforeEach, describe, expect, it } from "vitest";
import type { Person } from "@/lib/kernel/viewer";
import { mailTemplates } from "@/lib/notifications/templates";
import { signLink } from "@/lib/platform/auth/signed-link";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { testMeetup, testPerson } from "@/lib/platform/db/test-rows";
import { emailText } from "@/lib/platform/mail/email-text";
import { moveOwnTalk } from "@/lib/talks/move-mutations";
import { propose } from "@/lib/talks/propose-mutations";
import { decide, host, mails, meetup, proposal, speaker, testTalks } from "@/lib/talks/test-talks";
import { answerAsCoSpeaker, leaveTalk } from "./answer-mutations";
import { inviteCoSpeaker, removeCoSpeaker } from "./invite-mutations";

testDatabase();
testTalks();

const NAMES = ["ana", "bo", "cy"] as const;
type Name = (typeof NAMES)[number];

let other: { id: string };
let people: Record<Name, Person>;
beforeEach(async () => {
  other = await testMeetup({ hosts: [host], date: "2099-01-15", slug: "ottawa" });
  const ottawa = { nameEn: "Ottawa", nameFr: "Ottawa" };
  await db.meetup.update({
    where: { id: other.id },
    data: { event: { connect: { id: meetup.eventId } }, city: { update: ottawa } },
  });
  people = {
    ana: await testPerson({ locale: "fr" }),
    bo: await testPerson({ locale: "en" }),
    cy: await testPerson({ locale: null }),
  };
});

const allOff = async () => {
  const invited = NAMES.map((name) => `${name}-at-work@example.ca`);
  const recipients = [...Object.values(people).map(({ email }) => email), ...invited];
  const where = { kind: "no-longer-speaking", recipient: { in: recipients } };
  return db.email.count({ where });
};
const off = (person: Person) => mails("no-longer-speaking", person.email);

/** A talk in two cities that names all three, each by an address of which their account knows nothing. */
async function offered() {
  const coSpeakers = NAMES.map((name) => ({ name, address: `${name}-at-work@example.ca` }));
  await propose(speaker, proposal({ alsoMeetupIds: [other.id], coSpeakers }));
  const rows = await db.coSpeaker.findMany({
    where: { talk: { proposerId: speaker.id } },
    select: { id: true, name: true, talkId: true, talk: { select: { meetupId: true } } },
  });
  const idOf = (name: Name, meetupId = meetup.id) =>
    rows.find((row) => row.name === name && row.talk.meetupId === meetupId)?.id ?? "";
  const talkIn = (meetupId: string) =>
    rows.find((row) => row.talk.meetupId === meetupId)?.talkId ?? "";
  const answer = (name: Name, move: "accept" | "decline" = "accept") =>
    answerAsCoSpeaker(
      people[name],
      { token: signLink("co-speaker", idOf(name), 1), name, move },
      "en",
    );
  return { idOf, answer, here: talkIn(meetup.id), there: talkIn(other.id) };
}

const withdraw = (talkId: string) => moveOwnTalk(speaker, { talkId, move: "withdraw" });
const remove = (coSpeakerId: string) => removeCoSpeaker(speaker, { coSpeakerId });

/** What a mail says now; null where it is outdated. */
async function text(person: Person, locale: "en" | "fr") {
  const [mail] = await off(person);
  const given = { recipient: person.email, ...(mail?.params as object) } as never;
  const content = (await mailTemplates["no-longer-speaking"](given))?.content(locale);
  return content ? `${content.subject}\n${emailText([{ locale, content }])}` : null;
}

describe("co-speakers of a talk that is withdrawn", () => {
  it.each([
    ["submitted", "talk.proposal-withdrawn"],
    ["accepted", "talk.withdrawn"],
  ])("hear of it in their languages, when it was %s", async (state, verb) => {
    const { answer, here } = await offered();
    for (const name of NAMES) await answer(name);
    if (state === "accepted") await decide(here, "accept");
    expect([await withdraw(here), await withdraw(here)]).toEqual([{ ok: true }, { ok: true }]);
    const params = { talkId: here, why: "withdrawn" };
    expect(await off(people.ana)).toEqual([{ language: "fr", params }]);
    expect(await off(people.bo)).toEqual([{ language: "en", params }]);
    expect(await off(people.cy), "of no language").toEqual([{ language: "both", params }]);
    expect(await off(speaker), "who did it").toEqual([]);
    expect(await off(host)).toEqual([]);
    expect(await db.activity.count({ where: { verb, subjectId: here } })).toBe(1);
  });

  it("read which city of several it is, and who withdrew it", async () => {
    const { answer, there } = await offered();
    await answer("bo");
    await withdraw(there);
    const [en, fr] = [await text(people.bo, "en"), await text(people.bo, "fr")];
    for (const mail of [en, fr]) {
      expect(mail).toContain("Sam Speaker");
      expect(mail).not.toContain("Sam Speaker, bo");
      expect(mail).toContain("What a bar taught me");
      expect(mail).not.toContain("Vancouver");
    }
    expect(en).toMatch(/^Withdrawn from .* in Ottawa: /);
    expect(fr).toMatch(/^Présentation retirée \(.* à Ottawa\)\u00a0: /);
  });

  it("hear nothing where they never said yes, said no, left, or were taken off before", async () => {
    const { answer, here } = await offered();
    await answer("ana", "decline");
    await answer("bo");
    await leaveTalk(people.bo, { talkId: here });
    await answer("cy");
    const { id } = await db.coSpeaker.findFirstOrThrow({
      where: { talkId: here, userId: people.cy.id },
    });
    await remove(id);
    expect(await off(people.cy), "once, then").toHaveLength(1);
    await withdraw(here);
    expect(await off(people.ana)).toEqual([]);
    expect(await off(people.bo)).toEqual([]);
    expect(await off(people.cy)).toHaveLength(1);
  });

  it("hear nothing while they are only invited", async () => {
    const { here } = await offered();
    await withdraw(here);
    expect(await allOff()).toBe(0);
  });

  it("hear nothing after the night, like its hosts", async () => {
    const { answer, here } = await offered();
    await answer("ana");
    await db.meetup.update({
      where: { id: meetup.id },
      data: { startsAt: new Date(0), endsAt: new Date(1) },
    });
    await withdraw(here);
    expect(await off(people.ana)).toEqual([]);
  });
});

describe("a co-speaker who is taken off", () => {
  it("hears of it once for all cities, at the address of their account, in their language", async () => {
    const { answer, idOf } = await offered();
    await answer("ana");
    const id = idOf("ana");
    expect([await remove(id), await remove(id)]).toEqual([{ ok: true }, { ok: true }]);
    expect(await off(people.ana)).toMatchObject([{ language: "fr", params: { why: "removed" } }]);
    expect(await mails("no-longer-speaking", "ana-at-work@example.ca")).toEqual([]);
    const mail = await text(people.ana, "fr");
    expect(mail).toMatch(/^Votre nom est retiré de la présentation\u00a0: What a bar taught me/);
    expect(mail).toContain("Sam Speaker");
    for (const town of ["Vancouver", "Ottawa"])
      expect(mail?.split("\n").slice(0, 3).join(), "all cities").not.toContain(town);
  });

  it("hears nothing if they had not said yes, or the talk will not be given anyway", async () => {
    const { answer, idOf, here, there } = await offered();
    await answer("bo", "decline");
    for (const name of ["ana", "bo"] as const) await remove(idOf(name));
    await answer("cy");
    for (const talkId of [here, there]) await decide(talkId, "decline");
    await remove(idOf("cy"));
    expect(await allOff()).toBe(0);
  });

  it("is not told of it once they are on it again", async () => {
    const { answer, idOf, here } = await offered();
    await answer("ana");
    await remove(idOf("ana"));
    expect(await text(people.ana, "fr")).not.toBeNull();
    await inviteCoSpeaker(speaker, {
      talkId: here,
      name: "ana",
      address: "ana-at-work@example.ca",
    });
    await answer("ana");
    expect(await text(people.ana, "fr")).toBeNull();
  });
});
