import { databaseIsReachable } from "@/lib/platform/db/reachable";
import { tzdbVersion } from "@/lib/platform/time/zones";
import { version } from "@/package.json";

/** For monitoring: 503 while the database is unavailable. Not a `readingRoute`, which needs the database itself. */
export async function GET(): Promise<Response> {
  const reachable = await databaseIsReachable();
  const body = {
    status: reachable ? "ok" : "degraded",
    database: reachable ? "reachable" : "away",
    timeZones: tzdbVersion(),
    version,
  };
  return Response.json(body, {
    status: reachable ? 200 : 503,
    headers: { "cache-control": "no-store" },
  });
}
