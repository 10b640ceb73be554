import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { NotFound } from "@/lib/kernel/outcome";
import type { Person } from "@/lib/kernel/viewer";
import { cancelMeetup } from "@/lib/meetups/cancel-mutations";
import { signLink } from "@/lib/platform/auth/signed-link";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { testMeetup, testPerson } from "@/lib/platform/db/test-rows";
import { moveOwnTalk } from "@/lib/talks/move-mutations";
import { editProposal } from "@/lib/talks/mutations";
import { myTalks, proposalsForDesk } from "@/lib/talks/proposal-queries";
import { propose } from "@/lib/talks/propose-mutations";
import {
  decide,
  host,
  mails,
  meetup,
  proposal,
  proposed,
  speaker,
  testTalks,
} from "@/lib/talks/test-talks";
import { answerAsCoSpeaker, leaveTalk, saveOwnNeeds } from "./answer-mutations";
import { inviteCoSpeaker, removeCoSpeaker } from "./invite-mutations";
import { acceptedCoSpeakers, openCoSpeaker } from "./queries";

testDatabase();
testTalks();

const date = "2099-01-15";
const someAddress = () => `${randomUUID()}@example.ca`;
const row = (name: string, address = someAddress()) => ({ name, address });
const tokenOf = (id: string) => signLink("co-speaker", id, 1);
const sent = (address: string) => mails("co-speaker-invited", address);
const listedOn = async (id: string) =>
  (await db.talk.findUniqueOrThrow({ where: { id }, select: { speakerName: true } })).speakerName;

/** A submitted talk, and whom it names as another speaker. */
async function named(name = "Ana") {
  const invited = row(name);
  const talk = await proposed({ coSpeakers: [invited, { name: null, address: null }] });
  const { id } = await db.coSpeaker.findFirstOrThrow({ where: { talkId: talk.id } });
  return { talkId: talk.id, id, token: tokenOf(id), ...invited };
}

type Answered = { viewer?: Person | null; move?: "accept" | "decline"; name?: string };
const answer = (
  token: string,
  { viewer = null, move = "accept", name = "Ana A." }: Answered = {},
) => answerAsCoSpeaker(viewer, { token, name, move }, "fr");

describe("naming a co-speaker", () => {
  it("mails them in both languages; nobody but proposer and hosts sees the name", async () => {
    const { talkId, id, address } = await named();
    expect(await sent(address)).toEqual([{ language: "both", params: { coSpeakerId: id } }]);
    expect(await listedOn(talkId)).toBe("Sam Speaker");
    const [desk] = await proposalsForDesk(host, meetup.id);
    expect(desk?.coSpeakers).toMatchObject([{ id, name: "Ana", state: "invited" }]);
    expect(JSON.stringify(desk), "hosts see names, not addresses").not.toContain(address);
  });

  it("mails the same whether or not the address has an account", async () => {
    const [known, unknown] = [(await testPerson({ locale: "en" })).email, someAddress()];
    await proposed({ locale: "fr", coSpeakers: [row("Ana", known), row("Bo", unknown)] });
    expect((await sent(known)).map(({ language }) => language)).toEqual(["both"]);
    expect((await sent(unknown)).map(({ language }) => language)).toEqual(["both"]);
  });

  it("of a draft waits until it is proposed, and is mailed once by a form that is sent twice", async () => {
    const invited = row("Ana");
    const draft = proposal({ as: "draft", coSpeakers: [invited] });
    await propose(speaker, draft);
    expect(await sent(invited.address)).toEqual([]);
    const submitted = { ...draft, as: "submitted" } as const;
    await Promise.all([propose(speaker, submitted), propose(speaker, submitted)]);
    expect(await sent(invited.address)).toHaveLength(1);
    const other = { ...submitted, coSpeakers: [row("Bo")] };
    expect(await propose(speaker, other)).toEqual({ ok: false, reason: "already-sent" });
  });

  it("takes neither the proposer's own address nor one twice", async () => {
    const twice = row("Ana");
    const rows = [row("Me", speaker.email), twice, { ...twice, name: "Bo" }];
    await expect(propose(speaker, proposal({ coSpeakers: rows }))).rejects.toMatchObject({
      errors: [
        { field: "coSpeakers.0.address", code: "co-speaker-self" },
        { field: "coSpeakers.2.address", code: "co-speaker-twice" },
      ],
    });
    expect(await db.talk.count({ where: { proposerId: speaker.id } })).toBe(0);
  });

  it("stops at twenty mails a day, also with requests at once", async () => {
    const three = () => [row("Ana"), row("Bo"), row("Cy")];
    // Each in its own city: they share no lock but the person's.
    const cities = await Promise.all([1, 2, 3, 4, 5, 6, 7].map(() => testMeetup({ date })));
    const all = await Promise.all(
      cities.map(({ id: meetupId }) =>
        propose(speaker, proposal({ meetupId, coSpeakers: three() })),
      ),
    );
    expect(all.filter(({ ok }) => ok)).toHaveLength(6);
    const refused = { ok: false, reason: "enough-for-today" };
    expect(all.filter(({ ok }) => !ok)).toEqual([refused]);
    const { id: talkId } = await proposed({ coSpeakers: [row("Ana"), row("Bo")] });
    expect(await inviteCoSpeaker(speaker, { talkId, ...row("Cy") })).toEqual(refused);
  });

  it("stops at twenty a day for drafts, too, however they are submitted", async () => {
    const three = () => [row("Ana"), row("Bo"), row("Cy")];
    const draft = proposal({ as: "draft", coSpeakers: three() });
    await propose(speaker, draft);
    for (let sent = 0; sent < 6; sent++) await proposed({ coSpeakers: three() });
    const where = { proposerId: speaker.id, state: "draft" } as const;
    const { id: talkId } = await db.talk.findFirstOrThrow({ where, select: { id: true } });
    const refused = { ok: false, reason: "enough-for-today" };
    expect(await propose(speaker, { ...draft, as: "submitted" })).toEqual(refused);
    expect(await moveOwnTalk(speaker, { talkId, move: "submit" })).toEqual(refused);
    const { meetupId: _m, key: _k, coSpeakers: _c, alsoMeetupIds: _a, ...text } = proposal();
    const edit = { ...text, talkId, revision: 0 };
    expect(await editProposal(speaker, edit)).toEqual(refused);
    expect(await editProposal(speaker, { ...edit, as: "draft" })).toMatchObject({ ok: true });
    expect(await db.talk.count({ where })).toBe(1);
  });
});

describe("a mailed link", () => {
  it("accepted without signing in confirms the address, and lists the name that was typed", async () => {
    const { talkId, id, token, address } = await named();
    expect(await openCoSpeaker(token)).toMatchObject({ issue: null, address, name: "Ana" });
    expect(await answer(token)).toEqual({ ok: true, move: "accept", signedIn: false });
    expect(await listedOn(talkId)).toBe("Sam Speaker, Ana A.");
    const person = await db.user.findUniqueOrThrow({ where: { email: address } });
    expect(person).toMatchObject({ name: "Ana A.", locale: "fr" });
    expect(person.emailVerified).not.toBeNull();
    expect(await acceptedCoSpeakers(db, [talkId])).toEqual([
      { talkId, userId: person.id, name: "Ana A." },
    ]);
    expect(await db.coSpeaker.findUniqueOrThrow({ where: { id } })).toMatchObject({
      state: "accepted",
    });
  });

  it("used twice at once makes one speaker; later it says that it was used", async () => {
    const { talkId, token } = await named();
    const done = { ok: true, move: "accept", signedIn: false };
    expect(await Promise.all([answer(token), answer(token)])).toEqual([done, done]);
    expect(await listedOn(talkId)).toBe("Sam Speaker, Ana A.");
    const other = await testPerson();
    const used = { ok: false, reason: "accepted" };
    expect(await answer(token, { viewer: other }), "somebody else").toEqual(used);
    expect(await answer(token, { move: "decline" }), "they leave on their page").toEqual(used);
    expect(await openCoSpeaker(token)).toMatchObject({ issue: "accepted" });
  });

  it("declined lists nobody, makes no account, and can't be accepted later", async () => {
    const { talkId, token, address } = await named();
    const declined = { ok: true, move: "decline", signedIn: false };
    expect(await answer(token, { move: "decline" })).toEqual(declined);
    expect(await answer(token, { move: "decline" })).toEqual(declined);
    expect(await answer(token)).toEqual({ ok: false, reason: "declined" });
    expect(await listedOn(talkId)).toBe("Sam Speaker");
    expect(await db.user.count({ where: { email: address } })).toBe(0);
    const again = inviteCoSpeaker(speaker, { talkId, name: "Ana", address });
    await expect(again).rejects.toMatchObject({ code: "co-speaker-answered" });
  });

  it.each([
    [
      "withdrawn",
      "talk-ended",
      (id: string) => moveOwnTalk(speaker, { talkId: id, move: "withdraw" }),
    ],
    ["declined", "talk-ended", (id: string) => decide(id, "decline")],
    [
      "at a canceled meetup",
      "meetup-canceled",
      () => db.meetup.update({ where: { id: meetup.id }, data: { status: "canceled" } }),
    ],
    [
      "on a night that began",
      "night-begun",
      () => db.meetup.update({ where: { id: meetup.id }, data: { startsAt: new Date(0) } }),
    ],
  ])("of a talk that is %s is refused", async (_, reason, end) => {
    const { talkId, token } = await named();
    await end(talkId);
    expect(await answer(token)).toEqual({ ok: false, reason });
    expect(await openCoSpeaker(token)).toMatchObject({ issue: reason });
    expect(await listedOn(talkId)).toBe("Sam Speaker");
  });

  it("that was made up, or made for something else, is none", async () => {
    const { id, token } = await named();
    for (const wrong of [signLink("invitation", id, 1), `${token}x`, tokenOf(randomUUID())]) {
      await expect(answer(wrong)).rejects.toThrow(NotFound);
      expect(await openCoSpeaker(wrong)).toBeNull();
    }
  });

  it("is not the proposer's own to accept, nor a suspended person's", async () => {
    const { talkId, token, address } = await named();
    expect(await answer(token, { viewer: speaker })).toEqual({ ok: false, reason: "own-talk" });
    // Signed out, by an address that has become the proposer's since.
    const { id } = await db.coSpeaker.findFirstOrThrow({ where: { talkId }, select: { id: true } });
    await db.coSpeaker.update({ where: { id }, data: { address: speaker.email } });
    expect(await answer(token)).toEqual({ ok: false, reason: "own-talk" });
    await db.coSpeaker.update({ where: { id }, data: { address } });
    await testPerson({ email: address, suspendedAt: new Date() });
    expect(await answer(token)).toEqual({ ok: false, reason: "suspended" });
    expect(await listedOn(talkId)).toBe("Sam Speaker");
  });

  it("accepted by somebody who is on the talk already lists them once", async () => {
    const ana = await testPerson();
    const { id } = await proposed({ coSpeakers: [row("Ana"), row("Ana at work")] });
    const rows = await db.coSpeaker.findMany({
      where: { talkId: id },
      orderBy: { position: "asc" },
      select: { id: true },
    });
    for (const one of rows)
      expect(await answer(tokenOf(one.id), { viewer: ana })).toMatchObject({ ok: true });
    expect(await listedOn(id)).toBe("Sam Speaker, Ana A.");
  });
});

describe("the people of a talk", () => {
  it("hear of the decision in their own languages, and find the talk on their page", async () => {
    const { talkId, token, address } = await named();
    await answer(token);
    await decide(talkId, "accept");
    for (const [email, language] of [
      [speaker.email, "fr"],
      [address, "fr"],
    ] as const)
      expect(await mails("proposal-accepted", email)).toEqual([{ language, params: { talkId } }]);
    const { id } = await db.user.findUniqueOrThrow({ where: { email: address } });
    const ana = { ...(await testPerson()), id };
    expect(await myTalks(ana)).toMatchObject([{ id: talkId, isMine: false }]);
    expect(await myTalks(speaker)).toMatchObject([{ id: talkId, isMine: true }]);
    const move = { talkId, move: "withdraw" } as const;
    await expect(moveOwnTalk(ana, move), "the proposer's to do").rejects.toThrow(NotFound);
  });

  it("say what they need to the hosts alone; it is erased when they leave, or the talk is withdrawn", async () => {
    const ana = await testPerson();
    const { talkId, id, token } = await named();
    const save = (needs: string | null, viewer = ana) => saveOwnNeeds(viewer, { talkId, needs });
    await expect(save("A chair"), "not on it yet").rejects.toThrow(NotFound);
    await answer(token, { viewer: ana });
    expect([await save("A chair"), await save("A chair")]).toEqual([{ ok: true }, { ok: true }]);
    for (const other of [speaker, host])
      await expect(save("A table", other)).rejects.toThrow(NotFound);
    const [desk] = await proposalsForDesk(host, meetup.id);
    expect(desk?.coSpeakers).toMatchObject([{ needs: "A chair" }]);
    expect(await myTalks(ana)).toMatchObject([{ ownNeeds: "A chair" }]);
    expect(JSON.stringify(await myTalks(speaker))).not.toContain("A chair");
    const needs = async () =>
      (await db.coSpeaker.findUniqueOrThrow({ where: { id }, select: { needs: true } })).needs;
    await moveOwnTalk(speaker, { talkId, move: "withdraw" });
    expect(await needs()).toBeNull();
    expect(await save("A chair")).toEqual({ ok: false, reason: "talk-ended" });
    const more = await named();
    await answer(more.token, { viewer: ana });
    await saveOwnNeeds(ana, { talkId: more.talkId, needs: "A chair" });
    await leaveTalk(ana, { talkId: more.talkId });
    expect(await db.coSpeaker.count({ where: { needs: { not: null }, userId: ana.id } })).toBe(0);
  });

  it("hear that the meetup is canceled, from their acceptance on", async () => {
    const [first, second] = [await named("Ana"), await named("Bo")];
    await answer(first.token);
    await cancelMeetup(host, { meetupId: meetup.id });
    expect(await mails("called-off", first.address)).toHaveLength(1);
    expect(await mails("called-off", second.address)).toEqual([]);
  });

  it("leave, once: the name is listed no more", async () => {
    const { talkId, token } = await named();
    const ana = await testPerson();
    await answer(token, { viewer: ana });
    const leave = () => leaveTalk(ana, { talkId });
    expect(await Promise.all([leave(), leave()])).toEqual([{ ok: true }, { ok: true }]);
    expect(await listedOn(talkId)).toBe("Sam Speaker");
    expect(await myTalks(ana)).toEqual([]);
    const verbs = { verb: "co-speaker.left", meetupId: meetup.id };
    expect(await db.activity.count({ where: verbs })).toBe(1);
    await expect(leaveTalk(host, { talkId }), "never on it").rejects.toThrow(NotFound);
    expect(await answer(token, { viewer: ana })).toEqual({ ok: false, reason: "left" });
  });

  it("have their own needs on their page after they left and were asked by another address", async () => {
    const ana = await testPerson();
    const { talkId, token } = await named();
    await answer(token, { viewer: ana });
    await leaveTalk(ana, { talkId });
    const address = someAddress();
    await inviteCoSpeaker(speaker, { talkId, name: "Ana", address });
    const where = { talkId_address: { talkId, address } };
    const { id } = await db.coSpeaker.findUniqueOrThrow({ where, select: { id: true } });
    await answer(tokenOf(id), { viewer: ana });
    await saveOwnNeeds(ana, { talkId, needs: "A chair" });
    expect(await myTalks(ana)).toMatchObject([{ ownNeeds: "A chair" }]);
  });

  it("who never answered are asked again without another mail", async () => {
    const { talkId, id, name, address } = await named();
    await removeCoSpeaker(speaker, { coSpeakerId: id });
    expect(await inviteCoSpeaker(speaker, { talkId, name, address })).toEqual({ ok: true });
    expect(await sent(address)).toHaveLength(1);
  });

  it("are taken off by the proposer alone, and mailed once more if they are asked again", async () => {
    const { talkId, id, token, name, address } = await named();
    await answer(token);
    await expect(removeCoSpeaker(host, { coSpeakerId: id })).rejects.toThrow(NotFound);
    const remove = () => removeCoSpeaker(speaker, { coSpeakerId: id });
    expect([await remove(), await remove()]).toEqual([{ ok: true }, { ok: true }]);
    expect(await listedOn(talkId)).toBe("Sam Speaker");
    expect(await answer(token)).toEqual({ ok: false, reason: "removed" });
    await expect(inviteCoSpeaker(host, { talkId, name, address })).rejects.toThrow(NotFound);
    const again = () => inviteCoSpeaker(speaker, { talkId, name, address });
    expect([await again(), await again()]).toEqual([{ ok: true }, { ok: true }]);
    expect(await sent(address)).toHaveLength(2);
    expect(await answer(token)).toMatchObject({ ok: true });
    expect(await listedOn(talkId)).toBe("Sam Speaker, Ana A.");
  });

  it("are at most four", async () => {
    const { id: talkId } = await proposed({ coSpeakers: [row("Ana"), row("Bo"), row("Cy")] });
    expect(await inviteCoSpeaker(speaker, { talkId, ...row("Di") })).toEqual({
      ok: false,
      reason: "enough-speakers",
    });
  });

  it("stay listed when the proposer changes the text, and their own name in it", async () => {
    const { talkId, token } = await named();
    await answer(token);
    const { meetupId: _m, key: _k, coSpeakers: _c, alsoMeetupIds: _a, ...text } = proposal();
    const edited = { ...text, talkId, revision: 0, speakerName: "Samuel" };
    expect(await editProposal(speaker, edited)).toMatchObject({ ok: true });
    expect(await listedOn(talkId)).toBe("Samuel, Ana A.");
  });
});
