import { describe, expect, it } from "vitest";
import { NotFound } from "@/lib/kernel/outcome";
import { removeSlot } from "@/lib/line-ups/slot-mutations";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { testMeetup, testPerson } from "@/lib/platform/db/test-rows";
import { decideOnTalk } from "./decide-mutations";
import { editProposal } from "./mutations";
import { myTalks, proposalsForDesk } from "./proposal-queries";
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

describe("deciding on a proposal", () => {
  it("adds an accepted talk to the line-up with its format's duration and notifies the speaker", async () => {
    const { id } = await proposed();
    expect(await decide(id, "accept")).toEqual({ ok: true });
    expect(await slots()).toMatchObject([
      { seconds: 400, changeoverSeconds: 60, talk: { id, state: "accepted" } },
    ]);
    expect(await mails("proposal-accepted", speaker.email)).toEqual([
      { language: "fr", params: { talkId: id } },
    ]);
    expect((await proposalsForDesk(host, meetup.id))[0]).toMatchObject({
      decidedByName: host.name,
      isInLineUp: true,
    });
  });

  it("accepting in two tabs at once adds one slot and sends one mail", async () => {
    const { id } = await proposed({ format: "panel", minutes: 40 });
    const outcomes = await Promise.all([1, 2, 3].map(() => decide(id, "accept")));
    expect(outcomes).toEqual([{ ok: true }, { ok: true }, { ok: true }]);
    expect(await slots()).toMatchObject([{ seconds: 2400 }]);
    expect(await mails("proposal-accepted", speaker.email)).toHaveLength(1);
  });

  it("is refused from a page older than the last edit", async () => {
    const { id } = await proposed();
    await editProposal(speaker, { ...proposal({ title: "Other text" }), talkId: id, revision: 0 });
    expect(await decide(id, "accept", 0)).toEqual({ ok: false, reason: "stale" });
    expect(await slots()).toEqual([]);
    expect(await decide(id, "accept", 1)).toEqual({ ok: true });
  });

  it("holds without a mail, then declines with one in the speaker's language", async () => {
    const { id } = await proposed();
    const sent = () => db.email.count({ where: { recipient: speaker.email } });
    await decide(id, "hold");
    expect(await sent()).toBe(0);
    await decide(id, "decline", 1);
    await decide(id, "decline", 1);
    expect((await read(id)).state).toBe("declined");
    expect(await mails("proposal-declined", speaker.email)).toEqual([
      { language: "fr", params: { talkId: id } },
    ]);
    expect(await sent()).toBe(1);
    expect(await decide(id, "accept", 2)).toEqual({ ok: false, reason: "moved-on" });
  });

  it("cancels an accepted talk, removes its slot and notifies the speaker once", async () => {
    const { id } = await proposed();
    await decide(id, "accept");
    await decide(id, "cancel", 1);
    await decide(id, "cancel", 1);
    expect((await read(id)).state).toBe("canceled");
    expect(await mails("talk-canceled", speaker.email)).toHaveLength(1);
    expect(await slots()).toEqual([]);
    // The speaker gets the cancellation only, not a "declined" mail.
    expect(await mails("proposal-declined", speaker.email)).toEqual([]);
  });

  it("restores a removed talk, but not from a stale page", async () => {
    const { id } = await proposed();
    await decide(id, "accept");
    const [slot] = await slots();
    await removeSlot(host, { meetupId: meetup.id, slotId: slot?.id ?? "" });
    expect(await decide(id, "accept", 0)).toEqual({ ok: false, reason: "stale" });
    expect(await slots()).toEqual([]);
    expect(await decide(id, "accept", 2)).toEqual({ ok: true });
    expect(await slots()).toHaveLength(1);
    expect(await mails("proposal-accepted", speaker.email)).toHaveLength(1);
  });

  it("cannot accept for a canceled or past meetup, but can decline", async () => {
    const { id } = await proposed();
    await db.meetup.update({ where: { id: meetup.id }, data: { status: "canceled" } });
    const refused = { ok: false, reason: "meetup-canceled" };
    expect([await decide(id, "hold"), await decide(id, "accept")]).toEqual([refused, refused]);
    await db.meetup.update({
      where: { id: meetup.id },
      data: { status: "published", startsAt: new Date(0), endsAt: new Date(1) },
    });
    expect(await decide(id, "accept")).toEqual({ ok: false, reason: "night-over" });
    expect(await mails("proposal-accepted", speaker.email)).toEqual([]);
    expect(await decide(id, "decline")).toEqual({ ok: true });
  });

  it("is for hosts and organizers only", async () => {
    const { id } = await proposed();
    const otherHost = await testPerson();
    await testMeetup({ hosts: [otherHost] });
    for (const person of [otherHost, speaker, { ...host, suspended: true }])
      await expect(decide(id, "accept", 0, person)).rejects.toThrow(NotFound);
    expect((await read(id)).state).toBe("submitted");
  });

  it("does not find drafts", async () => {
    const { id } = await proposed({ as: "draft" });
    await expect(decide(id, "accept")).rejects.toThrow(NotFound);
  });
});

it("declining after a cancellation, or repeating it, sends no mail", async () => {
  const same = proposal();
  await propose(speaker, same);
  const [talk] = await myTalks(speaker);
  await db.meetup.update({ where: { id: meetup.id }, data: { status: "canceled" } });
  const decline = { talkId: talk?.id ?? "", revision: 0, move: "decline" } as const;
  expect(await decideOnTalk(host, decline)).toEqual({ ok: true });
  expect(await mails("proposal-declined", speaker.email)).toEqual([]);
  await db.meetup.update({ where: { id: meetup.id }, data: { status: "published" } });
  expect(await propose(speaker, same)).toEqual({ ok: false, reason: "already-sent" });
});
