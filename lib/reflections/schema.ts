import * as z from "zod";
import {
  choice,
  id,
  key,
  linkToken,
  optionalId,
  optionalLine,
  optionalPersonName,
  optionalText,
  revision,
  text,
} from "@/lib/kernel/form/fields";
import { LOCALES } from "@/lib/platform/i18n/locales";

export const MAX_POINTS = 20;
const MAX_POINT_LENGTH = 600;

const points = z
  .array(z.object({ text: optionalText(MAX_POINT_LENGTH) }))
  .default([])
  .transform((rows) => rows.map((row) => row.text).filter((line) => line !== null))
  .refine((lines) => lines.length <= MAX_POINTS, {
    error: "too-many-points",
    params: { max: MAX_POINTS },
  });

/** Of the mail of the morning after. Without it, the form is the signed-in person's. */
const link = linkToken.optional();

export const reflectionSchema = z.object({
  eventId: id,
  link,
  /** Null until first saved. */
  reflectionId: optionalId,
  key,
  revision,
  intent: choice(["draft", "publish"]).default("draft"),
  /** Only for people without a name. */
  name: optionalPersonName,
  stayed: text(300),
  meetupId: optionalId,
  title: optionalLine(120),
  language: choice(LOCALES),
  opening: optionalText(20_000),
  takeaways: points,
  observations: points,
  nextTime: points,
  closing: optionalText(20_000),
});
export type ReflectionInput = z.output<typeof reflectionSchema>;

export const withdrawReflectionSchema = z.object({
  reflectionId: id,
  link,
  why: optionalText(300),
});
export type WithdrawReflection = z.output<typeof withdrawReflectionSchema>;
