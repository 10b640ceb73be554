import { record } from "@/lib/activity/record";
import { idempotencyKey, once } from "@/lib/kernel/once";
import type { Outcome } from "@/lib/kernel/outcome";
import { actorOf, type Person } from "@/lib/kernel/viewer";
import { db, type Tx } from "@/lib/platform/db/client";
import { now } from "@/lib/platform/time/now";
import { lockLineUp } from "@/lib/slots/lock-queries";
import { ACCEPTED, talkSeconds } from "@/lib/talks/rules";
import { filledTemplate, takesTemplate } from "./rules";
import type { FillLineUp } from "./schema";

/** Lays a line-up without anything but talks out by a template. Talks that are accepted and in no slot get one. */
export async function fillLineUp(
  viewer: Person,
  input: FillLineUp,
): Promise<Outcome<object, "not-empty">> {
  const at = await now();
  const { meetupId } = input;
  return db.$transaction(async (tx) => {
    const { eventId } = await lockLineUp(tx, viewer, meetupId);
    const key = idempotencyKey(viewer.id, input);
    return once<Outcome<object, "not-empty">>(tx, "fill-line-up", key, async () => {
      const slots = await tx.slot.findMany({
        where: { meetupId, withdrawnAt: null },
        orderBy: [{ position: "asc" }, { id: "asc" }],
        select: { id: true, kind: true, seconds: true, talk: { select: { id: true } } },
      });
      if (!takesTemplate(slots)) return { ok: false, reason: "not-empty" };
      const placed = slots.map(({ id, seconds, talk }) => ({ id, seconds, talkId: talk?.id }));
      await layOut(tx, meetupId, input.template, [...placed, ...(await unplaced(tx, meetupId))]);
      await record(tx, { verb: "line-up.filled", actor: actorOf(viewer), at, eventId, meetupId });
      return { ok: true };
    });
  });
}

type Placed = { id?: string; talkId: string | undefined; seconds: number };

async function unplaced(tx: Tx, meetupId: string): Promise<Placed[]> {
  const talks = await tx.talk.findMany({
    where: { meetupId, state: { in: ACCEPTED }, slots: { none: { withdrawnAt: null } } },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: { id: true, format: true, minutes: true },
  });
  return talks.map(({ id: talkId, format, minutes }) => {
    const seconds = talkSeconds(format, minutes);
    if (seconds === null) throw new Error("a talk of a free format has its minutes");
    return { talkId, seconds };
  });
}

async function layOut(
  tx: Tx,
  meetupId: string,
  template: FillLineUp["template"],
  talks: readonly Placed[],
): Promise<void> {
  const parts = filledTemplate(template, talks);
  const rows = parts.map(({ talk, ...slot }, position) => ({ slot, talk, position }));
  await tx.slot.createMany({
    data: rows.flatMap(({ slot, talk, position }) =>
      talk?.id ? [] : { ...slot, meetupId, position, talkId: talk?.talkId ?? null },
    ),
  });
  const kept = rows.flatMap(({ slot, talk, position }) =>
    talk?.id ? { id: talk.id, position, changeoverSeconds: slot.changeoverSeconds } : [],
  );
  await tx.$executeRaw`
    UPDATE "Slot" SET "position" = "wanted"."place", "changeoverSeconds" = "wanted"."changeover",
      "revision" = "revision" + 1
    FROM unnest(
      ${kept.map(({ id }) => id)}::uuid[],
      ${kept.map(({ position }) => position)}::int[],
      ${kept.map(({ changeoverSeconds }) => changeoverSeconds)}::int[]
    ) AS "wanted"("slotId", "place", "changeover")
    WHERE "Slot"."id" = "wanted"."slotId"`;
}
