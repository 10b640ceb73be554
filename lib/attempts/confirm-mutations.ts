import { withinLimit } from "@/lib/kernel/limits";
import { InvalidField, NotFound } from "@/lib/kernel/outcome";
import { signLink } from "@/lib/platform/auth/signed-link";
import { realNow } from "@/lib/platform/time/now";
import { latestRsvp, type OwnRsvp, otherRsvp } from "@/lib/rsvps/own-rsvp-queries";
import { place, requireRsvpToChange } from "@/lib/rsvps/placement-mutations";
import type { Changed, RsvpCredential } from "@/lib/rsvps/rules";
import { fittingParty, type JoinRefusal } from "@/lib/seating/rules";
import type { SeatingTransaction } from "@/lib/seating/seating-transaction";
import type { Seats } from "@/lib/seating/seats";
import { withMeetupLock } from "@/lib/seating/transaction";
import { isCodeOf } from "./code-rules";
import type { CodeInput } from "./schema";

type Confirmed = Changed<JoinRefusal | "not-answered" | "too-many-codes">;

/**
 * Confirms what a device's attempt stands for, with the code mailed to its address: the attempt itself or, for a
 * duplicate, the RSVP that the address has. The device then remembers that RSVP.
 */
export async function confirmWithCode(
  attemptId: string,
  { meetupId, code }: CodeInput,
): Promise<Confirmed> {
  if (!(await withinLimit("rsvp-code", attemptId))) return { ok: false, reason: "too-many-codes" };
  return withMeetupLock<Confirmed>(meetupId, async (seating, seats) => {
    const attempt = await latestRsvp(seating.tx, meetupId, { userId: "", attemptId });
    if (!attempt) throw new NotFound("attempt");
    if (!isCodeOf(attempt, code, realNow())) throw new InvalidField("code", "code-wrong");
    if (attempt.status === "canceled" && !attempt.needsCode)
      return { ok: false, reason: "not-answered" };
    if (!attempt.isDuplicate && !attempt.needsCode) return confirm(seating, attempt, attemptId);
    const other = await otherRsvp(seating.tx, seats, attempt);
    return other ? confirm(seating, other, attemptId) : placeAttempt(seating, seats, attempt);
  });
}

const linkTo = ({ id, linkVersion }: OwnRsvp): RsvpCredential & { by: "link" } => ({
  by: "link",
  token: signLink("answer", id, linkVersion),
});

async function confirm(
  seating: SeatingTransaction,
  rsvp: OwnRsvp,
  ownAttempt: string,
): Promise<Confirmed> {
  const { by: _, ...remembered } = linkTo(rsvp);
  await requireRsvpToChange(seating, { ...linkTo(rsvp), ownAttempt }, rsvp.meetupId);
  return { ok: true, remember: { meetupId: rsvp.meetupId, rsvp: remembered } };
}

/** An attempt that had to wait for its code, or a duplicate whose address's RSVP has been canceled since. */
async function placeAttempt(
  seating: SeatingTransaction,
  seats: Seats,
  attempt: OwnRsvp,
): Promise<Confirmed> {
  const party = fittingParty(seats, attempt);
  // It had no seat.
  const before = { ...attempt, status: "canceled" as const };
  const { userId, name, locale, user } = attempt;
  const person = { attemptId: null, isDuplicate: false, isLeading: false };
  const own = { ...person, userId, email: user.email, name, locale };
  const placed = await place(seating, seats, linkTo(attempt), { ...own, ...party, before });
  if (!placed.ok) return placed;
  await seating.send();
  return confirm(seating, { ...attempt, attemptId: null }, attempt.attemptId ?? "");
}
