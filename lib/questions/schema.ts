import * as z from "zod";
import {
  checkbox,
  id,
  integer,
  key,
  optionalLine,
  optionalText,
  revision,
} from "@/lib/kernel/form/fields";

const MOST_CHOICES = 8;
const LONGEST_CHOICE = 80;

/** One per line. */
const choices = optionalText(MOST_CHOICES * (LONGEST_CHOICE + 2))
  .transform((text) =>
    (text ?? "")
      .split("\n")
      .map((line) => line.trim())
      .filter(Boolean),
  )
  .refine(({ length }) => length !== 1, { error: "choices-few" })
  .refine(({ length }) => length <= MOST_CHOICES, {
    error: "choices-many",
    params: { max: MOST_CHOICES },
  })
  .refine((lines) => lines.every(({ length }) => length <= LONGEST_CHOICE), {
    error: "choice-long",
    params: { max: LONGEST_CHOICE },
  });

const fields = {
  textEn: optionalLine(120),
  textFr: optionalLine(120),
  whyEn: optionalLine(160),
  whyFr: optionalLine(160),
  choicesEn: choices,
  choicesFr: choices,
  required: checkbox,
  inList: checkbox,
};

type Fields = z.output<z.ZodObject<typeof fields>>;

/** Each text in at least one language. */
const complete = <Schema extends z.ZodType<Fields>>(schema: Schema) =>
  schema
    .refine(({ textEn, textFr }) => textEn || textFr, { error: "required", path: ["textEn"] })
    .refine(({ whyEn, whyFr }) => whyEn || whyFr, { error: "required", path: ["whyEn"] })
    .refine(({ choicesEn: { length: en }, choicesFr: { length: fr } }) => !en || !fr || en === fr, {
      error: "choices-uneven",
      path: ["choicesFr"],
    });

export const addQuestionSchema = complete(z.object({ meetupId: id, key, ...fields }));
export type AddQuestion = z.output<typeof addQuestionSchema>;

const one = { meetupId: id, questionId: id };

export const editQuestionSchema = complete(z.object({ ...one, revision, ...fields }));
export type EditQuestion = z.output<typeof editQuestionSchema>;

/** One place up from its position, counted from 0, when the form was rendered. */
export const moveQuestionSchema = z.object({ ...one, from: integer(1, 100) });
export type MoveQuestion = z.output<typeof moveQuestionSchema>;

export const removeQuestionSchema = z.object(one);
export type RemoveQuestion = z.output<typeof removeQuestionSchema>;
