import type { Person } from "@/lib/kernel/viewer";
import { mayEditMeetup } from "@/lib/meetups/policy";

type Rights = { organizerIds: string[]; hostIds: string[] };

/** A host decides on the proposals and orders the line-up of the own meetup; an organizer of all. */
export function mayRunLineUp(viewer: Person | null, meetup: Rights): boolean {
  return mayEditMeetup(viewer, meetup);
}

/** Anyone signed in may propose a talk for a city that everybody may read about; the rules say until when. */
export function mayPropose(
  viewer: Person | null,
  meetup: { kind: "city" | "afar"; status: string; eventStatus: string },
): boolean {
  const isOpen = meetup.status !== "proposed" && meetup.eventStatus !== "draft";
  return viewer !== null && !viewer.suspended && meetup.kind === "city" && isOpen;
}

/** Whoever proposed a talk may change its words, confirm it and withdraw it. */
export function mayChangeProposal(viewer: Person | null, talk: { proposerId: string }): boolean {
  return viewer !== null && !viewer.suspended && viewer.id === talk.proposerId;
}
