"use server";

import { personAction } from "@/lib/kernel/action";
import { postComment, withdrawComment } from "./mutations";
import { commentSchema, withdrawCommentSchema } from "./schema";

export const postCommentAction = personAction("reflections", commentSchema, postComment, {
  limit: "comment",
});

export const withdrawCommentAction = personAction(
  "reflections",
  withdrawCommentSchema,
  withdrawComment,
);
