"use server";

import { getLocale } from "next-intl/server";
import { personAction } from "../action";
import { redirect } from "../i18n/routing";
import { saveReflection, withdrawReflection } from "./mutations";
import { refreshReflections } from "./refresh";
import { reflectionSchema, withdrawReflectionSchema } from "./schema";

export const saveReflectionAction = personAction(
  "reflections",
  reflectionSchema,
  async (viewer, input) => {
    const outcome = await saveReflection(viewer, input);
    if (!outcome.ok) return outcome;
    refreshReflections();
    const { address, status } = outcome;
    if (status === "draft" && input.reflectionId !== null) return outcome;
    const href = status === "draft" ? `${address}/edit` : address;
    return redirect({ href, locale: await getLocale() });
  },
);

export const withdrawReflectionAction = personAction(
  "reflections",
  withdrawReflectionSchema,
  async (viewer, input) => {
    const outcome = await withdrawReflection(viewer, input);
    refreshReflections();
    return redirect({ href: outcome.address, locale: await getLocale() });
  },
);
