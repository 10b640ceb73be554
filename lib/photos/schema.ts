import * as z from "zod";
import { checkbox, choice, hiddenChoice, id, text } from "@/lib/kernel/form/fields";
import { LOCALES } from "@/lib/platform/i18n/locales";

export const uploadPhotoSchema = z.object({ meetup: id });

export const photoFileSchema = z.object({
  photo: id,
  size: hiddenChoice(["large", "small"]),
});

export const photoSchema = z.object({ photoId: id });

export const publishPhotoSchema = photoSchema.extend({
  /** For people who can't see it. */
  description: text(300),
  locale: choice(LOCALES),
  /** Whether everybody who can be recognized agrees. */
  consent: checkbox.refine((agree) => agree, { error: "consent-missing" }),
});

export type PhotoInput = z.output<typeof photoSchema>;
export type PublishPhoto = z.output<typeof publishPhotoSchema>;
