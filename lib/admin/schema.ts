import { z } from "zod";
import { choice, id } from "../fields";

export const listingSchema = z.object({
  eventId: id,
  listed: choice(["yes", "no"]).transform((answer) => answer === "yes"),
});
export type Listing = z.output<typeof listingSchema>;
