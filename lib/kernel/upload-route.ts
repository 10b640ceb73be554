import { type NextRequest, NextResponse } from "next/server";
import type * as z from "zod";
import { checkedWrite, type WriteOptions } from "./checked-write";
import { isSameOrigin } from "./http/network";
import { withReceivedFile } from "./http/received-file";
import { UPLOAD_REFUSAL } from "./http/upload-refusal";
import type { LimitName } from "./limits";
import type { Outcome } from "./outcome";
import { logFailure, responseTo } from "./route";
import type { Person } from "./viewer";

type Context = { params: Promise<Record<string, string | string[]>> };
type Receive = <Result>(
  work: Parameters<typeof withReceivedFile<Result>>[1],
) => ReturnType<typeof withReceivedFile<Result>>;

type Result<Data extends object, Reason extends string> = Promise<Outcome<Data, Reason>>;

type FileOptions = {
  /** What its requests count against, by person or link. */
  limit?: LimitName;
  /** The largest file. */
  maxBytes?: number;
};

/**
 * A form with one file, posted with the checks of an action; the schema covers path parameters alone, so that rights
 * are checked before a byte of the file is read. Answers JSON codes to a script, and leads a browser without one back
 * to its page.
 */
export function uploadRoute<Schema extends z.ZodType, Data extends object, Reason extends string>(
  schema: Schema,
  handler: (viewer: Person, input: z.output<Schema>, receive: Receive) => Result<Data, Reason>,
  options: FileOptions = {},
) {
  return openUploadRoute<Schema, Data, Reason | "sign-in-first">(
    schema,
    async (viewer, input, receive) =>
      viewer ? handler(viewer, input, receive) : { ok: false, reason: "sign-in-first" },
    options,
  );
}

/** The same for whoever has the link that is a path parameter. */
export function openUploadRoute<
  Schema extends z.ZodType,
  Data extends object,
  Reason extends string,
>(
  schema: Schema,
  handler: (
    viewer: Person | null,
    input: z.output<Schema>,
    receive: Receive,
  ) => Result<Data, Reason>,
  { maxBytes, ...options }: WriteOptions<z.output<Schema>> & FileOptions,
) {
  return async (request: NextRequest, context: Context): Promise<Response> => {
    const receive: Receive = (work) => withReceivedFile(request, work, maxBytes);
    const source = { headers: request.headers, readInput: () => context.params };
    const write = (viewer: Person | null, input: z.output<Schema>) =>
      handler(viewer, input, receive);
    try {
      const result = await checkedWrite(schema, write, { limit: "upload", ...options }, source);
      const reason = result.status === "done" ? null : "reason" in result ? result.reason : "gone";
      return leadBack(request, reason) ?? responseTo(result);
    } catch (error) {
      await logFailure(error, request, context);
      return NextResponse.json({ reason: "failed" }, { status: 500 });
    }
  };
}

/** To the page that the form is on, which must be ours; null for a script. */
function leadBack({ headers }: NextRequest, reason: string | null): Response | null {
  const referrer = headers.get("referer");
  if (!headers.get("accept")?.includes("text/html") || !referrer) return null;
  if (!URL.canParse(referrer)) return null;
  const page = new URL(referrer);
  if (!isSameOrigin(new Headers({ ...Object.fromEntries(headers), origin: page.origin })))
    return null;
  page.searchParams.delete(UPLOAD_REFUSAL);
  if (reason) page.searchParams.set(UPLOAD_REFUSAL, reason);
  const location = page.pathname + page.search;
  return new NextResponse(null, { status: 303, headers: { location } });
}
