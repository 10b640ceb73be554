import * as z from "zod";
import {
  choice,
  hiddenBoolean,
  id,
  optionalDate,
  optionalInteger,
  optionalText,
  revision,
} from "@/lib/kernel/form/fields";
import { LOCALES } from "@/lib/platform/i18n/locales";

export const FORMATS = ["twenty_twenty", "twenty_fifteen", "lightning", "panel", "free"] as const;
export type Format = (typeof FORMATS)[number];

/** Fixed durations in seconds: 20 × 20, 20 × 15, and five minutes. */
export const FIXED_SECONDS: Partial<Record<Format, number>> = {
  twenty_twenty: 400,
  twenty_fifteen: 300,
  lightning: 300,
};

export const asksMinutes = (format: Format): boolean => FIXED_SECONDS[format] === undefined;

export const saveTalkCallSchema = z.object({
  meetupId: id,
  revision,
  /** The last day for proposals, by the meetup's clock. */
  untilDate: optionalDate,
  answersDate: optionalDate,
  formats: z.array(choice(FORMATS)).min(1, { error: "choose-one" }),
  languages: z.array(choice(LOCALES)).min(1, { error: "choose-one" }),
  slots: optionalInteger(1, 60),
  rulesEn: optionalText(2000),
  rulesFr: optionalText(2000),
});
export type SaveTalkCall = z.output<typeof saveTalkCallSchema>;

export const closeTalkCallSchema = z.object({ meetupId: id, close: hiddenBoolean });
export type CloseTalkCall = z.output<typeof closeTalkCallSchema>;
