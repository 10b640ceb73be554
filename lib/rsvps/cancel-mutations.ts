import { updateRsvps } from "@/lib/seating/rows";
import { type JoinRefusal, type LeaveRefusal, leaveRefusal } from "@/lib/seating/rules";
import { withMeetupLock } from "@/lib/seating/transaction";
import {
  joinMeetup,
  mustConfirmFirst,
  refusalToJoin,
  requireRsvpToChange,
} from "./placement-mutations";
import type { Changed } from "./rules";
import { actorFor, isAskedAgain, type RsvpCredential } from "./rules";
import type { MineInput } from "./schema";

export async function cancelRsvp(
  credential: RsvpCredential,
  { meetupId }: MineInput,
): Promise<Changed<LeaveRefusal>> {
  return withMeetupLock<Changed<LeaveRefusal>>(meetupId, async (seating, seats) => {
    const mine = await requireRsvpToChange(seating, credential, meetupId);
    if (mine.status === "canceled") return { ok: true };
    const refusal = leaveRefusal(seats, seating.now);
    if (refusal) return { ok: false, reason: refusal };
    await seating.cancel(seats, actorFor(credential, mine.id), [mine], "rsvp.canceled");
    return { ok: true };
  });
}

/** Says yes once more. From a mail, that proves the address; where the hosts asked, it answers them. */
export async function confirmRsvp(
  credential: RsvpCredential,
  { meetupId }: MineInput,
): Promise<Changed> {
  return withMeetupLock<Changed>(meetupId, async (seating, seats) => {
    const mine = await requireRsvpToChange(seating, credential, meetupId);
    if (!isAskedAgain(mine)) return { ok: true };
    seating.write(updateRsvps([mine], { reconfirmedAt: seating.now }));
    const verb = "rsvp.reconfirmed" as const;
    seating.prepareRsvpEntry(seats, actorFor(credential, mine.id), { verb, rsvp: mine });
    return { ok: true };
  });
}

type ReturnRefusal = JoinRefusal | "going-elsewhere" | "confirm-first";

/** Undoes a cancellation: a seat if one is free, else the end of the waitlist. */
export async function returnRsvp(
  credential: RsvpCredential,
  { meetupId }: MineInput,
): Promise<Changed<ReturnRefusal>> {
  return withMeetupLock<Changed<ReturnRefusal>>(meetupId, async (seating, seats) => {
    const refusal = refusalToJoin(seats, seating.now);
    if (refusal) return { ok: false, reason: refusal };
    const mine = await requireRsvpToChange(seating, credential, meetupId);
    if (mine.status !== "canceled") return { ok: true };
    if (await mustConfirmFirst(seating.tx, credential, seats, mine))
      return { ok: false, reason: "confirm-first" };
    const { userId, attemptId, name, locale, user } = mine;
    const person = { userId, attemptId, email: user.email, name, locale, before: mine };
    return joinMeetup(seating, seats, credential, person);
  });
}
