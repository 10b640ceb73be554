"use server";

import { personAction } from "@/lib/kernel/action";
import { addQuote, moveRoundUpItem, removeRoundUpItem, saveRoundUpText } from "./mutations";
import { publishRoundUp, withdrawRoundUp } from "./publish-mutations";
import {
  addQuoteSchema,
  itemSchema,
  moveItemSchema,
  roundUpSchema,
  saveTextSchema,
} from "./schema";
import { askForReflections, mailRoundUp } from "./send-mutations";

export const addQuoteAction = personAction("roundUps", addQuoteSchema, addQuote);
export const saveRoundUpTextAction = personAction("roundUps", saveTextSchema, saveRoundUpText);
export const moveRoundUpItemAction = personAction("roundUps", moveItemSchema, moveRoundUpItem);
export const removeRoundUpItemAction = personAction("roundUps", itemSchema, removeRoundUpItem);
export const publishRoundUpAction = personAction("roundUps", roundUpSchema, publishRoundUp);
export const withdrawRoundUpAction = personAction("roundUps", roundUpSchema, withdrawRoundUp);
export const askForReflectionsAction = personAction("roundUps", roundUpSchema, askForReflections);
export const mailRoundUpAction = personAction("roundUps", roundUpSchema, mailRoundUp);
