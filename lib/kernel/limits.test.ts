import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { couldMailUnconfirmed, mayMailManyUnconfirmed, mayMailUnconfirmed } from "./limits";

testDatabase();

const PURPOSE = "unconfirmed-mail-meetup";
const someAddress = () => `${randomUUID()}@example.ca`;
const mail = (meetupId: string, address: string) =>
  db.$transaction((tx) => mayMailUnconfirmed(tx, PURPOSE, { meetupId, address }));

/** Of four addresses: a fresh one, one mailed about this meetup today, one three times today, and one twice. */
async function asked() {
  const [meetupId, elsewhere] = [randomUUID(), randomUUID()];
  const [fresh, today, often, almost] = [1, 2, 3, 4].map(someAddress) as [string, ...string[]];
  await mail(meetupId, today as string);
  for (const id of [elsewhere, randomUUID(), randomUUID()]) await mail(id, often as string);
  for (const id of [elsewhere, randomUUID()]) await mail(id, almost as string);
  const addresses = [fresh, today, often, almost] as [string, string, string, string];
  return { meetupId, addresses, rows: addresses.map((address) => ({ meetupId, address })) };
}

describe("mails to many unconfirmed addresses", () => {
  it("keep the limits of a meetup and of a day, as those to one do", async () => {
    const { rows, addresses } = await asked();
    const [fresh, , , almost] = addresses;
    const allowed = new Set([fresh, almost]);
    expect(await couldMailUnconfirmed(db, rows)).toEqual(allowed);
    expect(await couldMailUnconfirmed(db, rows), "asking counts nothing").toEqual(allowed);
    expect(await db.$transaction((tx) => mayMailManyUnconfirmed(tx, rows))).toEqual(allowed);
    expect(await couldMailUnconfirmed(db, rows)).toEqual(new Set());
    expect(await db.$transaction((tx) => mayMailManyUnconfirmed(tx, rows))).toEqual(new Set());
    expect(await mail(randomUUID(), almost), "its third today was counted").toBe(false);
    expect(await mail(randomUUID(), fresh)).toBe(true);
  });

  it("at the same moment are counted once, in whichever order they are asked for", async () => {
    const { rows } = await asked();
    const elsewhere = rows.map((row, at) => (at === 0 ? { ...row, meetupId: randomUUID() } : row));
    const ask = (list: typeof rows) => db.$transaction((tx) => mayMailManyUnconfirmed(tx, list));
    const answers = await Promise.all(
      [rows, rows.toReversed(), elsewhere, rows, elsewhere.toReversed()].map(ask),
    );
    const mailed = answers.flatMap((answer) => [...answer]);
    expect(mailed.filter((address) => address === rows[3]?.address)).toHaveLength(1);
    expect(
      mailed.filter((address) => address === rows[0]?.address),
      "at each meetup",
    ).toHaveLength(2);
  });

  it("asked for in opposite orders do not wait for each other in a circle", async () => {
    const meetupId = randomUUID();
    const rows = Array.from({ length: 500 }, () => ({ meetupId, address: someAddress() }));
    const ask = (list: typeof rows) => db.$transaction((tx) => mayMailManyUnconfirmed(tx, list));
    const answers = await Promise.all([rows, rows.toReversed(), rows, rows.toReversed()].map(ask));
    expect(answers.map(({ size }) => size).toSorted((a, b) => a - b)).toEqual([0, 0, 0, 500]);
  });
});
