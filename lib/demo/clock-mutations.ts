import { record } from "@/lib/activity/record";
import { NotAllowed, NotFound, type Outcome } from "@/lib/kernel/outcome";
import { SYSTEM } from "@/lib/kernel/viewer";
import { db } from "@/lib/platform/db/client";
import { env } from "@/lib/platform/env";
import { realNow } from "@/lib/platform/time/now";
import { demoPositions } from "./queries";
import type { DemoPosition } from "./schema";

/** Moves the domain's clock, which runs on from there. Separate from actions, so that the seed can use it. */
export async function moveClock(position: DemoPosition): Promise<Outcome> {
  if (!env().demo) throw new NotAllowed("not a demo");
  const positions = await demoPositions();
  if (!positions) throw new NotFound("demo night");
  const at = positions[position];
  const clockOffsetMs = BigInt(at.getTime() - realNow().getTime());
  return db.$transaction(async (tx) => {
    await tx.installation.update({ where: { id: 1 }, data: { clockOffsetMs } });
    await record(tx, { verb: "demo.clock-moved", actor: SYSTEM, at, eventId: null });
    return { ok: true };
  });
}
