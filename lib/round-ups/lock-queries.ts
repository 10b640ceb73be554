import { published } from "@/lib/phases/night-rules";
import type { Tx } from "@/lib/platform/db/client";
import { toLocalDate } from "@/lib/platform/time/local";
import { type RoundUpRefusal, roundUpRefusal } from "./rules";

/** Why a night can't be rounded up; null if it can. */
export async function closedReason(
  tx: Tx,
  { id }: { id: string },
  now: Date,
): Promise<RoundUpRefusal | null> {
  const { meetups, localDate, status } = await tx.event.findUniqueOrThrow({
    where: { id },
    select: {
      ...{ status: true, localDate: true },
      meetups: {
        select: { kind: true, status: true, localDate: true, startsAt: true, endsAt: true },
      },
    },
  });
  const dated = published(meetups).map((meetup) => ({
    ...meetup,
    localDate: toLocalDate(meetup.localDate),
  }));
  return roundUpRefusal({ status, localDate: toLocalDate(localDate), meetups: dated }, now);
}
