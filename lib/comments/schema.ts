import { z } from "zod";
import { hiddenChoice, id, key, optionalLine, optionalText, text } from "@/lib/kernel/form/fields";
import { LOCALES } from "@/lib/platform/i18n/locales";

export const commentSchema = z.object({
  reflectionId: id,
  /** The comment that it answers. */
  parentId: id.nullable(),
  key,
  name: optionalLine(80),
  body: text(4000),
  language: hiddenChoice(LOCALES),
});
export type CommentInput = z.output<typeof commentSchema>;

export const withdrawCommentSchema = z.object({ commentId: id, why: optionalText(300) });
export type WithdrawComment = z.output<typeof withdrawCommentSchema>;

/** Where a thread's page begins, and whom the viewer replies to; anything invalid is left out. */
export const threadParams = z.object({
  from: id.nullable().catch(null),
  reply: id.nullable().catch(null),
});
