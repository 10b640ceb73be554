import * as z from "zod";
import {
  checkbox,
  choice,
  hiddenBoolean,
  id,
  key,
  optionalId,
  optionalText,
} from "@/lib/kernel/form/fields";
import { LOCALES } from "@/lib/platform/i18n/locales";

/** As much as fits on the wall. */
export const REPORT_LENGTH = 280;

export const reportSchema = z
  .object({
    meetupId: id,
    key,
    /** May be left out with a photo. */
    text: optionalText(REPORT_LENGTH),
    language: choice(LOCALES),
    /** A draft that was added with the report; without scripts, one that was chosen from those there are. */
    photoId: optionalId,
    draftId: optionalId,
    /** Of the photo. */
    description: optionalText(300),
    consent: checkbox,
  })
  .transform(({ draftId, ...report }) => ({ ...report, photoId: report.photoId ?? draftId }))
  .refine(({ text, photoId }) => text !== null || photoId !== null, {
    error: "text-or-photo",
    path: ["text"],
  })
  .refine(({ photoId, description }) => photoId === null || description !== null, {
    error: "required",
    path: ["description"],
  })
  .refine(({ photoId, consent }) => photoId === null || consent, {
    error: "consent-missing",
    path: ["consent"],
  });
export type ReportInput = z.output<typeof reportSchema>;

/** `hidden` is false to undo it. */
export const hideReportSchema = z.object({ reportId: id, hidden: hiddenBoolean });
export type HideReport = z.output<typeof hideReportSchema>;
