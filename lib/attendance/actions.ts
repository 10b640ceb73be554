"use server";

import { getLocale } from "next-intl/server";
import { formAction, personAction } from "@/lib/kernel/action";
import type { Outcome } from "@/lib/kernel/outcome";
import { doorViewer, readPass } from "@/lib/passes/pass-cookie";
import type { EveningRefusal } from "@/lib/phases/evening-rules";
import { draftHeadCount, recordHeadCount } from "./mutations";
import {
  type HeadCountInput,
  headCountSchema,
  restoreHeadCountSchema,
  voidHeadCountSchema,
} from "./schema";
import { readBackSentence, readBackValues } from "./sentence-rules";
import { restoreHeadCount, voidHeadCount } from "./void-mutations";

type ReadBack = {
  step: HeadCountInput["step"];
  sentence: string;
  values: ReturnType<typeof readBackValues>;
};
type Answer = Outcome<ReadBack, EveningRefusal | "already-sent" | "sign-in-first">;

/** Also for a phone to which the door was handed. */
export const headCountAction = formAction(
  "attendance",
  headCountSchema,
  async (person, input): Promise<Answer> => {
    const { step } = input;
    const viewer = await doorViewer(person, { meetup: input.meetupId });
    if (!viewer) return { ok: false, reason: "sign-in-first" };
    const outcome = await (step === "publish" ? recordHeadCount : draftHeadCount)(viewer, input);
    if (!outcome.ok) return outcome;
    const locale = await getLocale();
    const sentence = readBackSentence(outcome.draft, locale);
    const values = readBackValues(outcome.readBack, locale);
    return { ok: true, step, sentence, values };
  },
  { limitKey: async ({ meetupId }) => (await readPass(meetupId))?.device },
);

export const voidHeadCountAction = personAction("attendance", voidHeadCountSchema, voidHeadCount);

export const restoreHeadCountAction = personAction(
  "attendance",
  restoreHeadCountSchema,
  restoreHeadCount,
);
