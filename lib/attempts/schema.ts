import type * as z from "zod";
import { address, browserKey, text } from "@/lib/kernel/form/fields";
import { mineSchema } from "@/lib/rsvps/schema";

/** The address that was meant. */
export const fixAddressSchema = mineSchema
  .omit({ token: true })
  .extend({ address, key: browserKey });
export type FixAddress = z.output<typeof fixAddressSchema>;

export const codeSchema = mineSchema.omit({ token: true }).extend({ code: text(20) });
export type CodeInput = z.output<typeof codeSchema>;
