"use server";

import { getLocale } from "next-intl/server";
import { personAction } from "../action";
import { redirect } from "../i18n/routing";
import type { Outcome } from "../outcome";
import { type Saved, type SaveRefusal, saveReflection, withdrawReflection } from "./mutations";
import { refreshReflections } from "./refresh";
import { reflectionSchema, withdrawReflectionSchema } from "./schema";

export const saveReflectionAction = personAction(
  "reflections",
  reflectionSchema,
  async (viewer, input): Promise<Outcome<Saved, SaveRefusal>> => {
    const outcome = await saveReflection(viewer, input);
    if (!outcome.ok) return outcome;
    refreshReflections();
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
    const outcome = await withdrawReflection(viewer, input);
    refreshReflections();
    return redirect({ href: outcome.address, locale: await getLocale() });
  },
);
