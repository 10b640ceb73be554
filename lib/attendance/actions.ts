"use server";

import { getLocale } from "next-intl/server";
import { personAction } from "../action";
import { draftHeadCount, recordHeadCount, voidHeadCount } from "./mutations";
import { refreshHeadCounts } from "./refresh";
import { headCountSchema, voidHeadCountSchema } from "./schema";

export const headCountAction = personAction(
  "attendance",
  headCountSchema,
  async (viewer, input) => {
    const publishes = input.step === "publish";
    const judge = publishes ? recordHeadCount : draftHeadCount;
    const outcome = await judge(viewer, input, await getLocale());
    if (!outcome.ok) return outcome;
    if (publishes) refreshHeadCounts();
    return { ok: true, step: input.step, sentence: outcome.sentence, values: outcome.values };
  },
);

export const voidHeadCountAction = personAction(
  "attendance",
  voidHeadCountSchema,
  async (viewer, input) => {
    const outcome = await voidHeadCount(viewer, input);
    if (outcome.ok) refreshHeadCounts();
    return outcome;
  },
);
