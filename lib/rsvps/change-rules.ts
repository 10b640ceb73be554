import { InvalidField, type Outcome } from "@/lib/kernel/outcome";
import type { ReasonOf } from "@/lib/platform/i18n/sentences";
import type { DeviceRsvp } from "./credential-rules";

export type RsvpReason = ReasonOf<"rsvps">;

/** `remember`: what the device must remember of a meetup. */
export type Changed<Reason extends string = never> = Outcome<
  { remember?: { meetupId: string; rsvp: DeviceRsvp } },
  Reason
>;

/** More guests than the host allows is a field error. */
export function withinPartyLimit<Reason extends string>(
  reason: Reason | "party-too-big",
  max: number,
): Reason {
  if (reason === "party-too-big") throw new InvalidField("guests", "too-big", { max });
  return reason as Reason;
}
