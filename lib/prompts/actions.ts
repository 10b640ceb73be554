"use server";

import { formAction, personAction } from "@/lib/kernel/action";
import { withSubmissionKey } from "@/lib/kernel/http/submission-key";
import { answerPrompt, hideAnswer, showAnswer } from "./mutations";
import { answerStateSchema, promptAnswerSchema, showAnswerSchema, signSchema } from "./schema";
import { removeSign } from "./sign-mutations";

export const answerPromptAction = formAction(
  "prompts",
  promptAnswerSchema,
  async (viewer, input) => answerPrompt(viewer, await withSubmissionKey(input)),
  { networkLimit: "prompt-answer" },
);

export const showAnswerAction = personAction("prompts", showAnswerSchema, showAnswer);
export const hideAnswerAction = personAction("prompts", answerStateSchema, hideAnswer);

export const removeSignAction = formAction("prompts", signSchema, removeSign, {
  limitKey: ({ token }) => token,
});
