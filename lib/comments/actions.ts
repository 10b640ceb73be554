"use server";

import { personAction } from "../action";
import type { Outcome } from "../outcome";
import { refreshReflections } from "../reflections/refresh";
import { postComment, withdrawComment } from "./mutations";
import { commentSchema, withdrawCommentSchema } from "./schema";

export const postCommentAction = personAction(
  "reflections",
  commentSchema,
  async (viewer, input) => {
    const outcome = await postComment(viewer, input);
    if (outcome.ok) refreshReflections();
    return outcome;
  },
  { limit: "comment" },
);

export const withdrawCommentAction = personAction(
  "reflections",
  withdrawCommentSchema,
  async (viewer, input): Promise<Outcome> => {
    await withdrawComment(viewer, input);
    refreshReflections();
    return { ok: true };
  },
);
