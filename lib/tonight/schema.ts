import * as z from "zod";
import { hiddenBoolean, id, linkToken, optionalLine } from "@/lib/kernel/form/fields";

/** `here` is false to undo it. */
export const hereSchema = z.object({ meetupId: id, here: hiddenBoolean });
export type HereInput = z.output<typeof hereSchema>;

/** Of somebody who watches from afar; a town that is empty leaves the one of the RSVP. */
export const hereFromAfarSchema = hereSchema.extend({
  token: linkToken.optional(),
  town: optionalLine(80),
});
export type HereFromAfarInput = z.output<typeof hereFromAfarSchema>;
