import * as z from "zod";
import {
  browserKey,
  choice,
  hiddenChoice,
  id,
  line,
  linkToken,
  optionalId,
  optionalLine,
} from "@/lib/kernel/form/fields";
import { LOCALES } from "@/lib/platform/i18n/locales";

const MOST_WORDS = 3;
const MOST_LETTERS = 60;

/** What spaces separate; an elision is part of its word: “l’espoir” is one. */
export const countWords = (text: string): number => text.split(/\s+/).filter(Boolean).length;

export const promptAnswerSchema = z.object({
  meetupId: id,
  key: browserKey,
  text: line(MOST_LETTERS).refine((text) => countWords(text) <= MOST_WORDS, {
    error: "too-many-words",
  }),
  locale: choice(LOCALES),
  /** The one on the room's wall; a host and a watcher need none. */
  code: optionalLine(20),
});

export const answerStateSchema = z.object({ answerId: id });

/** With the picture that the host saw, if there was one. */
export const showAnswerSchema = answerStateSchema.extend({ signId: optionalId });
export type ShowAnswer = z.output<typeof showAnswerSchema>;

/** The path of what is sent, and the form on the answer's own page. */
export const signSchema = z.object({ token: linkToken });
export type SignInput = z.output<typeof signSchema>;

/** Sent with the picture. */
export const signFieldsSchema = z.object({
  /** For people who can't see it; made from the words if it is empty. */
  description: optionalLine(200),
  consent: z.literal("on"),
});

export const signFileSchema = z.object({ sign: id, size: hiddenChoice(["large", "small"]) });

export type PromptAnswerInput = z.output<typeof promptAnswerSchema>;
export type AnswerStateInput = z.output<typeof answerStateSchema>;
