import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { NotFound } from "@/lib/kernel/outcome";
import { picture, sent } from "@/lib/photos/test-photos";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { env } from "@/lib/platform/env";
import { fileStore } from "@/lib/platform/storage/store";
import { eraseDueSigns } from "./erase-mutations";
import { hideAnswer, showAnswer } from "./mutations";
import { answersForDesk, promptAnswersByMeetup } from "./queries";
import { signSentence } from "./sentence-rules";
import { answerOfToken, signToken } from "./sign-link-rules";
import { addSign, removeSign } from "./sign-mutations";
import { answerByToken, signToShow } from "./sign-queries";
import { removeStraySigns } from "./stray-mutations";
import { answer, tonight } from "./test-prompts";

testDatabase();

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "rollcall-signs-"));
  env().dataDir = folder;
});
afterAll(() => rm(folder, { recursive: true }));

const signs = () => fileStore().list("signs");
const file = async (fields: object = { consent: "on" }, color?: string) =>
  sent(await picture(color), color, fields);

async function answered() {
  const evening = await tonight();
  const { meetupId, eventId, host, roomCode } = evening;
  const given = await answer(null, meetupId, { code: roomCode });
  if (!given.ok) throw new Error(given.reason);
  const token = given.sign;
  const answerId = answerOfToken(token) ?? "";
  const signId = async () =>
    (await db.promptAnswer.findUniqueOrThrow({ where: { id: answerId } })).signId;
  const shown = async () => (await promptAnswersByMeetup(eventId)).get(meetupId);
  return { host, meetupId, eventId, token, answerId, signId, shown };
}

describe("a picture of the sign", () => {
  it("is unseen until a host who has seen it shows the answer, and is hidden with it", async () => {
    const { host, meetupId, token, answerId, signId, shown } = await answered();
    expect(await addSign(null, { token }, await file())).toEqual({ ok: true });
    const sign = (await signId()) ?? "";
    await expect(signToShow(null, sign)).rejects.toThrow(NotFound);
    expect(await signToShow(host, sign)).toEqual({ isPublic: false });
    expect(await showAnswer(host, { answerId, signId: null })).toEqual({
      ...{ ok: false, reason: "sign-changed" },
    });
    expect(await shown()).toBeUndefined();
    await showAnswer(host, { answerId, signId: sign });
    expect(await signToShow(null, sign)).toEqual({ isPublic: true });
    expect(await shown()).toMatchObject([{ sign: { id: sign, width: 400, height: 300 } }]);
    await hideAnswer(host, { answerId });
    await expect(signToShow(null, sign)).rejects.toThrow(NotFound);
    expect(await answersForDesk(host, meetupId)).toMatchObject([{ sign: { id: sign } }]);
  });

  it("is described by its sender, or by the words", async () => {
    const { token, answerId } = await answered();
    const row = () => db.promptAnswer.findUniqueOrThrow({ where: { id: answerId } });
    await addSign(null, { token }, await file());
    expect(signSentence(await row())).toBe("A sign that says “hope”");
    await removeSign(null, { token });
    await addSign(null, { token }, await file({ consent: "on", description: "Sam, with hope" }));
    expect(signSentence(await row())).toBe("Sam, with hope");
  });

  it("is one of a file sent twice, also at the same moment, and no other comes beside it", async () => {
    const { token, signId } = await answered();
    const before = (await signs()).length;
    const same = await file({ consent: "on" }, "#123456");
    const outcomes = await Promise.all([1, 2, 3].map(() => addSign(null, { token }, same)));
    expect(outcomes).toEqual(Array(3).fill({ ok: true }));
    const first = await signId();
    const other = await addSign(null, { token }, await file({ consent: "on" }, "#654321"));
    expect(other).toEqual({ ok: false, reason: "sign-there" });
    expect(await signId()).toBe(first);
    expect(await signs()).toHaveLength(before + 1);
  });

  it.each<[string, object, string]>([
    ["without consent", {}, "consent-missing"],
    [
      "with a long description",
      { consent: "on", description: "a".repeat(201) },
      "description-long",
    ],
  ])("leaves nothing behind %s", async (_, fields, reason) => {
    const { token, signId } = await answered();
    const before = await signs();
    expect(await addSign(null, { token }, await file(fields))).toEqual({ ok: false, reason });
    const svg = sent(Buffer.from("<svg/>"), "svg", { consent: "on" });
    expect(await addSign(null, { token }, svg)).toEqual({ ok: false, reason: "unknown-kind" });
    expect([await signs(), await signId()]).toEqual([before, null]);
  });

  it("is taken away by whoever sent it, and by a host who hides what nobody was shown", async () => {
    const [withdrawn, hidden] = [await answered(), await answered()];
    const before = await signs();
    for (const { token } of [withdrawn, hidden]) await addSign(null, { token }, await file());
    await removeSign(null, { token: withdrawn.token });
    await hideAnswer(hidden.host, { answerId: hidden.answerId });
    expect([await withdrawn.signId(), await hidden.signId()]).toEqual([null, null]);
    expect(await signs()).toEqual(before);
  });

  it("goes in the transaction that hides the words, with both in the audit", async () => {
    const { host, token, answerId } = await answered();
    await addSign(null, { token }, await file());
    await hideAnswer(host, { answerId });
    const done: { verb: string; by: string }[] = await db.$queryRaw`
      SELECT verb, xmin::text AS by FROM "Activity"
      WHERE "subjectId" = ${answerId}::uuid AND verb IN ('prompt.answer-hidden', 'prompt.sign-removed')
      ORDER BY verb`;
    expect(done.map(({ verb }) => verb)).toEqual(["prompt.answer-hidden", "prompt.sign-removed"]);
    expect(new Set(done.map(({ by }) => by)).size).toBe(1);
  });

  it("does not come to words that a host has read, except by a host", async () => {
    const { host, token, answerId, signId } = await answered();
    await showAnswer(host, { answerId, signId: null });
    const unread = () => Promise.reject(new Error("read"));
    const read = { ok: false, reason: "already-read" };
    expect(await addSign(null, { token }, unread)).toEqual(read);
    expect(await addSign(host, { token }, await file())).toEqual({ ok: true });
    expect(await signToShow(null, (await signId()) ?? "")).toEqual({ isPublic: true });
  });

  it("does not come to words that a host read while it was sent, and leaves no file", async () => {
    const { host, token, answerId, signId } = await answered();
    const before = await signs();
    const receive = await file();
    const outcome = await addSign(null, { token }, async (work) => {
      await showAnswer(host, { answerId, signId: null });
      return receive(work);
    });
    expect(outcome).toEqual({ ok: false, reason: "already-read" });
    expect([await signs(), await signId()]).toEqual([before, null]);
  });

  it("needs the answer's own link", async () => {
    const { token, answerId } = await answered();
    const others = [
      token.replace(answerId, randomUUID()),
      signToken(randomUUID()).replace(/^[^.]*/, answerId),
      answerId,
    ];
    for (const other of others) {
      await expect(addSign(null, { token: other }, await file())).rejects.toThrow(NotFound);
      await expect(removeSign(null, { token: other })).rejects.toThrow(NotFound);
    }
  });

  it("stays removable, and can no longer be added, once the night has no sentence any more", async () => {
    const [given, later] = [await answered(), await answered()];
    await addSign(null, { token: given.token }, await file());
    for (const { eventId } of [given, later])
      await db.event.update({ where: { id: eventId }, data: { promptEn: null, promptFr: null } });
    await expect(addSign(null, { token: later.token }, await file())).rejects.toThrow(NotFound);
    expect(await answerByToken(null, given.token)).toMatchObject({ sign: { width: 400 } });
    expect(await removeSign(null, { token: given.token })).toEqual({ ok: true });
    expect(await given.signId()).toBeNull();
  });

  it("that no host ever showed goes 7 days after the meetup, and its files with it", async () => {
    const ended = async (hours: number) => {
      const given = await answered();
      await addSign(null, { token: given.token }, await file());
      const endsAt = new Date(Date.now() - hours * 3_600_000);
      const data = { startsAt: new Date(endsAt.getTime() - 3_600_000), endsAt };
      return { ...given, sign: await given.signId(), end: () => end(given.meetupId, data) };
    };
    const end = (id: string, data: object) => db.meetup.update({ where: { id }, data });
    const [old, recent, shown] = [await ended(169), await ended(167), await ended(169)];
    await showAnswer(shown.host, { answerId: shown.answerId, signId: shown.sign });
    for (const { end } of [old, recent, shown]) await end();
    for (const _ of [1, 2]) await eraseDueSigns();
    const left = [await old.signId(), await recent.signId(), await shown.signId()];
    expect(left).toEqual([null, recent.sign, shown.sign]);
    const where = { meetupId: old.meetupId, verb: "prompt.signs-erased" };
    expect(await db.activity.count({ where })).toBe(1);
    for (const _ of [1, 2]) await removeStraySigns();
    expect(await signs()).not.toContain(old.sign);
    expect(await signs()).toEqual(expect.arrayContaining([recent.sign, shown.sign]));
  });

  it("is removed with its meetup, at the second look", async () => {
    const { meetupId, token, signId } = await answered();
    await addSign(null, { token }, await file());
    const sign = await signId();
    await db.meetup.delete({ where: { id: meetupId } });
    await removeStraySigns();
    expect(await signs()).toContain(sign);
    await removeStraySigns();
    expect(await signs()).not.toContain(sign);
  });
});
