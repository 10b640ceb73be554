"use server";

import { personAction } from "@/lib/kernel/action";
import { addQuestion, editQuestion, moveQuestion, removeQuestion } from "./mutations";
import {
  addQuestionSchema,
  editQuestionSchema,
  moveQuestionSchema,
  removeQuestionSchema,
} from "./schema";

export const addQuestionAction = personAction("meetups", addQuestionSchema, addQuestion);

export const editQuestionAction = personAction("meetups", editQuestionSchema, editQuestion);

export const moveQuestionAction = personAction("meetups", moveQuestionSchema, moveQuestion);

export const removeQuestionAction = personAction("meetups", removeQuestionSchema, removeQuestion);
