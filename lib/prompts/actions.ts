"use server";

import { formAction, personAction } from "@/lib/kernel/action";
import { withSubmissionKey } from "@/lib/kernel/http/submission-key";
import { answerPrompt, hideAnswer, showAnswer } from "./mutations";
import { answerStateSchema, promptAnswerSchema } from "./schema";

export const answerPromptAction = formAction(
  "prompts",
  promptAnswerSchema,
  async (viewer, input) => answerPrompt(viewer, await withSubmissionKey(input)),
  { networkLimit: "prompt-answer" },
);

export const showAnswerAction = personAction("prompts", answerStateSchema, showAnswer);
export const hideAnswerAction = personAction("prompts", answerStateSchema, hideAnswer);
