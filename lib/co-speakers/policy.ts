import { personOf, type Viewer } from "@/lib/kernel/viewer";

/** Whoever proposes a talk says who else is asked to speak. */
export function mayInvite(viewer: Viewer, talk: { proposerId: string }): boolean {
  const person = personOf(viewer);
  return person !== null && !person.suspended && person.id === talk.proposerId;
}
