import type * as z from "zod";
import { text } from "@/lib/kernel/form/fields";
import { mineSchema } from "@/lib/rsvps/schema";

export const codeSchema = mineSchema.omit({ token: true }).extend({ code: text(20) });
export type CodeInput = z.output<typeof codeSchema>;
