"use server";

import { personAction } from "@/lib/kernel/action";
import { postComment } from "./mutations";
import { commentSchema, withdrawCommentSchema } from "./schema";
import { withdrawComment } from "./withdraw-mutations";

export const postCommentAction = personAction("reflections", commentSchema, postComment, {
  limit: "comment",
});

export const withdrawCommentAction = personAction(
  "reflections",
  withdrawCommentSchema,
  withdrawComment,
);
