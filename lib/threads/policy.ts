import { maySeeEvent } from "@/lib/events/policy";
import { personOf, type Viewer } from "@/lib/kernel/viewer";
import type { Subject } from "./rules";

/** Replies, likes and reports are for whoever is signed in and sees what the thread is about. */
export function mayTakePart(viewer: Viewer, subject: Subject): boolean {
  const person = personOf(viewer);
  if (!person || person.suspended || subject.state !== "open") return false;
  const { eventStatus: status, organizerIds } = subject;
  return maySeeEvent(person, { status, organizerIds });
}
