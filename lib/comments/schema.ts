import { z } from "zod";
import { id, key, optionalLine, optionalText, text, told } from "@/lib/kernel/fields";
import { LOCALES } from "@/lib/platform/i18n/locales";

export const commentSchema = z.object({
  reflectionId: id,
  /** The comment that it answers. */
  parentId: z.union([z.literal("").transform(() => null), id]),
  key,
  name: optionalLine(80),
  body: text(4000),
  language: told(LOCALES),
});
export type CommentInput = z.output<typeof commentSchema>;

export const withdrawCommentSchema = z.object({ commentId: id, why: optionalText(300) });
export type WithdrawComment = z.output<typeof withdrawCommentSchema>;

/** Where a thread's page begins, and whom the viewer replies to; anything odd is left out. */
export const threadParams = z.object({
  from: id.nullable().catch(null),
  reply: id.nullable().catch(null),
});
