import * as z from "zod";
import {
  hiddenBoolean,
  hiddenChoice,
  id,
  optionalDate,
  optionalText,
  optionalTime,
  revision,
} from "@/lib/kernel/form/fields";

/** SHA-256, in hex. */
const source = z.string({ error: "invalid" }).regex(/^[0-9a-f]{64}$/, { error: "invalid" });
const number = z
  .string({ error: "invalid" })
  .regex(/^[1-9]\d?$/, { error: "invalid" })
  .transform(Number);

export const sendingSchema = z.object({ talk: id, source });
export const sendSlideSchema = sendingSchema.extend({ number });

export const slideFileSchema = z.object({ slide: id, size: hiddenChoice(["large", "small"]) });
export const originalSchema = z.object({ deck: id });

export const submitDeckSchema = z.object({
  talkId: id,
  source,
  /** How many slides were sent. */
  slides: z.number({ error: "invalid" }).int({ error: "invalid" }),
});

export const DESCRIPTION_LENGTH = 500;

export const describeSlidesSchema = z.object({
  deckId: id,
  revision,
  slides: z
    .array(z.object({ id, description: optionalText(DESCRIPTION_LENGTH) }))
    .max(100, { error: "invalid" }),
});

export const lockDeckSchema = z.object({ deckId: id, lock: hiddenBoolean });

export const shareDeckSchema = z.object({ talkId: id, share: hiddenBoolean });

export const decksDueSchema = z.object({
  meetupId: id,
  /** Empty: there is no deadline. */
  dueOn: optionalDate,
  /** By the meetup's clock. */
  dueLocal: optionalTime,
});

export type Sending = z.output<typeof sendingSchema>;
export type SendSlide = z.output<typeof sendSlideSchema>;
export type SubmitDeck = z.output<typeof submitDeckSchema>;
export type DescribeSlides = z.output<typeof describeSlidesSchema>;
export type LockDeck = z.output<typeof lockDeckSchema>;
export type ShareDeck = z.output<typeof shareDeckSchema>;
export type DecksDue = z.output<typeof decksDueSchema>;
