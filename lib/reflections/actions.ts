"use server";

import { getLocale } from "next-intl/server";
import { formAction } from "@/lib/kernel/action";
import type { FormValues, Outcome } from "@/lib/kernel/outcome";
import { redirect } from "@/lib/platform/i18n/routing";
import { type SaveRefusal, saveReflection, storedReflection } from "./mutations";
import { previewReflection } from "./preview-mutations";
import type { Preview } from "./queries";
import { reflectionSchema, storedReflectionSchema, withdrawReflectionSchema } from "./schema";
import { withdrawReflection } from "./withdraw-mutations";

/** Where there is no session, a mailed link counts. */
const options = { limitKey: ({ link }: { link?: string | undefined }) => link };

/** A preview saves nothing: the form comes back with what was typed. */
type Previewed = { preview?: Preview; values?: FormValues; revision?: number };

export const saveReflectionAction = formAction(
  "reflections",
  reflectionSchema,
  async (viewer, input): Promise<Outcome<Previewed, SaveRefusal>> => {
    if (input.intent === "preview") return previewReflection(viewer, input, await getLocale());
    const outcome = await saveReflection(viewer, input);
    if (!outcome.ok) return outcome;
    const { address, isPublished, revision } = outcome;
    if (!isPublished && input.reflectionId !== null) return { ok: true, revision };
    const draft = input.link ? `/reflections/${input.link}` : `${address}/edit`;
    return redirect({ href: isPublished ? address : draft, locale: await getLocale() });
  },
  // What a form shows of a preview must not be drawn anew from what is saved.
  { ...options, refreshes: ({ preview }) => preview === undefined },
);

export const autosaveReflectionAction = formAction(
  "reflections",
  reflectionSchema,
  async (viewer, input): Promise<Outcome<{ revision: number }, SaveRefusal>> => {
    const outcome = await saveReflection(viewer, { ...input, intent: "autosave" });
    return outcome.ok ? { ok: true, revision: outcome.revision } : outcome;
  },
  { ...options, limit: "autosave", refreshes: () => false },
);

export const storedReflectionAction = formAction(
  "reflections",
  storedReflectionSchema,
  storedReflection,
  { ...options, refreshes: () => false },
);

export const withdrawReflectionAction = formAction(
  "reflections",
  withdrawReflectionSchema,
  async (viewer, input): Promise<Outcome<object, "sign-in-first" | "link-ended">> => {
    const outcome = await withdrawReflection(viewer, input);
    if (!outcome.ok) return outcome;
    return redirect({ href: outcome.address, locale: await getLocale() });
  },
  options,
);
