import { doorMeetup } from "@/lib/door/queries";
import type { SavedCount } from "@/lib/door/schema";
import type { Outcome } from "@/lib/kernel/outcome";
import type { Viewer } from "@/lib/kernel/viewer";
import type { EveningRefusal } from "@/lib/phases/evening-rules";
import { db } from "@/lib/platform/db/client";
import { now } from "@/lib/platform/time/now";
import { toWall } from "@/lib/platform/time/zones";
import { recordHeadCount } from "./mutations";

const DELIVERED_LATE_MS = 24 * 3_600_000;

/** A head count that a phone saved without a network, at the minute when it was taken. Sent twice, it is one count. */
export async function recordSavedCount(
  viewer: Viewer,
  { meetup: meetupId, at: taken, ...count }: SavedCount,
): Promise<Outcome<object, EveningRefusal | "already-sent">> {
  const { timeZone } = await doorMeetup(db, meetupId);
  const current = await now();
  // A phone whose clock is ahead, and has not been corrected.
  const at = taken < current.getTime() ? new Date(taken) : current;
  const time = { at: toWall(at, timeZone).time, atChoice: "later" as const };
  const how = { approximateTime: false, method: "by_eye" as const, byPhone: false };
  const outcome = await recordHeadCount(await counter(viewer, at, current), {
    ...{ ...count, ...time, ...how, meetupId, step: "publish" },
  });
  return outcome.ok ? { ok: true } : outcome;
}

/** A pass that ended delivers for a day what was counted before; a revoked one delivers nothing. */
async function counter(viewer: Viewer, at: Date, current: Date): Promise<Viewer> {
  if (viewer?.kind !== "pass" || current < viewer.until || at >= viewer.until) return viewer;
  const where = { id: viewer.device, meetupId: viewer.meetupId, revokedAt: null };
  if (!(await db.doorDevice.findFirst({ where, select: { id: true } }))) return viewer;
  return { ...viewer, until: new Date(viewer.until.getTime() + DELIVERED_LATE_MS) };
}
