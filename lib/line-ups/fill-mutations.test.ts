import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { NotFound } from "@/lib/kernel/outcome";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { testPerson } from "@/lib/platform/db/test-rows";
import { decide, host, meetup, proposed, testTalks } from "@/lib/talks/test-talks";
import { fillLineUp } from "./fill-mutations";
import type { FillLineUp } from "./schema";
import { editSlot, removeSlot } from "./slot-mutations";
import { addAll, addTalk, lineUp, positions } from "./test-line-ups";

testDatabase();
testTalks();

const fill = (change: Partial<FillLineUp> = {}) =>
  fillLineUp(host, { meetupId: meetup.id, key: randomUUID(), template: "two-halves", ...change });
const placed = async () => (await lineUp()).map(({ kind, talk }) => talk?.id ?? kind);

it("lays the evening out around the accepted talks, also those in no slot", async () => {
  const [a, b] = [await addTalk(), await addTalk()];
  // Nobody has decided on this one.
  await proposed({ format: "lightning" });
  const [first, second] = await lineUp();
  await removeSlot(host, { meetupId: meetup.id, slotId: first?.id ?? "" });
  expect(await fill({ template: "one-half" })).toEqual({ ok: true });
  expect(await placed()).toEqual(["opening", b, a, "talk", "talk", "free"]);
  expect(await positions()).toEqual([0, 1, 2, 3, 4, 5]);
  const changeovers = (await lineUp()).map(({ changeoverSeconds }) => changeoverSeconds);
  expect(changeovers, "the template's, for talks that had a slot as well").toEqual([
    0, 90, 90, 90, 0, 0,
  ]);
  const before = { slotId: second?.id ?? "", revision: second?.revision ?? 0 };
  const length = { minutes: null, seconds: null, changeoverSeconds: 0 };
  const form = { meetupId: meetup.id, ...before, ...length, titleEn: null, titleFr: null };
  expect(await editSlot(host, form), "from before").toEqual({ ok: false, reason: "stale" });
});

it("is done once, however often it is sent, and keeps out of a line-up with more than talks", async () => {
  const key = randomUUID();
  await Promise.all([fill({ key }), fill({ key })]);
  expect(await lineUp()).toHaveLength(11);
  expect(await fill()).toEqual({ ok: false, reason: "not-empty" });
  expect(await lineUp()).toHaveLength(11);
});

it("the next accepted talks take the places that wait, in order", async () => {
  await fill();
  const [a, b] = [await addTalk(), await addTalk()];
  expect((await placed()).slice(0, 4)).toEqual(["opening", a, b, "talk"]);
  expect(await lineUp()).toHaveLength(11);
  expect((await lineUp())[1]).toMatchObject({ seconds: 300, changeoverSeconds: 90 });
});

it("a talk without a place that waits goes to the end, and two at once never share one", async () => {
  await fill({ template: "one-half" });
  const talks = await Promise.all([1, 2, 3, 4, 5].map(() => proposed({ format: "lightning" })));
  await Promise.all(talks.map(({ id }) => decide(id, "accept")));
  const ids = (await lineUp()).flatMap(({ talk }) => talk?.id ?? []);
  expect(new Set(ids).size).toBe(ids.length);
  expect(await positions()).toEqual((await lineUp()).map((_, at) => at));
});

it("is for those who run the line-up", async () => {
  await addAll();
  const stranger = await testPerson();
  const form = { meetupId: meetup.id, key: randomUUID(), template: "one-half" } as const;
  await expect(fillLineUp(stranger, form)).rejects.toThrow(NotFound);
  expect(await db.slot.count({ where: { meetupId: meetup.id } })).toBe(0);
});
