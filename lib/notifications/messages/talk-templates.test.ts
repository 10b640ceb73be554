import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { hash, sendAll } from "@/lib/decks/test-decks";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { catalogues } from "@/lib/platform/i18n/catalogues";
import { realNow } from "@/lib/platform/time/now";
import { isPublic } from "@/lib/talks/queries";
import { arrived, testMailServer } from "../test-mail-server";

testDatabase();
testMailServer();

const textsOf = (locale: "en" | "fr") => catalogues[locale].messages.proposal;

const DAY = 24 * 60 * 60 * 1000;

/** A talk of a later evening that everybody sees, in the given state. */
async function shownTalk(state: "accepted" | "confirmed", { format = "twenty_twenty" } = {}) {
  const { id: talkId, meetupId } = await db.talk.findFirstOrThrow({
    where: isPublic,
    select: { id: true, meetupId: true },
    orderBy: { id: "asc" },
  });
  const later = { startsAt: new Date(Date.now() + DAY), endsAt: new Date(Date.now() + DAY + 1) };
  await db.meetup.update({ where: { id: meetupId }, data: later });
  await db.deck.deleteMany({ where: { talkId } });
  await db.coSpeaker.deleteMany({ where: { talkId } });
  await db.talk.update({ where: { id: talkId }, data: { state, format: format as "lightning" } });
  return { talkId, meetupId };
}

const setDeadline = (meetupId: string, on: string | null) =>
  db.meetup.update({
    where: { id: meetupId },
    data: { decksDueOn: on && new Date(on), decksDueLocal: on && "18:00" },
  });

/** The reader of these mails says yes to speak, too. */
async function readerSpeaksToo(talkId: string) {
  const { id: userId } = await db.user.upsert({
    where: { email: "reader@example.ca" },
    create: { email: "reader@example.ca" },
    update: {},
    select: { id: true },
  });
  const said = { name: "Ana", address: `${randomUUID()}@example.ca`, state: "accepted" as const };
  await db.coSpeaker.create({
    data: { ...said, talkId, userId, position: 0, createdAt: realNow() },
  });
}

describe.each(["en", "fr"] as const)("the mail that a talk was accepted, in %s", (locale) => {
  const { confirm, accepted, deck } = textsOf(locale);
  const confirmPath = (id: string) => `/${locale}/sign-in?to=%2Fme%23talk-${id}`;

  it("asks for the confirmation, and leads to where it is given", async () => {
    const { talkId } = await shownTalk("accepted");
    const mail = await arrived("proposal-accepted", { talkId }, locale);
    for (const content of [mail?.text, mail?.html]) {
      expect(content).toContain(confirm.lead);
      expect(content).toContain(confirm.button);
      expect(content).toContain(confirmPath(talkId));
      expect(content).not.toContain(accepted["see-you"]);
    }
  });

  it("asks nothing that was confirmed meanwhile", async () => {
    const { talkId } = await shownTalk("confirmed");
    const mail = await arrived("proposal-accepted", { talkId }, locale);
    expect(mail?.text).toContain(accepted["see-you"]);
    expect(mail?.text).not.toContain(confirmPath(talkId));
  });

  it("says by when slides are due, and where they are sent", async () => {
    const { talkId, meetupId } = await shownTalk("accepted");
    const asks = async () => (await arrived("proposal-accepted", { talkId }, locale))?.text;
    await setDeadline(meetupId, "2099-01-10");
    const due = await asks();
    expect(due).toContain("2099");
    expect(due).toContain(deck.button);
    expect(due).toContain(`/talks/${talkId}/deck`);
    expect(due).not.toContain(accepted.slides);
    for (const none of [null, "2020-01-10"]) {
      await setDeadline(meetupId, none);
      expect(await asks()).toContain(accepted.slides);
    }
  });

  it("mentions no slides where none are expected, or all are there", async () => {
    const { talkId } = await shownTalk("accepted", { format: "lightning" });
    const asks = async () => (await arrived("proposal-accepted", { talkId }, locale))?.text;
    expect(await asks()).not.toContain(`/talks/${talkId}/deck`);
    await shownTalk("accepted");
    const { id } = await sendAll(talkId, 20, hash(randomUUID()));
    await db.deck.update({ where: { id }, data: { version: 1, submittedAt: realNow() } });
    expect(await asks()).not.toContain(`/talks/${talkId}/deck`);
  });
});

describe.each(["en", "fr"] as const)("the mail with the published time, in %s", (locale) => {
  const { confirm } = textsOf(locale);

  it.each([
    ["accepted", true],
    ["confirmed", false],
  ] as const)("of a talk that is %s asks for the confirmation: %s", async (state, asks) => {
    const { talkId } = await shownTalk(state);
    const mail = await arrived("talk-scheduled", { talkId }, locale);
    expect(mail?.text?.includes(confirm.lead)).toBe(asks);
    expect(mail?.html?.includes(`to=%2Fme%23talk-${talkId}`)).toBe(asks);
  });
});

it("co-speakers, who can't confirm, are not asked to", async () => {
  const { talkId } = await shownTalk("accepted");
  await readerSpeaksToo(talkId);
  for (const kind of ["proposal-accepted", "talk-scheduled"]) {
    const mail = await arrived(kind, { talkId }, "en");
    expect(mail?.subject).toBeTruthy();
    expect(mail?.text).not.toContain(textsOf("en").confirm.lead);
  }
});
