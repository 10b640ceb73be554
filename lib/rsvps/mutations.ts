import { randomUUID } from "node:crypto";
import { LIMITS, mayMailUnconfirmed } from "@/lib/kernel/limits";
import { idempotencyKey, once } from "@/lib/kernel/once";
import { InvalidField, NotFound } from "@/lib/kernel/outcome";
import { actorOf, type Person } from "@/lib/kernel/viewer";
import { personAt } from "@/lib/people/mutations";
import { db } from "@/lib/platform/db/client";
import type { Locale } from "@/lib/platform/i18n/locales";
import { now, realNow } from "@/lib/platform/time/now";
import { isHidden, type JoinRefusal, joinRefusal } from "@/lib/seating/rules";
import type { SeatingTransaction } from "@/lib/seating/seating-transaction";
import { readSeats, type Seats } from "@/lib/seating/seats";
import { withMeetupLock } from "@/lib/seating/transaction";
import {
  activeAndWaiting,
  isLeadingAmong,
  latestRsvp,
  type OwnRsvp,
  otherOf,
} from "./own-rsvp-queries";
import { joinMeetup, place, refusalToJoin, requireRsvpToChange } from "./placement-mutations";
import type { Changed } from "./rules";
import type { GoingInput, RsvpInput } from "./schema";

/** RSVPs by name and address. `key`, from the browser or the typed values, makes a repeated form return the first result. */
export async function rsvp(
  input: RsvpInput & { key: string },
  locale: Locale,
): Promise<Changed<JoinRefusal>> {
  const seats = await readSeats(db, input.meetupId);
  if (isHidden(seats)) throw new NotFound("meetup");
  const early = joinRefusal(seats, await now());
  if (early) return { ok: false, reason: early };
  // Before the lock, to hold it for a shorter time.
  const typed = await personAt(db, input.address, locale);
  return withMeetupLock<Changed<JoinRefusal>>(seats, async (seating, seats) => {
    const refusal = refusalToJoin(seats, seating.now);
    if (refusal) return { ok: false, reason: refusal };
    const key = idempotencyKey(input.key, input.name, input.address);
    return once<Changed<JoinRefusal>>(seating.tx, `rsvp:${seats.id}`, key, () =>
      placeTyped(seating, seats, typed, input, locale),
    );
  });
}

/** As long as the address gets no other mail about the meetup. */
const CODE_MS = LIMITS["unconfirmed-mail-meetup"].duration * 1000;

type TypedPerson = { id: string; suspendedAt: Date | null };

async function placeTyped(
  seating: SeatingTransaction,
  seats: Seats,
  { id: userId, suspendedAt }: TypedPerson,
  input: RsvpInput,
  locale: Locale,
): Promise<Changed<JoinRefusal>> {
  const { address, name } = input;
  const silent = !(await mayMailUnconfirmed(seating.tx, "unconfirmed-mail-meetup", input));
  const attempt = { userId, attemptId: randomUUID() };
  const known = await activeAndWaiting(seating.tx, seats, userId);
  const { active } = known;
  const other = otherOf(active, seats, attempt);
  const isDuplicate = other !== null || suspendedAt !== null;
  const isMailed = !silent && suspendedAt === null;
  const codeExpires = isMailed ? new Date(realNow().getTime() + CODE_MS) : null;
  const standing = { isDuplicate, isLeading: isLeadingAmong(active, attempt) };
  const typed = { ...attempt, ...standing, codeExpires, email: address, name, locale, silent };
  const placed = await place(seating, seats, null, { ...typed, guests: 0, before: null, known });
  if (!placed.ok) return placed;
  if (other && isMailed) mailLink(seating, seats, other, placed.id);
  const { attemptId } = attempt;
  return { ok: true, remember: { meetupId: seats.id, rsvp: { attemptId } } };
}

/** The owner of an address that had already answered is mailed the link to that RSVP. */
function mailLink(
  seating: SeatingTransaction,
  seats: Seats,
  rsvp: OwnRsvp,
  duplicateId: string,
): void {
  const params = { duplicateId };
  seating.prepareRsvpEntry(seats, actorOf(null), { verb: "rsvp.repeated", rsvp, params });
}

type GoingRefusal = JoinRefusal | "going-elsewhere";

/** Joins a signed-in person, or renews a canceled RSVP. */
export function going(
  person: Person,
  input: GoingInput,
  locale: Locale,
): Promise<Changed<GoingRefusal>> {
  return withMeetupLock<Changed<GoingRefusal>>(input.meetupId, async (seating, seats) => {
    const refusal = refusalToJoin(seats, seating.now);
    if (refusal) return { ok: false, reason: refusal };
    const holder = { userId: person.id, attemptId: null };
    const before = await latestRsvp(seating.tx, seats.id, holder);
    if (before && before.status !== "canceled") {
      await requireRsvpToChange(seating, { by: "person", person }, seats.id);
      return { ok: true };
    }
    const name = person.name ?? input.name;
    if (!name) throw new InvalidField("name", "required");
    const rsvp = { ...holder, email: person.email, name, locale, before };
    const joined = await joinMeetup(seating, seats, { by: "person", person }, rsvp);
    // Their name changes with the RSVP, whose record names it: a refusal records nothing.
    if (joined.ok)
      await seating.tx.user.updateMany({ where: { id: person.id, name: null }, data: { name } });
    return joined;
  });
}
