import * as z from "zod";
import {
  clockChoice,
  id,
  localDate,
  localTime,
  optionalLine,
  optionalText,
  optionalWebAddress,
  revision,
  text,
} from "@/lib/kernel/form/fields";

export const TITLE = 120;
const SUMMARY = 300;
const DESCRIPTION = 6000;
const PROMPT = 200;

/** Stored without "#". Rejects characters at which a network would end a hashtag. */
export const hashtag = text(60)
  .transform((value) => value.replace(/^[#＃]\s*/, ""))
  .refine((value) => /^[\p{L}\p{M}\p{N}_]{1,50}$/u.test(value) && /\p{L}/u.test(value), {
    error: "hashtag-invalid",
  });

/** The event's texts in both languages. */
const bilingualTexts = {
  titleEn: optionalLine(TITLE),
  titleFr: optionalLine(TITLE),
  summaryEn: optionalText(SUMMARY),
  summaryFr: optionalText(SUMMARY),
  descriptionEn: optionalText(DESCRIPTION),
  descriptionFr: optionalText(DESCRIPTION),
  promptEn: optionalText(PROMPT),
  promptFr: optionalText(PROMPT),
};

export const editEventSchema = z
  .object({
    eventId: id,
    revision,
    ...bilingualTexts,
    hashtag,
    localDate,
    localTime,
    clock: clockChoice,
    streamUrl: optionalWebAddress,
    captionsUrl: optionalWebAddress,
    recordingUrl: optionalWebAddress,
  })
  .refine(({ titleEn, titleFr }) => titleEn || titleFr, { error: "required", path: ["titleEn"] });
export type EditEvent = z.output<typeof editEventSchema>;

export const fillEventSchema = z.object({ eventId: id, ...bilingualTexts });
export type FillEvent = z.output<typeof fillEventSchema>;

/** To publish an event, or to delete a draft. */
export const ownEventSchema = z.object({ eventId: id });
