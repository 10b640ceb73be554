import * as z from "zod";
import { clockChoice, id, optionalTime } from "@/lib/kernel/form/fields";

/** When the stream turns to a city, in its local time; empty takes it out of the wave. */
export const callInSchema = z.object({ meetupId: id, at: optionalTime, atChoice: clockChoice });
export type CallInInput = z.output<typeof callInSchema>;

/** Times for all cities without one. */
export const suggestCallInsSchema = z.object({ eventId: id });
export type SuggestCallIns = z.output<typeof suggestCallInsSchema>;
