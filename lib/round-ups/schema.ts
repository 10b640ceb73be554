import * as z from "zod";
import {
  hiddenChoice,
  id,
  integer,
  key,
  optionalId,
  optionalLine,
  optionalText,
  revision,
} from "@/lib/kernel/form/fields";

export const roundUpSchema = z.object({ eventId: id });
export type RoundUpInput = z.output<typeof roundUpSchema>;

/** Without a point, the sentence that every reflection has. */
export const addQuoteSchema = roundUpSchema.extend({ reflectionId: id, pointId: optionalId });
export type AddQuote = z.output<typeof addQuoteSchema>;

const TITLE_LENGTH = 120;
const TEXT_LENGTH = 5_000;

export const saveTextSchema = roundUpSchema.extend({
  /** Null until first saved. */
  itemId: optionalId,
  key,
  revision,
  titleEn: optionalLine(TITLE_LENGTH),
  titleFr: optionalLine(TITLE_LENGTH),
  textEn: optionalText(TEXT_LENGTH),
  textFr: optionalText(TEXT_LENGTH),
});
export type SaveText = z.output<typeof saveTextSchema>;

export const itemSchema = roundUpSchema.extend({ itemId: id });
export type ItemInput = z.output<typeof itemSchema>;

/** One place from its position, counted from 0, when the form was rendered. */
export const moveItemSchema = itemSchema.extend({
  from: integer(0, 1_000),
  direction: hiddenChoice(["up", "down"]),
});
export type MoveItem = z.output<typeof moveItemSchema>;

/** Which of the quotes that may be chosen; invalid values are the first. */
export const deskParams = z.object({ page: z.coerce.number().int().min(1).catch(1) });
