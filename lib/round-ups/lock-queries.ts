import type { Tx } from "@/lib/platform/db/client";
import { toLocalDate } from "@/lib/platform/time/local";
import { type RoundUpRefusal, roundUpRefusal } from "./rules";

type Locked = { id: string } & Pick<Parameters<typeof roundUpRefusal>[0], "status" | "localDate">;

/** Why a night can't be rounded up; null if it can. */
export async function closedReason(
  tx: Tx,
  event: Locked,
  now: Date,
): Promise<RoundUpRefusal | null> {
  const rows = await tx.meetup.findMany({
    where: { eventId: event.id, status: "published" },
    select: { kind: true, localDate: true, startsAt: true, endsAt: true },
  });
  const meetups = rows.map((row) => ({ ...row, localDate: toLocalDate(row.localDate) }));
  return roundUpRefusal({ ...event, meetups }, now);
}
