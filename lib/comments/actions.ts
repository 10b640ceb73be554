"use server";

import { personAction } from "@/lib/kernel/action";
import { postComment } from "./mutations";
import { commentSchema, restoreCommentSchema, withdrawCommentSchema } from "./schema";
import { restoreComment, withdrawComment } from "./withdraw-mutations";

export const postCommentAction = personAction("reflections", commentSchema, postComment, {
  limit: "comment",
});

export const withdrawCommentAction = personAction(
  "reflections",
  withdrawCommentSchema,
  withdrawComment,
);

export const restoreCommentAction = personAction(
  "reflections",
  restoreCommentSchema,
  restoreComment,
);
