import { idempotencyKey, once } from "@/lib/kernel/once";
import type { Outcome } from "@/lib/kernel/outcome";
import type { Person } from "@/lib/kernel/viewer";
import { db, type Tx } from "@/lib/platform/db/client";
import { lockMeetupForEdit } from "./queries";

type EditRefusal = "stale" | "meetup-canceled";

/** Edits a locked meetup for those who run it. A repeated form saves once; one from before another edit is stale. */
export function editMeetup<Done extends object, Reason extends string = never>(
  viewer: Person,
  purpose: string,
  form: { meetupId: string; revision: number },
  write: (tx: Tx, eventId: string) => Promise<Outcome<Done, Reason>>,
): Promise<Outcome<Done, Reason | EditRefusal>> {
  return db.$transaction(async (tx) => {
    const meetup = await lockMeetupForEdit(tx, viewer, form.meetupId);
    // After another edit, a repeated form must not report its older values as saved.
    if (meetup.revision > form.revision + 1) return { ok: false, reason: "stale" };
    const key = idempotencyKey(viewer.id, form);
    return once<Outcome<Done, Reason | EditRefusal>>(tx, purpose, key, async () => {
      if (meetup.status === "canceled") return { ok: false, reason: "meetup-canceled" };
      if (meetup.revision !== form.revision) return { ok: false, reason: "stale" };
      return write(tx, meetup.eventId);
    });
  });
}
