import * as z from "zod";
import {
  browserKey,
  choice,
  clockChoice,
  id,
  integer,
  localDate,
  localTime,
  optionalAddress,
  optionalInteger,
  optionalLine,
  optionalPersonName,
  optionalPhone,
  optionalText,
  revision,
  slug,
  text,
} from "@/lib/kernel/form/fields";

/** In display order. */
export const ACCESS_FEATURES = [
  "step_free",
  "washroom",
  "lift",
  "backed_seats",
  "drop_off",
  "noise",
  "light",
  "scent_free",
  "hearing",
  "quiet_corner",
] as const;
export type AccessFeature = (typeof ACCESS_FEATURES)[number];

export const ACCESS_ANSWERS = ["yes", "no", "unknown"] as const;
export type AccessAnswer = (typeof ACCESS_ANSWERS)[number];

export const SPOKEN_LANGUAGES = ["en", "fr", "asl", "lsq"] as const;

/** The meetup that a form edits, and its revision when the form was rendered. */
const opened = { meetupId: id, revision };

export const venueSchema = z
  .object({
    ...opened,
    venue: optionalLine(120),
    address: optionalLine(200),
    howToFindEn: optionalText(500),
    howToFindFr: optionalText(500),
  })
  // Pages show an address only with its venue.
  .refine(({ venue, address }) => venue || !address, { error: "required", path: ["venue"] });
export type VenueInput = z.output<typeof venueSchema>;

export const timesSchema = z.object({
  ...opened,
  /** Only for the meetup from afar. */
  timeZone: optionalLine(60),
  localDate,
  startsLocal: localTime,
  endsLocal: localTime,
  startsChoice: clockChoice,
  endsChoice: clockChoice,
});
export type TimesInput = z.output<typeof timesSchema>;

export const practicalSchema = z.object({
  ...opened,
  partyLimit: integer(0, 20),
  reconfirmDays: optionalInteger(2, 14),
  languages: z
    .array(z.enum(SPOKEN_LANGUAGES, { error: "invalid" }), { error: "invalid" })
    .default([])
    .transform((spoken) => SPOKEN_LANGUAGES.filter((language) => spoken.includes(language))),
  ageLimit: optionalInteger(1, 99),
  costEn: optionalText(200),
  costFr: optionalText(200),
  transitEn: optionalText(500),
  transitFr: optionalText(500),
  conductContact: optionalText(200),
  conductPhone: optionalPhone,
});
export type PracticalInput = z.output<typeof practicalSchema>;

const accessFact = z.object({
  answer: choice(ACCESS_ANSWERS),
  noteEn: optionalText(300),
  noteFr: optionalText(300),
});

export const accessSchema = z.object({
  ...opened,
  facts: z.object(
    Object.fromEntries(ACCESS_FEATURES.map((feature) => [feature, accessFact])) as Record<
      AccessFeature,
      typeof accessFact
    >,
  ),
  accessContactEn: optionalText(300),
  accessContactFr: optionalText(300),
});
export type AccessInput = z.output<typeof accessSchema>;

/** A signed-in user's own address takes precedence. */
export const askHostsSchema = z.object({
  meetupId: id,
  key: browserKey,
  question: text(2000),
  name: optionalPersonName,
  address: optionalAddress,
});
export type AskHosts = z.output<typeof askHostsSchema>;

/** To publish or cancel a meetup, or to remove a city. */
export const ownMeetupSchema = z.object({ meetupId: id });

export const addCitySchema = z.object({ eventId: id, city: slug, clock: clockChoice });
export type AddCity = z.output<typeof addCitySchema>;
