import { type NextRequest, NextResponse } from "next/server";
import type * as z from "zod";
import { isLockTimeout } from "@/lib/platform/db/lock-timeout";
import { isDatabaseUnavailable } from "@/lib/platform/db/unavailable";
import { log } from "@/lib/platform/log/log";
import { checkedWrite, type Handler, type WriteOptions, type WriteResult } from "./checked-write";
import { currentViewer } from "./current-viewer";
import { readJsonObject, UnreadableBody } from "./http/json-body";
import { networkOf } from "./http/network";
import { type LimitName, withinLimit } from "./limits";
import { NotAllowed, NotFound } from "./outcome";
import type { Person } from "./viewer";

type Params = Record<string, string | string[]>;
type Context = { params: Promise<Params> };

const plain = (text: string, status: number) =>
  new NextResponse(text, { status, headers: { "content-type": "text/plain; charset=utf-8" } });

/** The path pattern for logs, because a parameter may be a secret: "/api/calendar/[meetup]". */
function routeOf(path: string, params: Params): string {
  const named = new Map(Object.entries(params).map(([name, value]) => [String(value), name]));
  const part = (text: string) => (named.has(text) ? `[${named.get(text)}]` : text);
  return path.split("/").map(part).join("/");
}

export async function logFailure(
  error: unknown,
  request: NextRequest,
  context: Context,
): Promise<void> {
  const route = routeOf(request.nextUrl.pathname, await context.params);
  log.error({ err: error, method: request.method, route }, "request failed");
}

/**
 * 304 to a client that has the same version, by the response's ETag, or by its date where the client names no ETag
 * (RFC 9110, 13.1).
 */
function unlessKnown({ headers }: NextRequest, response: Response): Response {
  const etag = response.headers.get("etag");
  const known = headers.get("if-none-match")?.split(",");
  const isKnown = known
    ? known.some((tag) => tag.trim().replace(/^W\//, "") === etag)
    : isOfSameDate(response.headers.get("last-modified"), headers.get("if-modified-since"));
  if (!etag || !isKnown) return response;
  const kept = ["etag", "cache-control", "last-modified"].flatMap((name) => {
    const value = response.headers.get(name);
    return value ? [[name, value] as [string, string]] : [];
  });
  return new Response(null, { status: 304, headers: kept });
}

/** Not an older one either: what was taken away leaves an older date behind. */
const isOfSameDate = (changed: string | null, since: string | null) =>
  changed !== null && since !== null && Date.parse(changed) === Date.parse(since);

/** Counts the network, and answers an error without its message. */
async function answered(
  request: NextRequest,
  context: Context,
  work: () => Promise<Response>,
  limit: LimitName = "network",
): Promise<Response> {
  try {
    if (!(await withinLimit(limit, networkOf(request.headers)))) return plain("Too many", 429);
    return await work();
  } catch (error) {
    if (error instanceof NotFound || error instanceof NotAllowed) return plain("Not found", 404);
    if (isLockTimeout(error) || isDatabaseUnavailable(error)) return plain("Busy", 503);
    await logFailure(error, request, context);
    return plain("Something went wrong", 500);
  }
}

/** A GET handler: limit per network, schema over path parameters and query, viewer. */
export function readingRoute<Schema extends z.ZodType>(
  schema: Schema,
  handler: (viewer: Person | null, input: z.output<Schema>) => Promise<Response>,
  /** What its requests count against, by network. */
  limit?: LimitName,
) {
  return (request: NextRequest, context: Context): Promise<Response> => {
    const read = async () => {
      const query = Object.fromEntries(request.nextUrl.searchParams);
      const parsed = schema.safeParse({ ...query, ...(await context.params) });
      if (!parsed.success) return plain("Not found", 404);
      return unlessKnown(request, await handler(await currentViewer(), parsed.data));
    };
    return answered(request, context, read, limit);
  };
}

/**
 * What a mail program posts for its reader: without cookie or Origin, so that the token in its path says it all, and
 * with the one body of RFC 8058.
 */
export function oneClickRoute<Schema extends z.ZodType>(
  schema: Schema,
  handler: (input: z.output<Schema>) => Promise<unknown>,
) {
  return (request: NextRequest, context: Context): Promise<Response> =>
    answered(request, context, async () => {
      const body = await request.formData().catch(() => null);
      if (body?.get("List-Unsubscribe") !== "One-Click") return plain("Malformed", 400);
      const parsed = schema.safeParse(await context.params);
      if (!parsed.success) return plain("Not found", 404);
      await handler(parsed.data);
      return plain("Done", 200);
    });
}

/** A handler's own reasons answer 409. */
const STATUS_OF_REASON = new Map([
  ["foreign-origin", 403],
  ["suspended", 403],
  ["gone", 404],
  ["too-large", 413],
  ["too-many", 429],
  ["busy", 503],
  ["away", 503],
]);

export function responseTo(result: WriteResult<object>): Response {
  if (result.status === "done") return NextResponse.json(result.data);
  if (result.status === "refused") {
    const { reason } = result;
    return NextResponse.json({ reason }, { status: STATUS_OF_REASON.get(reason) ?? 409 });
  }
  const fields = result.issues.map(({ field, code, params }) => ({ field, code, params }));
  return NextResponse.json({ reason: "invalid", fields }, { status: 400 });
}

/**
 * A JSON handler with the checks of an action. The schema covers path parameters and body. Answers codes: 200 with
 * the data, 400 with a code per field, 403, 404, 409 with the handler's reason, 413, 415, 429, 503.
 *
 * @public
 */
export function writingRoute<
  Schema extends z.ZodType,
  Data extends object = object,
  Reason extends string = never,
>(
  schema: Schema,
  handler: Handler<Person | null, Schema, Data, Reason>,
  options: WriteOptions<z.output<Schema>> = {},
) {
  return async (request: NextRequest, context: Context): Promise<Response> => {
    const readInput = async () => ({
      ...(await readJsonObject(request)),
      ...(await context.params),
    });
    try {
      const source = { headers: request.headers, readInput };
      return responseTo(await checkedWrite(schema, handler, options, source));
    } catch (error) {
      if (error instanceof UnreadableBody)
        return NextResponse.json({ reason: error.reason }, { status: error.status });
      await logFailure(error, request, context);
      return NextResponse.json({ reason: "failed" }, { status: 500 });
    }
  };
}
