import * as z from "zod";
import { clockChoice, id, optionalText, optionalTime } from "@/lib/kernel/form/fields";

/** When the stream turns to a city, in its local time; empty takes it out of the wave. */
export const callInSchema = z.object({ meetupId: id, at: optionalTime, atChoice: clockChoice });
export type CallInInput = z.output<typeof callInSchema>;

/** Times for all cities without one. */
export const suggestCallInsSchema = z.object({ eventId: id });
export type SuggestCallIns = z.output<typeof suggestCallInsSchema>;

const isSecureAddress = (typed: string) =>
  /^https:\/\/[^\s.]+\.\S+$/i.test(typed) && URL.canParse(typed);

/** Where the stream reaches a city's hosts; empty erases it. */
export const meetingLinkSchema = z.object({
  meetupId: id,
  meetingLink: optionalText(500).refine((typed) => typed === null || isSecureAddress(typed), {
    error: "web-address-invalid",
  }),
});
export type MeetingLink = z.output<typeof meetingLinkSchema>;
