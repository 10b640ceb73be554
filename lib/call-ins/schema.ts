import * as z from "zod";
import { clockChoice, id, optionalSecureAddress, optionalTime } from "@/lib/kernel/form/fields";

/** When the stream turns to a city, in its local time; empty takes it out of the wave. */
export const callInSchema = z.object({ meetupId: id, at: optionalTime, atChoice: clockChoice });
export type CallInInput = z.output<typeof callInSchema>;

/** Times for all cities without one. */
export const suggestCallInsSchema = z.object({ eventId: id });
export type SuggestCallIns = z.output<typeof suggestCallInsSchema>;

/** Where the stream reaches a city's hosts; empty erases it. */
export const meetingLinkSchema = z.object({ meetupId: id, meetingLink: optionalSecureAddress });
export type MeetingLink = z.output<typeof meetingLinkSchema>;
