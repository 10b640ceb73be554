import type { z } from "zod";
import { isLockTimeout } from "@/lib/platform/db/lock-timeout";
import { isDatabaseUnavailable } from "@/lib/platform/db/unavailable";
import { log } from "@/lib/platform/log/log";
import { currentViewer } from "./current-viewer";
import { type FieldIssue, fieldIssues } from "./form/fields";
import { fromOurOwnPages, networkOf } from "./http/network";
import { type LimitName, withinLimit } from "./limits";
import { InvalidField, InvalidFields, NotAllowed, NotFound, type Outcome } from "./outcome";
import type { Person } from "./viewer";

export type WriteOptions<Input> = {
  limit?: LimitName;
  /**
   * Whom the limit counts where nobody is signed in: a normalised address, a link's token. Without a key there
   * is only the network's limit, which a whole bar shares.
   */
  limitKey?: (input: Input, network: string) => string | undefined | Promise<string | undefined>;
  /** Also for suspended people: signing out. */
  allowSuspended?: boolean;
};

export type Handler<
  Viewer extends Person | null,
  Schema extends z.ZodType,
  Data extends object,
  Reason extends string,
> = (viewer: Viewer, input: z.output<Schema>) => Promise<Outcome<Data, Reason>>;

/** What a handler returned, or which check it did not pass: codes, no sentences. */
export type WriteResult<Data extends object> =
  | { status: "done"; data: Data }
  | { status: "invalid"; issues: FieldIssue[] }
  | { status: "refused"; reason: string };

type Refused = { status: "refused"; reason: string };
type Asked = { headers: Headers; readInput: () => unknown };

const refused = (reason: string): Refused => ({ status: "refused", reason });

/**
 * The checks that every write passes, from a form or as JSON: origin, coarse limit per network, viewer, schema,
 * limit per person (or address, or link) and purpose, then the handler.
 */
export async function checkedWrite<
  Schema extends z.ZodType,
  Data extends object,
  Reason extends string,
>(
  schema: Schema,
  handler: Handler<Person | null, Schema, Data, Reason>,
  options: WriteOptions<z.output<Schema>>,
  { headers, readInput }: Asked,
): Promise<WriteResult<Data>> {
  try {
    const network = networkOf(headers);
    if (!fromOurOwnPages(headers)) return refused("foreign-origin");
    if (!(await withinLimit("network", network))) return refused("too-many");

    const viewer = await currentViewer();
    if (viewer?.suspended && !options.allowSuspended) return refused("suspended");
    const parsed = schema.safeParse(await readInput());
    if (!parsed.success) return { status: "invalid", issues: fieldIssues(parsed.error) };

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

/** Redirects and bugs are thrown on. */
function resultOf(error: unknown): Refused | { status: "invalid"; issues: FieldIssue[] } {
  if (error instanceof InvalidField) return { status: "invalid", issues: [error] };
  if (error instanceof InvalidFields) return { status: "invalid", issues: error.errors };
  if (isLockTimeout(error)) return refused("busy");
  if (isDatabaseUnavailable(error)) {
    log.error("the database is unavailable");
    return refused("away");
  }
  if (!(error instanceof NotFound || error instanceof NotAllowed)) throw error;
  // Not there, or not theirs: the answer is the same.
  log.warn({ kind: error.constructor.name, why: error.message }, "refused");
  return refused("gone");
}
