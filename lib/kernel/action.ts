import { refresh } from "next/cache";
import { headers } from "next/headers";
import { getLocale } from "next-intl/server";
import type { z } from "zod";
import { isLockTimeout } from "@/lib/platform/db/lock-timeout";
import { isDatabaseUnavailable } from "@/lib/platform/db/unavailable";
import type { Catalogue } from "@/lib/platform/i18n/catalogues";
import type { Locale } from "@/lib/platform/i18n/locales";
import {
  type FieldParams,
  fieldSentence,
  type ReasonOf,
  refusalSentence,
} from "@/lib/platform/i18n/sentences";
import { log } from "@/lib/platform/log/log";
import { currentViewer } from "./current-viewer";
import { fieldFaults } from "./fields";
import { formValues, nestValues } from "./form-data";
import { noteAnswer } from "./form-result";
import { type LimitName, withinLimit } from "./limits";
import { fromOurOwnPages, networkOf } from "./network";
import {
  type FieldError,
  type FormAnswer,
  type FormState,
  InvalidField,
  InvalidFields,
  NotAllowed,
  NotFound,
  type Outcome,
} from "./outcome";
import type { Person, Viewer } from "./viewer";

type Options<Input> = {
  limit?: LimitName;
  /**
   * Whom the limit counts where nobody is signed in: a normalised address, a link's token. Who has no key is
   * under the network's lid alone: a whole bar shares it.
   */
  limitKey?: (input: Input, network: string) => string | undefined | Promise<string | undefined>;
  /** Also for who is suspended: signing out. */
  evenSuspended?: boolean;
};

/**
 * The shape of every server action: origin, coarse limit per network, viewer, schema, limit per person (or
 * address, or link) and purpose, then the handler. `noun` names the catalogue that has a sentence for each reason of refusal.
 */
export function formAction<
  Noun extends keyof Catalogue,
  Schema extends z.ZodType,
  Data extends object = object,
  Reason extends ReasonOf<Noun> = never,
>(
  noun: Noun,
  schema: Schema,
  handler: (viewer: Person | null, input: z.output<Schema>) => Promise<Outcome<Data, Reason>>,
  options: Options<z.output<Schema>> = {},
) {
  type Answer = FormAnswer<Data>;
  const answer = async (data: FormData): Promise<Answer> => {
    const values = formValues(data);
    const locale = await getLocale();
    const refused = (reason: string): Answer => ({
      status: "refused",
      reason,
      message: refusalSentence(locale, noun, reason),
      values,
    });
    const invalid = (faults: Fault[]): Answer =>
      faults.some(({ code }) => code === "invalid")
        ? refused("invalid-form")
        : { status: "invalid", fieldErrors: fieldErrors(locale, faults), values };

    try {
      const asked = await headers();
      const network = networkOf(asked);
      if (!fromOurOwnPages(asked)) return refused("foreign-origin");
      if (!(await withinLimit("network", network))) return refused("too-many");

      const viewer = await currentViewer();
      if (viewer?.suspended && !options.evenSuspended) return refused("suspended");
      const parsed = schema.safeParse(nestValues(values));
      if (!parsed.success) return invalid(fieldFaults(parsed.error));

      const who = viewer?.id ?? (await options.limitKey?.(parsed.data, network));
      if (who && !(await withinLimit(options.limit ?? "write", who))) return refused("too-many");
      const outcome = await handler(viewer, parsed.data);
      if (!outcome.ok) return refused(outcome.reason);
      const { ok: _, ...done } = outcome;
      refresh();
      return { status: "done", ...(done as unknown as Data) };
    } catch (error) {
      if (error instanceof InvalidField) return invalid([error]);
      if (error instanceof InvalidFields) return invalid(error.faults);
      if (isLockTimeout(error)) return refused("busy");
      if (isDatabaseUnavailable(error)) {
        log.error("the database is away");
        return refused("away");
      }
      if (!isNoneOfTheirs(error)) {
        // A redirect changed something too; the page's frame shows it.
        refresh();
        throw error;
      }
      return refused("gone");
    }
  };
  return async (_before: FormState<Data>, data: FormData): Promise<FormState<Data>> => {
    // Anybody may call an action with anything.
    const state = await answer(data instanceof FormData ? data : new FormData());
    await noteAnswer(noun, state);
    return state;
  };
}

/** The same for what only a signed-in person may ask. */
export function personAction<
  Noun extends keyof Catalogue,
  Schema extends z.ZodType,
  Data extends object = object,
  Reason extends ReasonOf<Noun> = never,
>(
  noun: Noun,
  schema: Schema,
  handler: (viewer: Person, input: z.output<Schema>) => Promise<Outcome<Data, Reason>>,
  options: Options<z.output<Schema>> = {},
) {
  const signedIn = async (viewer: Viewer, input: z.output<Schema>) =>
    viewer?.kind === "person"
      ? handler(viewer, input)
      : { ok: false as const, reason: "sign-in-first" as Reason };
  return formAction<Noun, Schema, Data, Reason>(noun, schema, signedIn, options);
}

type Fault = { field: string; code: string; params: FieldParams };

function fieldErrors(locale: Locale, faults: Fault[]): Record<string, FieldError> {
  const errors = faults.map(({ field, code, params }) => [
    field,
    { code, message: fieldSentence(locale, code, params) },
  ]);
  return Object.fromEntries(errors);
}

/** Not there, or not theirs: told in the same words, beside what was typed. */
function isNoneOfTheirs(error: unknown): boolean {
  if (!(error instanceof NotFound || error instanceof NotAllowed)) return false;
  log.warn({ kind: error.constructor.name, why: error.message }, "refused");
  return true;
}
