import * as z from "zod";
import {
  hiddenChoice,
  id,
  key,
  optionalPersonName,
  optionalText,
  text,
} from "@/lib/kernel/form/fields";
import { LOCALES } from "@/lib/platform/i18n/locales";

export const commentSchema = z.object({
  reflectionId: id,
  /** The comment being replied to. */
  parentId: id.nullable(),
  key,
  name: optionalPersonName,
  body: text(4000),
  language: hiddenChoice(LOCALES),
});
export type CommentInput = z.output<typeof commentSchema>;

export const withdrawCommentSchema = z.object({ commentId: id, why: optionalText(300) });
export type WithdrawComment = z.output<typeof withdrawCommentSchema>;

export const restoreCommentSchema = z.object({ commentId: id });
export type RestoreComment = z.output<typeof restoreCommentSchema>;

/** Where a page of the thread begins, and the comment being replied to; invalid values are ignored. */
export const threadParams = z.object({
  from: id.nullable().catch(null),
  reply: id.nullable().catch(null),
});
