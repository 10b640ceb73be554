"use server";

import { personAction } from "@/lib/kernel/action";
import { editComment } from "./edit-mutations";
import { postComment } from "./mutations";
import {
  commentSchema,
  editCommentSchema,
  restoreCommentSchema,
  withdrawCommentSchema,
} from "./schema";
import { restoreComment, withdrawComment } from "./withdraw-mutations";

export const postCommentAction = personAction("reflections", commentSchema, postComment, {
  limit: "comment",
});

export const editCommentAction = personAction("comments", editCommentSchema, editComment);

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
