import { InvalidField, type Outcome } from "@/lib/kernel/outcome";
import type { DeviceRsvp } from "./credential-rules";

/** `deviceRsvps`: what the device has to remember from now on, by meetup. */
export type Changed<Reason extends string = never> = Outcome<
  { deviceRsvps?: [meetupId: string, DeviceRsvp][] },
  Reason
>;

/** More guests than a host allows is an error of the field. */
export function withinPartyLimit<Reason extends string>(
  reason: Reason | "party-too-big",
  max: number,
): Reason {
  if (reason === "party-too-big") throw new InvalidField("guests", "too-big", { max });
  return reason as Reason;
}
