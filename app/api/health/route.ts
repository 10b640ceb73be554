import { withinPatience } from "@/lib/platform/db/reachable";
import { mailQueueState } from "@/lib/platform/jobs/mail-queue-state";
import { tzdbVersion } from "@/lib/platform/time/zones";
import { version } from "@/package.json";

/**
 * For monitoring: says what is missing, and is 503 only without the database, because the site works without the worker.
 * Not a `readingRoute`, which needs the database itself.
 */
export async function GET(): Promise<Response> {
  const state = await withinPatience(mailQueueState());
  const parts = {
    database: state ? "reachable" : "away",
    worker: state ? (state.workerRuns ? "running" : "away") : "unknown",
    mail: state ? (state.isLate ? "late" : "on time") : "unknown",
  };
  const isWell = state?.workerRuns && !state.isLate;
  const body = { status: isWell ? "ok" : "degraded", ...parts, timeZones: tzdbVersion(), version };
  return Response.json(body, {
    status: state ? 200 : 503,
    headers: { "cache-control": "no-store" },
  });
}
