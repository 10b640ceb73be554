import { type NextRequest, NextResponse } from "next/server";
import type { z } from "zod";
import { isLockTimeout } from "@/lib/platform/db/lock-timeout";
import { isDatabaseUnavailable } from "@/lib/platform/db/unavailable";
import { log } from "@/lib/platform/log/log";
import { currentViewer } from "./current-viewer";
import { withinLimit } from "./limits";
import { networkOf } from "./network";
import { NotAllowed, NotFound } from "./outcome";
import type { Person } from "./viewer";

type Params = Record<string, string | string[]>;
type Context = { params: Promise<Params> };

const plain = (text: string, status: number) =>
  new NextResponse(text, { status, headers: { "content-type": "text/plain; charset=utf-8" } });

/** "/api/calendar/[meetup]": what stands in its place may be a secret. */
function routeOf(path: string, params: Params): string {
  const named = new Map(Object.entries(params).map(([name, value]) => [String(value), name]));
  const part = (text: string) => (named.has(text) ? `[${named.get(text)}]` : text);
  return path.split("/").map(part).join("/");
}

/**
 * The shape of a route handler that reads: the same checks as an action's, in its order. The schema judges the
 * path's parts together with the query.
 */
export function readingRoute<Schema extends z.ZodType>(
  schema: Schema,
  handler: (viewer: Person | null, input: z.output<Schema>) => Promise<Response>,
) {
  return async (request: NextRequest, { params }: Context): Promise<Response> => {
    try {
      if (!(await withinLimit("network", networkOf(request.headers))))
        return plain("Too many", 429);
      const query = Object.fromEntries(request.nextUrl.searchParams);
      const parsed = schema.safeParse({ ...query, ...(await params) });
      if (!parsed.success) return plain("Not found", 404);
      return await handler(await currentViewer(), parsed.data);
    } catch (error) {
      if (error instanceof NotFound || error instanceof NotAllowed) return plain("Not found", 404);
      if (isLockTimeout(error) || isDatabaseUnavailable(error)) return plain("Busy", 503);
      const route = routeOf(request.nextUrl.pathname, await params);
      log.error({ err: error, method: request.method, route }, "request failed");
      return plain("Something went wrong", 500);
    }
  };
}
