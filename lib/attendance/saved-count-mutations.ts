import type { SavedCount } from "@/lib/door/schema";
import { NotFound, type Outcome } from "@/lib/kernel/outcome";
import type { Viewer } from "@/lib/kernel/viewer";
import type { EveningRefusal } from "@/lib/phases/evening-rules";
import { db } from "@/lib/platform/db/client";
import { now } from "@/lib/platform/time/now";
import { recordHeadCount } from "./mutations";

const MINUTE_MS = 60_000;

/**
 * A head count that a phone saved without a network, at the minute when it was taken. Sent twice, it is one count. A
 * pass that ended delivers for a day what was counted before; a revoked one delivers nothing.
 */
export async function recordSavedCount(
  viewer: Viewer,
  { meetup: meetupId, at: taken, ...count }: SavedCount,
): Promise<Outcome<object, EveningRefusal | "already-sent">> {
  if (await isRevoked(viewer)) throw new NotFound("phone");
  // A phone whose clock is ahead, and has not been corrected.
  const at = Math.min(taken, (await now()).getTime());
  const time = { at: new Date(at - (at % MINUTE_MS)), atChoice: null, approximateTime: false };
  const how = { method: "by_eye" as const, byPhone: false, step: "publish" as const };
  const outcome = await recordHeadCount(viewer, { ...count, ...time, ...how, meetupId });
  return outcome.ok ? { ok: true } : outcome;
}

async function isRevoked(viewer: Viewer): Promise<boolean> {
  if (viewer?.kind !== "pass") return false;
  const where = { id: viewer.device, revokedAt: { not: null } };
  return (await db.doorDevice.count({ where })) > 0;
}
