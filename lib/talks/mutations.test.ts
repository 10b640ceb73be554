import { describe, expect, it } from "vitest";
import { NotFound } from "@/lib/kernel/outcome";
import { db } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { testMeetup } from "@/lib/platform/db/test-rows";
import { decideOnTalk } from "./decide-mutations";
import { moveOwnTalk } from "./move-mutations";
import { editProposal } from "./mutations";
import { myTalks, ownProposal, proposalsForDesk } from "./proposal-queries";
import { propose } from "./propose-mutations";
import {
  decide,
  host,
  mails,
  meetup,
  proposal,
  proposed,
  read,
  slots,
  speaker,
  testTalks,
} from "./test-talks";

testDatabase();
testTalks();

describe("proposing a talk", () => {
  it("stores the proposal and notifies the hosts, in both languages if theirs is unknown", async () => {
    const { id, state } = await proposed();
    expect(state).toBe("submitted");
    expect(await mails("proposal-received", host.email)).toEqual([
      { language: "both", params: { talkId: id } },
    ]);
    expect(await proposalsForDesk(host, meetup.id)).toMatchObject([
      { title: "What a bar taught me", speakerName: "Sam Speaker", isInLineUp: false },
    ]);
  });

  it("keeps a draft private", async () => {
    const { id } = await proposed({ as: "draft" });
    expect(await mails("proposal-received", host.email)).toEqual([]);
    expect(await proposalsForDesk(host, meetup.id)).toEqual([]);
    expect(await myTalks(speaker)).toMatchObject([{ id, state: "draft" }]);
  });

  it("shows no host a draft that was withdrawn, but what was proposed and withdrawn", async () => {
    const { id: draft } = await proposed({ as: "draft" });
    const { id: sent } = await proposed({ title: "Sent" });
    const { id: sentLater } = await proposed({ as: "draft", title: "Sent later" });
    await moveOwnTalk(speaker, { talkId: sentLater, move: "submit" });
    for (const talkId of [draft, sent, sentLater])
      await moveOwnTalk(speaker, { talkId, move: "withdraw" });
    const desk = await proposalsForDesk(host, meetup.id);
    expect(desk.map(({ id }) => id).sort()).toEqual([sent, sentLater].sort());
  });

  it("twice with one key stores one proposal and sends one mail", async () => {
    const same = proposal();
    await Promise.all([propose(speaker, same), propose(speaker, same)]);
    expect(await proposalsForDesk(host, meetup.id)).toHaveLength(1);
    expect(await mails("proposal-received", host.email)).toHaveLength(1);
  });

  it("from a form saved as a draft submits it once and refuses different text", async () => {
    const draft = proposal({ as: "draft" });
    await propose(speaker, draft);
    const submitted = { ...draft, as: "submitted" as const };
    const sent = await Promise.all([propose(speaker, submitted), propose(speaker, submitted)]);
    expect(sent).toEqual([
      { ok: true, state: "submitted" },
      { ok: true, state: "submitted" },
    ]);
    expect(await proposalsForDesk(host, meetup.id)).toMatchObject([{ state: "submitted" }]);
    expect(await mails("proposal-received", host.email)).toHaveLength(1);
    const other = await propose(speaker, { ...submitted, title: "Another talk" });
    expect(other).toEqual({ ok: false, reason: "already-sent" });
  });

  it("drops the minutes where the format fixes them", async () => {
    expect((await read((await proposed({ minutes: 90 })).id)).minutes).toBeNull();
  });

  it("is refused once the meetup is over or canceled", async () => {
    const over = await testMeetup({ date: "2020-01-15" });
    expect(await propose(speaker, proposal({ meetupId: over.id }))).toEqual({
      ok: false,
      reason: "night-over",
    });
    const canceled = await testMeetup({ date: "2099-01-15", status: "canceled" });
    expect(await propose(speaker, proposal({ meetupId: canceled.id }))).toEqual({
      ok: false,
      reason: "meetup-canceled",
    });
    const off = { status: "canceled", eventStatus: "canceled" } as const;
    const night = await testMeetup({ date: "2099-01-15", ...off });
    expect(await propose(speaker, proposal({ meetupId: night.id }))).toEqual({
      ok: false,
      reason: "event-canceled",
    });
    const closed = { meetupId: { in: [over.id, canceled.id, night.id] } };
    expect(await db.talk.count({ where: closed })).toBe(0);
  });

  it.each([
    ["is unpublished", { status: "proposed" }],
    ["belongs to a draft event", { eventStatus: "draft" }],
    ["is from afar", { kind: "afar", slug: "afar" }],
  ] as const)("finds no meetup that %s", async (_what, data) => {
    const { id } = await testMeetup({ date: "2099-01-15", ...data });
    await expect(propose(speaker, proposal({ meetupId: id }))).rejects.toThrow(NotFound);
  });
});

describe("changing one's own proposal", () => {
  const edit = (talkId: string, revision: number, viewer = speaker, title = "Better") => {
    const { key: _, meetupId: __, ...content } = proposal({ title });
    return editProposal(viewer, { ...content, talkId, revision });
  };

  it("is possible until a host has decided", async () => {
    const { id } = await proposed();
    expect(await edit(id, 0)).toEqual({ ok: true, state: "submitted" });
    expect(await read(id)).toMatchObject({ title: "Better", revision: 1 });
    await decide(id, "accept", 1);
    expect(await edit(id, 2, speaker, "Best")).toEqual({ ok: false, reason: "moved-on" });
  });

  it("submitted twice saves once, and mails once for a draft", async () => {
    const { id } = await proposed({ as: "draft" });
    const done = { ok: true, state: "submitted" };
    expect([await edit(id, 0), await edit(id, 0)]).toEqual([done, done]);
    expect(await read(id)).toMatchObject({ state: "submitted", revision: 1 });
    expect(await mails("proposal-received", host.email)).toHaveLength(1);
    await moveOwnTalk(speaker, { talkId: id, move: "withdraw" });
    expect(await edit(id, 0)).toEqual({ ok: false, reason: "moved-on" });
  });

  it("is refused from a stale page", async () => {
    const { id } = await proposed();
    await edit(id, 0);
    expect(await edit(id, 0, speaker, "Best")).toEqual({ ok: false, reason: "stale" });
  });

  it("submits a draft and only then notifies the hosts", async () => {
    const { id } = await proposed({ as: "draft" });
    await edit(id, 0);
    expect((await read(id)).state).toBe("submitted");
    expect(await mails("proposal-received", host.email)).toHaveLength(1);
  });

  it("is refused for everybody else, hosts included", async () => {
    const { id } = await proposed();
    await expect(edit(id, 0, host)).rejects.toThrow(NotFound);
    await expect(moveOwnTalk(host, { talkId: id, move: "withdraw" })).rejects.toThrow(NotFound);
    expect(await ownProposal(host, meetup.id, id)).toBeNull();
    expect((await read(id)).state).toBe("submitted");
  });

  it("withdraws a talk and removes it from the line-up; repeating is harmless", async () => {
    const { id } = await proposed();
    await decide(id, "accept");
    await moveOwnTalk(speaker, { talkId: id, move: "confirm" });
    expect((await read(id)).state).toBe("confirmed");
    const withdraw = () => moveOwnTalk(speaker, { talkId: id, move: "withdraw" });
    expect([await withdraw(), await withdraw()]).toEqual([{ ok: true }, { ok: true }]);
    expect((await read(id)).state).toBe("withdrawn");
    expect(await slots()).toEqual([]);
    expect(await mails("talk-withdrawn", host.email)).toMatchObject([{ params: { talkId: id } }]);
    expect(await moveOwnTalk(speaker, { talkId: id, move: "confirm" })).toEqual({
      ok: false,
      reason: "moved-on",
    });
  });
});

it("a talk at a canceled meetup cannot be confirmed but can be withdrawn", async () => {
  const { id } = await proposed();
  await decideOnTalk(host, { talkId: id, revision: 0, move: "accept" });
  await db.meetup.update({ where: { id: meetup.id }, data: { status: "canceled" } });
  expect((await myTalks(speaker))[0]).toMatchObject({ closed: "meetup-canceled" });
  expect(await moveOwnTalk(speaker, { talkId: id, move: "confirm" })).toEqual({
    ok: false,
    reason: "meetup-canceled",
  });
  expect(await moveOwnTalk(speaker, { talkId: id, move: "withdraw" })).toEqual({ ok: true });
  expect(await mails("talk-withdrawn", host.email)).toEqual([]);
});

it("withdrawing an undecided proposal sends no mail", async () => {
  const { id } = await proposed();
  await moveOwnTalk(speaker, { talkId: id, move: "withdraw" });
  expect(await mails("talk-withdrawn", host.email)).toEqual([]);
});

describe("what the call for talks says", () => {
  const ask = (data: Prisma.MeetupUpdateInput) =>
    db.meetup.update({ where: { id: meetup.id }, data });

  it.each([
    ["no call", { talkCallOpenedAt: null }, "call-not-open"],
    ["a closed call", { talkCallClosedAt: new Date() }, "call-closed"],
    ["a passed deadline", { talkCallUntil: new Date("2020-01-01") }, "deadline-passed"],
  ])("%s takes no proposal, and keeps a draft", async (_, data, reason) => {
    await ask(data);
    expect(await propose(speaker, proposal())).toEqual({ ok: false, reason });
    const { id, revision } = await proposed({ as: "draft" });
    expect(await moveOwnTalk(speaker, { talkId: id, move: "submit" })).toEqual({
      ok: false,
      reason,
    });
    const { meetupId: _meetup, key: _key, ...content } = proposal();
    const edit = { talkId: id, revision, ...content };
    expect(await editProposal(speaker, edit)).toEqual({ ok: false, reason });
    expect(await editProposal(speaker, { ...edit, as: "draft" })).toMatchObject({ ok: true });
    expect(await read(id)).toMatchObject({ state: "draft" });
  });

  it("a form that first saved a draft can't submit it after the deadline", async () => {
    const draft = proposal({ as: "draft" });
    await propose(speaker, draft);
    await ask({ talkCallUntil: new Date("2020-01-01") });
    expect(await propose(speaker, { ...draft, as: "submitted" })).toEqual({
      ok: false,
      reason: "deadline-passed",
    });
  });

  it("hosts still decide after the deadline, and the speaker confirms", async () => {
    const { id } = await proposed();
    await ask({ talkCallUntil: new Date("2020-01-01"), talkCallClosedAt: new Date() });
    expect(await decide(id, "accept")).toEqual({ ok: true });
    expect(await moveOwnTalk(speaker, { talkId: id, move: "confirm" })).toEqual({ ok: true });
  });

  it("takes only formats and languages that are asked for", async () => {
    const { id } = await proposed({ as: "draft", format: "lightning" });
    await ask({ talkCallFormats: ["panel"], talkCallLanguages: ["fr"] });
    await expect(propose(speaker, proposal())).rejects.toMatchObject({ field: "format" });
    const panel = { format: "panel", minutes: 30 } as const;
    await expect(propose(speaker, proposal(panel))).rejects.toMatchObject({ field: "locale" });
    expect(await propose(speaker, proposal({ ...panel, locale: "fr" }))).toMatchObject({
      ok: true,
    });
    expect(await moveOwnTalk(speaker, { talkId: id, move: "submit" })).toEqual({
      ok: false,
      reason: "not-offered",
    });
  });
});
