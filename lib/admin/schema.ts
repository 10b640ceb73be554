import * as z from "zod";
import { hiddenBoolean, id } from "@/lib/kernel/form/fields";

export const listingSchema = z.object({
  eventId: id,
  listed: hiddenBoolean,
});
export type Listing = z.output<typeof listingSchema>;
