"use server";

import { getLocale } from "next-intl/server";
import { personAction } from "@/lib/kernel/action";
import { draftHeadCount, recordHeadCount } from "./mutations";
import { headCountSchema, restoreHeadCountSchema, voidHeadCountSchema } from "./schema";
import { readBackSentence, readBackValues } from "./sentence-rules";
import { restoreHeadCount, voidHeadCount } from "./void-mutations";

export const headCountAction = personAction(
  "attendance",
  headCountSchema,
  async (viewer, input) => {
    const { step } = input;
    const outcome = await (step === "publish" ? recordHeadCount : draftHeadCount)(viewer, input);
    if (!outcome.ok) return outcome;
    const locale = await getLocale();
    const sentence = readBackSentence(outcome.draft, locale);
    return { ok: true, step, sentence, values: readBackValues(outcome.readBack, locale) };
  },
);

export const voidHeadCountAction = personAction("attendance", voidHeadCountSchema, voidHeadCount);

export const restoreHeadCountAction = personAction(
  "attendance",
  restoreHeadCountSchema,
  restoreHeadCount,
);
