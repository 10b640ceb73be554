"use server";

import { getLocale } from "next-intl/server";
import { personAction } from "@/lib/kernel/action";
import type { Outcome } from "@/lib/kernel/outcome";
import { redirect } from "@/lib/platform/i18n/routing";
import { type Saved, type SaveRefusal, saveReflection } from "./mutations";
import { reflectionSchema, withdrawReflectionSchema } from "./schema";
import { withdrawReflection } from "./withdraw-mutations";

export const saveReflectionAction = personAction(
  "reflections",
  reflectionSchema,
  async (viewer, input): Promise<Outcome<Saved, SaveRefusal>> => {
    const outcome = await saveReflection(viewer, input);
    if (!outcome.ok) return outcome;
    const { address, isPublished } = outcome;
    if (!isPublished && input.reflectionId !== null) return outcome;
    const href = isPublished ? address : `${address}/edit`;
    return redirect({ href, locale: await getLocale() });
  },
);

export const withdrawReflectionAction = personAction(
  "reflections",
  withdrawReflectionSchema,
  async (viewer, input): Promise<Outcome> => {
    const { address } = await withdrawReflection(viewer, input);
    return redirect({ href: address, locale: await getLocale() });
  },
);
