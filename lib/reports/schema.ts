import * as z from "zod";
import { choice, hiddenBoolean, id, key, text } from "@/lib/kernel/form/fields";
import { LOCALES } from "@/lib/platform/i18n/locales";

/** As much as fits on the wall. */
export const REPORT_LENGTH = 280;

export const reportSchema = z.object({
  meetupId: id,
  key,
  text: text(REPORT_LENGTH),
  language: choice(LOCALES),
});
export type ReportInput = z.output<typeof reportSchema>;

/** `hidden` is false to undo it. */
export const hideReportSchema = z.object({ reportId: id, hidden: hiddenBoolean });
export type HideReport = z.output<typeof hideReportSchema>;
