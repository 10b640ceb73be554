import type * as z from "zod";
import { isLockTimeout } from "@/lib/platform/db/lock-timeout";
import { isDatabaseUnavailable } from "@/lib/platform/db/unavailable";
import { log } from "@/lib/platform/log/log";
import { currentViewer } from "./current-viewer";
import { type FieldIssue, fieldIssues } from "./form/fields";
import { isSameOrigin, networkOf } from "./http/network";
import { type LimitName, withinLimit } from "./limits";
import { InvalidField, InvalidFields, NotAllowed, NotFound, type Outcome } from "./outcome";
import type { Person } from "./viewer";

export type WriteOptions<Input> = {
  limit?: LimitName;
  /** What the limit counts by when signed out: a normalised address or a link's token. Otherwise only the network. */
  limitKey?: (input: Input, network: string) => string | undefined | Promise<string | undefined>;
  /** A limit for the whole network, beside the one of every write. */
  networkLimit?: LimitName;
  /** Also for suspended users: signing out. */
  allowSuspended?: boolean;
};

export type Handler<
  Viewer extends Person | null,
  Schema extends z.ZodType,
  Data extends object,
  Reason extends string,
> = (viewer: Viewer, input: z.output<Schema>) => Promise<Outcome<Data, Reason>>;

/** What a handler returned, or the failed check, as codes. */
export type WriteResult<Data extends object> =
  | { status: "done"; data: Data }
  | { status: "invalid"; issues: FieldIssue[] }
  | { status: "refused"; reason: string };

type Refused = { status: "refused"; reason: string };
type WriteRequest = { headers: Headers; readInput: () => unknown };

const refused = (reason: string): Refused => ({ status: "refused", reason });

/**
 * Runs the checks of every write, from a form or as JSON: origin, limit per network, viewer, schema, limit per
 * person and purpose; then the handler.
 */
export async function checkedWrite<
  Schema extends z.ZodType,
  Data extends object,
  Reason extends string,
>(
  schema: Schema,
  handler: Handler<Person | null, Schema, Data, Reason>,
  options: WriteOptions<z.output<Schema>>,
  { headers, readInput }: WriteRequest,
): Promise<WriteResult<Data>> {
  try {
    const network = networkOf(headers);
    if (!isSameOrigin(headers)) return refused("foreign-origin");
    if (!(await withinLimit("network", network))) return refused("too-many");

    const viewer = await currentViewer();
    if (viewer?.suspended && !options.allowSuspended) return refused("suspended");
    const parsed = schema.safeParse(await readInput());
    if (!parsed.success) return { status: "invalid", issues: fieldIssues(parsed.error) };

    if (options.networkLimit && !(await withinLimit(options.networkLimit, network)))
      return refused("too-many");
    const counted = viewer?.id ?? (await options.limitKey?.(parsed.data, network));
    if (counted && !(await withinLimit(options.limit ?? "write", counted)))
      return refused("too-many");
    const outcome = await handler(viewer, parsed.data);
    if (!outcome.ok) return refused(outcome.reason);
    const { ok: _, ...data } = outcome;
    return { status: "done", data: data as unknown as Data };
  } catch (error) {
    return resultOf(error);
  }
}

/** Rethrows redirects and bugs. */
function resultOf(error: unknown): Refused | { status: "invalid"; issues: FieldIssue[] } {
  if (error instanceof InvalidField) return { status: "invalid", issues: [error] };
  if (error instanceof InvalidFields) return { status: "invalid", issues: error.errors };
  if (isLockTimeout(error)) return refused("busy");
  if (isDatabaseUnavailable(error)) {
    log.error("the database is unavailable");
    return refused("away");
  }
  if (!(error instanceof NotFound || error instanceof NotAllowed)) throw error;
  // The same answer for missing and for forbidden rows.
  log.warn({ kind: error.constructor.name, why: error.message }, "refused");
  return refused("gone");
}
