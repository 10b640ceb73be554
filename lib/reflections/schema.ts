import { z } from "zod";
import {
  choice,
  id,
  key,
  optionalId,
  optionalLine,
  optionalText,
  revision,
  text,
} from "@/lib/kernel/fields";
import { LOCALES } from "@/lib/platform/i18n/locales";

export const MOST_POINTS = 20;
const LONGEST_POINT = 600;

const points = z
  .array(z.object({ text: optionalText(LONGEST_POINT) }))
  .default([])
  .transform((rows) => rows.map((row) => row.text).filter((line) => line !== null))
  .refine((lines) => lines.length <= MOST_POINTS, {
    error: "too-many-points",
    params: { max: MOST_POINTS },
  });

export const reflectionSchema = z.object({
  eventId: id,
  /** None while it has never been saved. */
  reflectionId: optionalId,
  key,
  revision,
  intent: choice(["draft", "publish"]).default("draft"),
  /** Asked only of who has no name yet. */
  name: optionalLine(80),
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

export const withdrawReflectionSchema = z.object({ reflectionId: id, why: optionalText(300) });
export type WithdrawReflection = z.output<typeof withdrawReflectionSchema>;
