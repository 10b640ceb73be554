import { refresh } from "next/cache";
import { headers } from "next/headers";
import { getLocale } from "next-intl/server";
import type * as z from "zod";
import type { Catalogue } from "@/lib/platform/i18n/catalogues";
import { type Locale, withoutLocale } from "@/lib/platform/i18n/locales";
import { fieldSentence, type ReasonOf, refusalSentence } from "@/lib/platform/i18n/sentences";
import { translator } from "@/lib/platform/i18n/translator";
import { checkedWrite, type Handler, type WriteOptions } from "./checked-write";
import type { FieldIssue } from "./form/fields";
import { decodeForm } from "./form/form-data";
import { noteRejection } from "./form/form-result";
import { LANGUAGE_SWITCH } from "./form/language-switch";
import type { FieldError, FormAnswer, FormState, SignInLink } from "./outcome";
import { note } from "./request-notes";
import type { Person, Viewer } from "./viewer";

type FormOptions<Input, Data, Reason> = WriteOptions<Input> & {
  /** False where the page shows nothing of the change, and what is being typed must stay. */
  refreshes?: (data: Data) => boolean;
  /** For a button alone, without anything typed: after this refusal the page shows what was changed meanwhile. */
  refreshesAfter?: Reason;
};

/**
 * Makes a server action: decodes the form, runs the checks of every write, and responds in the reader's language.
 * `noun` is the catalogue with a sentence for each refusal.
 */
export function formAction<
  Noun extends keyof Catalogue,
  Schema extends z.ZodType,
  Data extends object = object,
  Reason extends ReasonOf<Noun> = never,
>(
  noun: Noun,
  schema: Schema,
  handler: Handler<Person | null, Schema, Data, Reason>,
  {
    refreshes = () => true,
    refreshesAfter,
    ...options
  }: FormOptions<z.output<Schema>, Data, Reason> = {},
) {
  const answer = async (data: FormData): Promise<FormAnswer<Data>> => {
    const { input, values } = decodeForm(schema, data);
    const locale = await getLocale();
    const requestHeaders = await headers();
    const refused = (reason: string): FormAnswer<Data> => ({
      status: "refused",
      reason,
      message: refusalSentence(locale, noun, reason),
      values,
      ...(reason === "sign-in-first" && { signIn: signInLink(locale, requestHeaders) }),
    });
    const request = { headers: requestHeaders, readInput: () => input };
    const result = await checkedWrite(schema, handler, options, request).catch((error) => {
      // The page after a redirect must show the change, too.
      refresh();
      throw error;
    });
    if (result.status === "refused") {
      if (result.reason === refreshesAfter) refresh();
      return refused(result.reason);
    }
    if (result.status === "invalid") {
      // No control could show the error of a hidden field.
      if (result.issues.some(({ code }) => code === "invalid")) return refused("invalid-form");
      return { status: "invalid", fieldErrors: fieldErrors(locale, result.issues), values };
    }
    if (refreshes(result.data)) refresh();
    return { status: "done", ...result.data };
  };
  return async (_before: FormState<Data>, data: FormData): Promise<FormState<Data>> => {
    note("actionStarted");
    // Anybody may call an action with anything.
    const posted = data instanceof FormData ? data : new FormData();
    if (posted.has(LANGUAGE_SWITCH))
      return { status: "idle", values: decodeForm(schema, posted).values };
    const state = await answer(posted);
    if (state.status !== "done") await noteRejection(state);
    return state;
  };
}

/** The same for signed-in people only. */
export function personAction<
  Noun extends keyof Catalogue,
  Schema extends z.ZodType,
  Data extends object = object,
  Reason extends ReasonOf<Noun> = never,
>(
  noun: Noun,
  schema: Schema,
  handler: Handler<Person, Schema, Data, Reason>,
  options: FormOptions<z.output<Schema>, Data, Reason> = {},
) {
  const signedIn = async (viewer: Viewer, input: z.output<Schema>) =>
    viewer?.kind === "person"
      ? handler(viewer, input)
      : { ok: false as const, reason: "sign-in-first" as Reason };
  return formAction<Noun, Schema, Data, Reason>(noun, schema, signedIn, options);
}

/** Signing in leads back to the page with the form. */
function signInLink(locale: Locale, requestHeaders: Headers): SignInLink {
  const to = withoutLocale(requestHeaders.get("x-path") ?? "/");
  return {
    href: `/${locale}/sign-in?to=${encodeURIComponent(to)}`,
    text: translator(locale, "errors")("sign-in.press-again"),
  };
}

function fieldErrors(locale: Locale, issues: FieldIssue[]): Record<string, FieldError> {
  const errors = issues.map(({ field, code, params }) => [
    field,
    { code, message: fieldSentence(locale, code, params) },
  ]);
  return Object.fromEntries(errors);
}
