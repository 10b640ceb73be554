import { expect, it } from "vitest";
import { db } from "@/lib/platform/db/client";
import { Prisma } from "@/lib/platform/db/generated/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { testMeetup } from "@/lib/platform/db/test-rows";
import { lockEventAndMeetupSeats, lockEventSeats } from "./locks";
import { withMeetupLock } from "./transaction";

testDatabase();

const isWaiting = async () => {
  const [row] = await db.$queryRaw<{ waiting: number }[]>`
    SELECT count(*)::int AS "waiting" FROM pg_locks WHERE NOT "granted"
      AND "database" = (SELECT "oid" FROM pg_database WHERE "datname" = current_database())`;
  return row?.waiting === 1;
};

/** Locks a meetup's seats while somebody holds the event's, who then changes them. */
async function lockedAfter(change: { seatsTaken: number } | { status: "canceled" }) {
  const meetup = await testMeetup({ capacity: 5 });
  const holder = await db.$transaction(async (tx) => {
    await lockEventSeats(tx, meetup.eventId, "exclusive");
    const waiter = db.$transaction((other) => lockEventAndMeetupSeats(other, meetup, "shared"));
    await expect.poll(isWaiting).toBe(true);
    await tx.meetup.update({ where: { id: meetup.id }, data: change });
    return { waiter };
  });
  return holder.waiter;
}

it("what was waited for is read as it was committed", async () => {
  expect(await lockedAfter({ seatsTaken: 4 })).toMatchObject({ seatsTaken: 4, capacity: 5 });
  expect(await lockedAfter({ status: "canceled" })).toMatchObject({ status: "canceled" });
});

it("nothing is read while writes wait to be sent", async () => {
  const { id } = await testMeetup();
  await withMeetupLock(id, async (seating) => {
    seating.write(Prisma.sql`UPDATE "Meetup" SET "capacity" = 7 WHERE "id" = ${id}::uuid`);
    expect(() => seating.tx).toThrow("not sent");
    await seating.send();
    expect(await seating.tx.meetup.findUnique({ where: { id } })).toMatchObject({ capacity: 7 });
  });
});
