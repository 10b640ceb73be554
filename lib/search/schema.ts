import * as z from "zod";
import { text } from "@/lib/kernel/form/fields";

export const MOST_CHARACTERS = 200;

export const searchSchema = z.object({ q: text(MOST_CHARACTERS) });

/** The last result of the page before: its rank and its id. Anything else is the first page. */
export const pageSchema = z.object({
  after: z
    .string()
    .regex(/^\d(\.\d{1,12})?(e-\d{1,2})?_[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/)
    .nullable()
    .catch(null),
});

export const KINDS = ["event", "reflection", "point", "talk", "comment"] as const;
export type Kind = (typeof KINDS)[number];
