import { expect, it } from "vitest";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { moveOwnTalk } from "@/lib/talks/move-mutations";
import { decide, host, meetup, proposed, speaker, testTalks } from "@/lib/talks/test-talks";
import { eraseDueSpeakerNeeds } from "./erase-mutations";

testDatabase();
testTalks();

it("what a speaker needs is erased 7 days after the meetup, and recorded once", async () => {
  const { id } = await proposed({ needs: "A ramp to the stage", bio: "Speaks softly" });
  const { id: other } = await db.coSpeaker.create({
    data: {
      ...{ talkId: id, name: "Ana", address: "ana@example.ca", position: 0, needs: "A chair" },
      ...{ state: "accepted", userId: host.id, createdAt: new Date() },
    },
  });
  const silent = await db.coSpeaker.create({
    data: {
      ...{ talkId: id, name: "Bo", address: "bo@example.ca", position: 1, createdAt: new Date() },
    },
    select: { id: true },
  });
  const isKept = async () => (await db.coSpeaker.count({ where: silent })) === 1;
  const readOther = () =>
    db.coSpeaker.findUniqueOrThrow({ where: { id: other }, select: { needs: true } });
  const read = () =>
    db.talk.findUniqueOrThrow({ where: { id }, select: { needs: true, bio: true } });
  const endedDaysAgo = (days: number) =>
    db.meetup.update({
      where: { id: meetup.id },
      data: { endsAt: new Date(Date.now() - days * 86_400_000), startsAt: new Date(0) },
    });
  await endedDaysAgo(6);
  await eraseDueSpeakerNeeds();
  expect(await read()).toMatchObject({ needs: "A ramp to the stage" });
  expect(await readOther()).toEqual({ needs: "A chair" });
  expect(await isKept()).toBe(true);
  await endedDaysAgo(8);
  for (const _ of [1, 2]) await eraseDueSpeakerNeeds();
  expect(await read()).toEqual({ needs: null, bio: "Speaks softly" });
  expect(await readOther()).toEqual({ needs: null });
  expect(await isKept()).toBe(false);
  const erased = { verb: "talk.needs-erased", meetupId: meetup.id };
  expect(await db.activity.count({ where: erased })).toBe(1);
});

it.each([
  ["declined", (id: string) => decide(id, "decline")],
  ["withdrawn", (id: string) => moveOwnTalk(speaker, { talkId: id, move: "withdraw" })],
])("what a speaker needs is erased once their proposal is %s", async (_, end) => {
  const { id } = await proposed({ needs: "A ramp to the stage" });
  expect(await end(id)).toEqual({ ok: true });
  const talk = await db.talk.findUniqueOrThrow({ where: { id }, select: { needs: true } });
  expect(talk.needs).toBeNull();
});
