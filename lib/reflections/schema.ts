import * as z from "zod";
import {
  checkbox,
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
import { points } from "@/lib/points/schema";

/** How its writer took part; null where they did not say. */
export const PRESENCES = ["was_there", "watched", "neither"] as const;
export type Presence = (typeof PRESENCES)[number];

/** Of the mail of the morning after. Without it, the form is the signed-in person's. */
const link = linkToken.optional();

export const reflectionSchema = z.object({
  eventId: id,
  link,
  /** Null until first saved. */
  reflectionId: optionalId,
  key,
  revision,
  intent: choice(["draft", "autosave", "preview", "publish"]).default("draft"),
  /** Only for people without a name. */
  name: optionalPersonName,
  stayed: text(300),
  meetupId: optionalId,
  presence: choice(PRESENCES)
    .nullish()
    .transform((said) => said ?? null),
  /** May be quoted in the organizers' round-up. */
  quotable: checkbox,
  title: optionalLine(120),
  language: choice(LOCALES),
  opening: optionalText(20_000),
  takeaways: points,
  observations: points,
  nextTime: points,
  closing: optionalText(20_000),
  /** Of the city's album. */
  photoId: optionalId,
});
export type ReflectionInput = z.output<typeof reflectionSchema>;

/** Which reflection a form writes: its key tells, until it is first saved. */
export const storedReflectionSchema = reflectionSchema.pick({
  eventId: true,
  link: true,
  reflectionId: true,
  key: true,
});
export type StoredReflection = z.output<typeof storedReflectionSchema>;

export const withdrawReflectionSchema = z.object({
  reflectionId: id,
  link,
  why: optionalText(300),
});
export type WithdrawReflection = z.output<typeof withdrawReflectionSchema>;
