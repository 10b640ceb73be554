import * as z from "zod";
import { browserKey, choice, id, line, optionalLine } from "@/lib/kernel/form/fields";
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

export type PromptAnswerInput = z.output<typeof promptAnswerSchema>;
export type AnswerStateInput = z.output<typeof answerStateSchema>;
