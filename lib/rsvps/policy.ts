import { mayEditMeetup } from "../meetups/policy";
import type { Person } from "../viewer";

type Rights = { organizerIds: string[]; hostIds: string[] };

/** Hosts see who comes and what they need, and may override the order; addresses they do not see. */
export function mayRunGuests(viewer: Person | null, meetup: Rights): boolean {
  return mayEditMeetup(viewer, meetup);
}

type Named = { nameShown: "nobody" | "going" | "everyone"; confirmed: boolean };

/** A name shows as its owner said, and not before the address is known to be theirs. */
export function maySeeName(viewerIsGoing: boolean, { nameShown, confirmed }: Named): boolean {
  if (!confirmed) return false;
  return nameShown === "everyone" || (nameShown === "going" && viewerIsGoing);
}
