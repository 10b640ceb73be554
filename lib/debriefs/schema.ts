import * as z from "zod";
import { checkbox, choice, id, optionalText, revision, slug } from "@/lib/kernel/form/fields";
import { LOCALES } from "@/lib/platform/i18n/locales";

export const QUESTIONS = ["wentWell", "toChange", "forNextHost"] as const;
export type Question = (typeof QUESTIONS)[number];

/** Two minutes of writing, for three answers. */
const ANSWER_LENGTH = 1000;
const answer = optionalText(ANSWER_LENGTH);

export const saveDebriefSchema = z.object({
  meetupId: id,
  /** Of the debrief that the form began with; 0 if there was none. */
  revision,
  language: choice(LOCALES),
  wentWell: answer,
  wentWellShown: checkbox,
  toChange: answer,
  toChangeShown: checkbox,
  forNextHost: answer,
  forNextHostShown: checkbox,
});
export type SaveDebrief = z.output<typeof saveDebriefSchema>;

export const remindDebriefsSchema = z.object({ eventId: id });
export type RemindDebriefs = z.output<typeof remindDebriefsSchema>;

export const debriefsFileSchema = z.object({ event: slug, lang: z.enum(LOCALES) });
