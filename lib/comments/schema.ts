import * as z from "zod";
import {
  browserKey,
  hiddenBoolean,
  hiddenChoice,
  id,
  optionalPersonName,
  optionalText,
  revision,
  text,
} from "@/lib/kernel/form/fields";
import { LOCALES } from "@/lib/platform/i18n/locales";
import { threadFields } from "@/lib/threads/schema";

const MAX_BODY = 4000;

export const commentSchema = z.object({
  ...threadFields,
  /** The comment being replied to. */
  parentId: id.nullable(),
  /** The point of a reflection that it is about; a reply is about what the comment above it is about. */
  pointId: id.nullable(),
  /** None if it was typed before signing in. */
  key: browserKey,
  name: optionalPersonName,
  body: text(MAX_BODY),
  language: hiddenChoice(LOCALES),
});
export type CommentInput = z.output<typeof commentSchema>;

export const editCommentSchema = z.object({ commentId: id, revision, body: text(MAX_BODY) });
export type EditComment = z.output<typeof editCommentSchema>;

export const withdrawCommentSchema = z.object({ commentId: id, why: optionalText(300) });
export type WithdrawComment = z.output<typeof withdrawCommentSchema>;

export const restoreCommentSchema = z.object({ commentId: id });
export type RestoreComment = z.output<typeof restoreCommentSchema>;

export const reportCommentSchema = z.object({ commentId: id, why: text(300) });
export type ReportComment = z.output<typeof reportCommentSchema>;

/** `revision`: of the text that was read. */
export const readCommentSchema = z.object({ commentId: id, revision });
export type ReadComment = z.output<typeof readCommentSchema>;

export const followThreadSchema = z.object({ ...threadFields, follow: hiddenBoolean });
export type FollowThread = z.output<typeof followThreadSchema>;

export const visitThreadSchema = z.object(threadFields);
export type VisitThread = z.output<typeof visitThreadSchema>;

/** Where a page of the thread begins, and the comment being replied to, edited or reported; invalid values are ignored. */
export const threadParams = z.object({
  from: id.nullable().catch(null),
  reply: id.nullable().catch(null),
  edit: id.nullable().catch(null),
  report: id.nullable().catch(null),
});
export type ThreadParams = z.output<typeof threadParams>;
