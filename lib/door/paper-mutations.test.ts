import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { hosted, seated } from "@/lib/activity/scenarios/test-fixtures";
import { NotFound } from "@/lib/kernel/outcome";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { enterPaper } from "./paper-mutations";
import { paperList } from "./paper-queries";
import { doorStateOf } from "./queries";

testDatabase();

async function ticked() {
  const { host, meetup, meetupId } = await hosted();
  const { rsvpId: zoe } = await seated(meetup, { name: "Zoé", guests: 2 });
  const { rsvpId: ada } = await seated(meetup, { name: "Ada" });
  const came = { came: [zoe, ada, zoe], guests: [zoe, zoe], walkIns: ["Sam"], nameless: 2 };
  return { host, meetupId, zoe, ada, paper: { meetupId, key: randomUUID(), ...came } };
}

it("takes in what was ticked, once, and leaves those who are in", async () => {
  const { host, meetupId, ada, paper } = await ticked();
  await enterPaper(host, { ...paper, came: [ada], guests: [], walkIns: [], nameless: 0 });
  const next = { ...paper, key: randomUUID() };
  expect(await enterPaper(host, next)).toEqual({ ok: true, entered: 6 });
  expect(await enterPaper(host, next)).toEqual({ ok: true, entered: 6 });
  const state = await doorStateOf(meetupId);
  expect(state.inRoom).toBe(7);
  expect(state.conflicts).toEqual([]);
  const rows = await paperList(host, meetupId);
  expect(rows.map(({ name, isIn, guestsIn }) => [name, isIn, guestsIn])).toEqual([
    ["Ada", true, 0],
    ["Zoé", true, 2],
  ]);
});

it("ignores whoever is not on this meetup's list, and refuses anybody but its hosts", async () => {
  const { host, meetupId, paper } = await ticked();
  const other = await ticked();
  const foreign = { ...paper, came: [other.ada], guests: [other.zoe], walkIns: [], nameless: 0 };
  expect(await enterPaper(host, foreign)).toEqual({ ok: true, entered: 0 });
  expect(await db.doorEvent.count({ where: { meetupId } })).toBe(0);
  await expect(enterPaper(other.host, paper)).rejects.toThrow(NotFound);
  await expect(paperList(other.host, meetupId)).rejects.toThrow(NotFound);
});

it("takes no more guests than are not in yet", async () => {
  const { host, meetupId, zoe, paper } = await ticked();
  const guests = { ...paper, came: [], walkIns: [], nameless: 0, guests: [zoe] };
  expect(await enterPaper(host, guests)).toEqual({ ok: true, entered: 1 });
  const again = { ...guests, guests: [zoe, zoe], key: randomUUID() };
  expect(await enterPaper(host, again)).toEqual({ ok: true, entered: 1 });
  expect(await enterPaper(host, { ...again, key: randomUUID() })).toEqual({ ok: true, entered: 0 });
  expect((await doorStateOf(meetupId)).inRoom).toBe(2);
});
