import { databaseIsReachable } from "@/lib/platform/db/reachable";
import { tzdbVersion } from "@/lib/platform/time/zones";
import { version } from "@/package.json";

/**
 * For whoever watches over the server: 503 while the database is away. Without the shape of the other routes,
 * whose limit and viewer ask the database first: it has to answer when that is gone, and to nobody in particular.
 */
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
