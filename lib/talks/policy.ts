import { personOf, type Viewer } from "@/lib/kernel/viewer";

/** Anyone signed in, for a published meetup; `proposalRefusal` decides until when. */
export function mayPropose(
  viewer: Viewer,
  meetup: { kind: "city" | "afar"; status: string; eventStatus: string },
): boolean {
  const person = personOf(viewer);
  const isOpen = meetup.status !== "proposed" && meetup.eventStatus !== "draft";
  return person !== null && !person.suspended && meetup.kind === "city" && isOpen;
}

export function mayChangeProposal(viewer: Viewer, talk: { proposerId: string }): boolean {
  const person = personOf(viewer);
  return person !== null && !person.suspended && person.id === talk.proposerId;
}
