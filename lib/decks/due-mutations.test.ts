import { expect, it } from "vitest";
import { NotFound } from "@/lib/kernel/outcome";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { fromLocalDate } from "@/lib/platform/time/local";
import { realNow } from "@/lib/platform/time/now";
import { toWall } from "@/lib/platform/time/zones";
import { setDecksDue } from "./due-mutations";
import { submitDeck } from "./mutations";
import { decksForDesk } from "./queries";
import { sendDueDeckReminders } from "./reminder-mutations";
import { acceptedTalk, hash, sendAll } from "./test-decks";

testDatabase();

const HOUR = 3_600_000;

/** A deadline that many hours from now, by Vancouver's clock. */
async function dueIn(meetupId: string, hours: number) {
  const wall = toWall(new Date(realNow().getTime() + hours * HOUR), "America/Vancouver");
  const data = { decksDueOn: fromLocalDate(wall.date), decksDueLocal: wall.time };
  await db.meetup.update({ where: { id: meetupId }, data });
}

const asked = (talkId: string) =>
  db.email.count({ where: { kind: "deck-ask", params: { equals: { talkId } } } });

it("is set by hosts, within reach of the night, and taken back", async () => {
  const { host, speaker, meetupId } = await acceptedTalk();
  const due = { meetupId, dueOn: "2099-01-12", dueLocal: "18:00" };
  await expect(setDecksDue(speaker, due)).rejects.toThrow(NotFound);
  expect(await setDecksDue(host, due)).toEqual({ ok: true });
  expect(await setDecksDue(host, due)).toEqual({ ok: true });
  const verb = "meetup.decks-due-set";
  expect(await db.activity.count({ where: { verb, meetupId } })).toBe(1);
  expect(await decksForDesk(host, meetupId)).toMatchObject({
    ...{ dueOn: "2099-01-12", dueLocal: "18:00", dueAt: new Date("2099-01-13T01:00Z") },
  });
  for (const [change, field, code] of [
    [{ dueLocal: null }, "dueLocal", "required"],
    [{ dueOn: null }, "dueOn", "required"],
    [{ dueOn: "2099-01-16" }, "dueOn", "date-far"],
    [{ dueOn: "2098-06-01" }, "dueOn", "date-far"],
  ] as const)
    await expect(setDecksDue(host, { ...due, ...change })).rejects.toMatchObject({ field, code });
  await setDecksDue(host, { meetupId, dueOn: null, dueLocal: null });
  expect((await decksForDesk(host, meetupId)).dueAt).toBeNull();
});

it("must not have passed", async () => {
  const { host, meetupId } = await acceptedTalk("twenty_twenty", { date: "2026-01-15" });
  const due = { meetupId, dueOn: "2026-01-12", dueLocal: "18:00" };
  await expect(setDecksDue(host, due)).rejects.toMatchObject({ field: "dueOn", code: "date-past" });
});

it("reminds the speaker once a week before and once a day before, unless the slides are there", async () => {
  const { talkId, meetupId } = await acceptedTalk();
  await dueIn(meetupId, 8 * 24);
  await sendDueDeckReminders();
  expect(await asked(talkId)).toBe(0);
  await dueIn(meetupId, 30);
  for (let i = 0; i < 2; i += 1) await sendDueDeckReminders();
  expect(await asked(talkId)).toBe(1);
  await dueIn(meetupId, 20);
  for (let i = 0; i < 2; i += 1) await sendDueDeckReminders();
  expect(await asked(talkId)).toBe(2);
});

it("reminds nobody whose slides are there, who needs none, or whose talk is off", async () => {
  const [sent, panel, off] = [
    await acceptedTalk(),
    await acceptedTalk("panel"),
    await acceptedTalk(),
  ];
  for (const { meetupId } of [sent, panel, off]) await dueIn(meetupId, 20);
  await sendAll(sent.talkId);
  await submitDeck(sent.speaker, { talkId: sent.talkId, source: hash("first"), slides: 20 });
  await db.talk.update({ where: { id: off.talkId }, data: { state: "withdrawn" } });
  await sendDueDeckReminders();
  for (const { talkId } of [sent, panel, off]) expect(await asked(talkId)).toBe(0);
});
