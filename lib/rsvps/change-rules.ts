import { InvalidField, type Outcome } from "@/lib/kernel/outcome";
import type { DeviceRsvp } from "./credential-rules";

/** `deviceRsvps`: what the device must remember, by meetup. */
export type Changed<Reason extends string = never> = Outcome<
  { deviceRsvps?: [meetupId: string, DeviceRsvp][] },
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
