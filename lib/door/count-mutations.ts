import { recordHeadCount } from "@/lib/attendance/mutations";
import type { CountRefusal } from "@/lib/attendance/rules";
import type { Outcome } from "@/lib/kernel/outcome";
import type { Viewer } from "@/lib/kernel/viewer";
import { db } from "@/lib/platform/db/client";
import { toWall } from "@/lib/platform/time/zones";
import { doorMeetup } from "./queries";
import type { SavedCount } from "./schema";

/** A head count that a phone saved without a network, at the minute when it was taken. Sent twice, it is one count. */
export async function recordSavedCount(
  viewer: Viewer,
  { meetup: meetupId, at, ...count }: SavedCount,
): Promise<Outcome<object, CountRefusal | "already-sent">> {
  const { timeZone } = await doorMeetup(db, meetupId);
  const time = { at: toWall(new Date(at), timeZone).time, atChoice: "later" as const };
  const how = { approximateTime: false, method: "by_eye" as const, byPhone: false };
  const outcome = await recordHeadCount(viewer, {
    ...{ ...count, ...time, ...how, meetupId, step: "publish" },
  });
  return outcome.ok ? { ok: true } : outcome;
}
