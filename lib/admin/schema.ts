import { z } from "zod";
import { id, told } from "@/lib/kernel/fields";

export const listingSchema = z.object({
  eventId: id,
  listed: told(["yes", "no"]).transform((answer) => answer === "yes"),
});
export type Listing = z.output<typeof listingSchema>;
