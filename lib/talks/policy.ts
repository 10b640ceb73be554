import { personOf, type Viewer } from "@/lib/kernel/viewer";
import { mayEditMeetup } from "@/lib/meetups/policy";

type Rights = { organizerIds: string[]; hostIds: string[] };

/** A host decides on the proposals and orders the line-up of the own meetup; an organizer of all. */
export function mayRunLineUp(viewer: Viewer, meetup: Rights): boolean {
  return mayEditMeetup(personOf(viewer), meetup);
}

/** Anyone signed in may propose a talk for a city that everybody may read about; the rules say until when. */
export function mayPropose(
  viewer: Viewer,
  meetup: { kind: "city" | "afar"; status: string; eventStatus: string },
): boolean {
  const person = personOf(viewer);
  const isOpen = meetup.status !== "proposed" && meetup.eventStatus !== "draft";
  return person !== null && !person.suspended && meetup.kind === "city" && isOpen;
}

/** The person who proposed a talk may change its words, confirm it and withdraw it. */
export function mayChangeProposal(viewer: Viewer, talk: { proposerId: string }): boolean {
  const person = personOf(viewer);
  return person !== null && !person.suspended && person.id === talk.proposerId;
}
