import * as z from "zod";
import { choice, id, text } from "@/lib/kernel/form/fields";
import { LOCALES } from "@/lib/platform/i18n/locales";
import { SIZES, type Size } from "@/lib/platform/pictures/sizes";

export const uploadPhotoSchema = z.object({ meetup: id });

export const photoFileSchema = z.object({
  photo: id,
  size: z.enum(Object.keys(SIZES) as [Size, ...Size[]]),
});

export const photoSchema = z.object({ photoId: id });

export const publishPhotoSchema = photoSchema.extend({
  /** For people who can't see it. */
  description: text(300),
  locale: choice(LOCALES),
  /** Whether everybody who can be recognized agrees. */
  consent: z.literal(true, { error: "consent-missing" }),
});

export type PhotoInput = z.output<typeof photoSchema>;
export type PublishPhoto = z.output<typeof publishPhotoSchema>;
