import * as z from "zod";
import {
  choice,
  id,
  key,
  optionalId,
  optionalPersonName,
  optionalText,
  text,
} from "@/lib/kernel/form/fields";
import { originFields } from "@/lib/origins/schema";
import { LOCALES } from "@/lib/platform/i18n/locales";

export const openQuestionSchema = z.object({
  eventId: id,
  key,
  /** Only for people without a name. */
  name: optionalPersonName,
  text: text(300),
  meetupId: optionalId,
  pointId: originFields.pointId,
  commentId: originFields.commentId,
  language: choice(LOCALES),
});
export type OpenQuestionInput = z.output<typeof openQuestionSchema>;

export const withdrawQuestionSchema = z.object({ questionId: id, why: optionalText(300) });
export type WithdrawQuestion = z.output<typeof withdrawQuestionSchema>;

export const ownQuestionSchema = z.object({ questionId: id });
export type OwnQuestion = z.output<typeof ownQuestionSchema>;

export const chooseAnswerSchema = z.object({ questionId: id, commentId: id });
export type ChooseAnswer = z.output<typeof chooseAnswerSchema>;

/** Where a page of the list begins; an invalid value is ignored. */
export const listParams = z.object({ from: id.nullable().catch(null) });
