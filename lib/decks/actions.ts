"use server";

import { personAction } from "@/lib/kernel/action";
import { setDecksDue } from "./due-mutations";
import { describeSlides, lockDeck, shareDeck, submitDeck } from "./mutations";
import {
  decksDueSchema,
  describeSlidesSchema,
  lockDeckSchema,
  shareDeckSchema,
  submitDeckSchema,
} from "./schema";

export const submitDeckAction = personAction("decks", submitDeckSchema, submitDeck);
export const describeSlidesAction = personAction("decks", describeSlidesSchema, describeSlides);
export const lockDeckAction = personAction("decks", lockDeckSchema, lockDeck);
export const shareDeckAction = personAction("decks", shareDeckSchema, shareDeck);
export const setDecksDueAction = personAction("decks", decksDueSchema, setDecksDue);
