import * as z from "zod";
import { id, optionalId } from "@/lib/kernel/form/fields";

/** In a form: the point of a reflection that something is made from, or the comment, or the open question. */
export const originFields = { pointId: optionalId, commentId: optionalId, questionId: optionalId };

export type Chosen = {
  pointId: string | null;
  commentId: string | null;
  questionId?: string | null;
};

/** The same in an address; an invalid value is ignored. */
export const originParams = z.object({
  point: id.nullable().catch(null),
  comment: id.nullable().catch(null),
  question: id.nullable().catch(null),
});
