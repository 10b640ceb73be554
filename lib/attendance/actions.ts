"use server";

import { getLocale } from "next-intl/server";
import { personAction } from "@/lib/kernel/action";
import { draftHeadCount, recordHeadCount, voidHeadCount } from "./mutations";
import { headCountSchema, voidHeadCountSchema } from "./schema";

export const headCountAction = personAction(
  "attendance",
  headCountSchema,
  async (viewer, input) => {
    const judge = input.step === "publish" ? recordHeadCount : draftHeadCount;
    const outcome = await judge(viewer, input, await getLocale());
    if (!outcome.ok) return outcome;
    return { ok: true, step: input.step, sentence: outcome.sentence, values: outcome.values };
  },
);

export const voidHeadCountAction = personAction("attendance", voidHeadCountSchema, voidHeadCount);
