import { beforeAll, expect, it } from "vitest";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { realNow } from "@/lib/platform/time/now";
import { freezeLineUp } from "@/lib/slots/version-mutations";
import { markStage } from "@/lib/stage/mutations";
import { testStage } from "@/lib/stage/test-stage";
import { runningLineUp } from "./line-up-queries";
import { boardSnapshot } from "./queries";

testDatabase();

beforeAll(() => db.installation.upsert({ where: { id: 1 }, create: {}, update: {} }));

it("board, wall and line-up have on stage what was started, in whatever version it is published", async () => {
  const { host, meetupId, slots } = await testStage();
  const slotId = slots[3] ?? "";
  for (const _ of [1, 2]) await db.$transaction((tx) => freezeLineUp(tx, meetupId, realNow()));
  await markStage(host, { meetupId, slotId, sequence: 0, kind: "started" });
  const { event } = await db.meetup.findUniqueOrThrow({
    where: { id: meetupId },
    select: { event: { select: { slug: true } } },
  });
  const running = await runningLineUp(meetupId);
  expect(running?.onId).toBe(slotId);
  // What was started out of turn comes before what is still expected.
  const others = slots.filter((id) => id !== slotId);
  expect(running?.lineUp.slots.map(({ id }) => id)).toEqual([slotId, ...others]);
  const board = await boardSnapshot(event.slug);
  expect(board?.meetups).toMatchObject([{ lineUp: { slots: [{ id: slotId }] } }]);
  // Of a day from which the meetup was moved away since.
  const at = new Date(realNow().getTime() - 2 * 86_400_000);
  await db.stageMark.updateMany({ where: { meetupId }, data: { at } });
  expect((await runningLineUp(meetupId))?.onId).toBeUndefined();
  await db.eventRevision.updateMany({ data: { revision: { increment: 1 } } });
  const planned = await boardSnapshot(event.slug);
  expect(planned?.meetups[0]?.lineUp?.slots.map(({ id }) => id)).toEqual(slots);
});
