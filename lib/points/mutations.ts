import { randomUUID } from "node:crypto";
import type { Tx } from "@/lib/platform/db/client";
import { Prisma } from "@/lib/platform/db/generated/client";
import type { Point } from "./schema";

type Lists = Record<"takeaways" | "observations" | "nextTime", Point[]>;

/** Writes a reflection's points; those that were there keep their ids, and with them their addresses. */
export async function writePoints(tx: Tx, reflectionId: string, lists: Lists): Promise<void> {
  const before = await tx.reflectionPoint.findMany({
    where: { reflectionId },
    select: { id: true },
  });
  const unclaimed = new Set(before.map((point) => point.id));
  const rows = pointsOf(lists).map(({ pointId, ...point }) => {
    // Sent twice, or another reflection's, an id would not be free.
    const isKept = pointId !== null && unclaimed.delete(pointId);
    return { ...point, id: isKept ? pointId : randomUUID(), isKept };
  });
  await tx.reflectionPoint.deleteMany({ where: { id: { in: [...unclaimed] } } });
  const kept = rows.filter((row) => row.isKept);
  if (kept.length > 0) await movePoints(tx, reflectionId, kept);
  await tx.reflectionPoint.createMany({
    data: rows.flatMap(({ isKept, ...row }) => (isKept ? [] : [{ ...row, reflectionId }])),
  });
}

function pointsOf({ takeaways, observations, nextTime }: Lists) {
  const byKind = { takeaway: takeaways, observation: observations, next_time: nextTime };
  return (["takeaway", "observation", "next_time"] as const).flatMap((kind) =>
    byKind[kind].map((point, position) => ({ ...point, kind, position })),
  );
}

type Row = { id: string; kind: string; position: number; text: string };

/** Out of the way first: no two may have one position, not even while they change places. */
async function movePoints(tx: Tx, reflectionId: string, rows: Row[]): Promise<void> {
  await tx.$executeRaw(Prisma.sql`UPDATE "ReflectionPoint" SET "position" = -1 - "position"
    WHERE "reflectionId" = ${reflectionId}::uuid`);
  const values = rows.map(
    ({ id, kind, position, text }) =>
      Prisma.sql`(${id}::uuid, ${kind}::"PointKind", ${position}::int, ${text})`,
  );
  await tx.$executeRaw(Prisma.sql`UPDATE "ReflectionPoint" AS point
    SET "kind" = moved.kind, "position" = moved.position, "text" = moved.text
    FROM (VALUES ${Prisma.join(values)}) AS moved (id, kind, position, text)
    WHERE point."id" = moved.id`);
}
