"use server";

import { getLocale } from "next-intl/server";
import { personAction } from "@/lib/kernel/action";
import { redirect } from "@/lib/platform/i18n/routing";
import { chooseAnswer, reopenQuestion } from "./answer-mutations";
import { askOpenQuestion } from "./mutations";
import {
  chooseAnswerSchema,
  openQuestionSchema,
  ownQuestionSchema,
  withdrawQuestionSchema,
} from "./schema";
import { restoreOpenQuestion, withdrawOpenQuestion } from "./withdraw-mutations";

export const askOpenQuestionAction = personAction(
  "openQuestions",
  openQuestionSchema,
  async (viewer, input) => {
    const outcome = await askOpenQuestion(viewer, input);
    if (!outcome.ok) return outcome;
    return redirect({ href: outcome.address, locale: await getLocale() });
  },
  { limit: "comment" },
);

export const withdrawOpenQuestionAction = personAction(
  "openQuestions",
  withdrawQuestionSchema,
  withdrawOpenQuestion,
);

export const restoreOpenQuestionAction = personAction(
  "openQuestions",
  ownQuestionSchema,
  restoreOpenQuestion,
);

export const chooseAnswerAction = personAction("openQuestions", chooseAnswerSchema, chooseAnswer);

export const reopenQuestionAction = personAction(
  "openQuestions",
  ownQuestionSchema,
  reopenQuestion,
);
