import { z } from "zod";
import {
  browserKey,
  clockChoice,
  id,
  line,
  localDate,
  localTime,
  optionalLine,
  optionalText,
  revision,
  slug,
  text,
} from "@/lib/kernel/form/fields";

const TITLE = 120;
const SUMMARY = 300;
const DESCRIPTION = 6000;
const PROMPT = 200;

/** Stored without "#". Rejects characters at which a network would end a hashtag. */
const hashtag = text(60)
  .transform((value) => value.replace(/^[#＃]\s*/, ""))
  .refine((value) => /^[\p{L}\p{M}\p{N}_]{1,50}$/u.test(value) && /\p{L}/u.test(value), {
    error: "hashtag-invalid",
  });

const webAddress = optionalText(500).refine((value) => value === null || isWebAddress(value), {
  error: "web-address-invalid",
});

function isWebAddress(value: string): boolean {
  return /^https?:\/\/[^\s.]+\.\S+$/i.test(value) && URL.canParse(value);
}

export const startEventSchema = z.object({
  key: browserKey,
  title: line(TITLE),
  otherTitle: optionalLine(TITLE),
  localDate,
  localTime,
  clock: clockChoice,
  hashtag,
  cities: z.array(slug).max(100).default([]),
});
export type StartEvent = z.output<typeof startEventSchema>;

type StartFields = Pick<
  StartEvent,
  "title" | "otherTitle" | "localDate" | "localTime" | "hashtag" | "cities"
>;

/** The start form's URL with the typed values, to return to after signing in, even on another device. */
export function startUrl(typed: StartFields): string {
  const plain = (value: string) =>
    encodeURIComponent(value).replace(
      /[!'()*~]/g,
      (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
    );
  const fields = {
    title: typed.title,
    ...(typed.otherTitle && { otherTitle: typed.otherTitle }),
    localDate: typed.localDate,
    localTime: typed.localTime,
    hashtag: typed.hashtag,
    cities: typed.cities.join("."),
  };
  const query = Object.entries(fields).map(([name, value]) => `${name}=${plain(value)}`);
  return `/start?${query.join("&")}`;
}

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
    streamUrl: webAddress,
    captionsUrl: webAddress,
    recordingUrl: webAddress,
  })
  .refine(({ titleEn, titleFr }) => titleEn || titleFr, { error: "required", path: ["titleEn"] });
export type EditEvent = z.output<typeof editEventSchema>;

export const fillEventSchema = z.object({ eventId: id, ...bilingualTexts });
export type FillEvent = z.output<typeof fillEventSchema>;

/** To publish an event, or to delete a draft. */
export const ownEventSchema = z.object({ eventId: id });
