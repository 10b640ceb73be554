"use server";

import { personAction } from "@/lib/kernel/action";
import { editComment } from "./edit-mutations";
import { followThread } from "./follow-mutations";
import { approveComment, keepComment, reportComment } from "./moderate-mutations";
import { postComment } from "./mutations";
import {
  commentSchema,
  editCommentSchema,
  followThreadSchema,
  readCommentSchema,
  reportCommentSchema,
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

export const reportCommentAction = personAction("comments", reportCommentSchema, reportComment);

export const keepCommentAction = personAction("comments", readCommentSchema, keepComment);

export const approveCommentAction = personAction("comments", readCommentSchema, approveComment);

export const followThreadAction = personAction("comments", followThreadSchema, followThread);
