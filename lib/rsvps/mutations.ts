import { randomUUID } from "node:crypto";
import { LIMITS, mayMailUnconfirmed } from "@/lib/kernel/limits";
import { idempotencyKey, onceUnderLock } from "@/lib/kernel/once";
import { InvalidField, NotFound } from "@/lib/kernel/outcome";
import { actorOf, type Person } from "@/lib/kernel/viewer";
import { moveNeedsAnswer } from "@/lib/needs/mutations";
import { withPersonAt } from "@/lib/people/mutations";
import { db, type Tx } from "@/lib/platform/db/client";
import { Prisma } from "@/lib/platform/db/generated/client";
import type { Sql } from "@/lib/platform/db/write-batch";
import { env } from "@/lib/platform/env";
import type { Locale } from "@/lib/platform/i18n/locales";
import { now, realNow } from "@/lib/platform/time/now";
import { moveAnswers } from "@/lib/questions/answer-mutations";
import { unconfirmedSeats } from "@/lib/seating/attempt-room";
import type { SeatChange } from "@/lib/seating/changes";
import {
  fittingParty,
  isHidden,
  type JoinRefusal,
  joinRefusal,
  takesCodeFirst,
} from "@/lib/seating/rules";
import type { SeatingTransaction } from "@/lib/seating/seating-transaction";
import { readSeats, type Seats } from "@/lib/seating/seats";
import { withMeetupLock } from "@/lib/seating/transaction";
import { isInLine } from "@/lib/seating/waitlist";
import {
  type ActiveRsvp,
  detailsOf,
  isLeadingAmong,
  latestRsvp,
  type OwnRsvp,
  otherOf,
} from "./own-rsvp-queries";
import {
  awaitCode,
  joinMeetup,
  place,
  refusalToJoin,
  requireRsvpToChange,
} from "./placement-mutations";
import { actorFor, type Changed } from "./rules";
import type { GoingInput, RsvpInput } from "./schema";

type TypedInput = RsvpInput & {
  key: string;
  /** The attempt that the device has made at the meetup before. */
  attemptId?: string | undefined;
  /** Many RSVPs came from its network: it takes the mailed code first. */
  isFlood?: boolean;
  /** An attempt of this device that ends, because its address was wrong, and whose answers the new one takes over. */
  replaced?: OwnRsvp;
};

/** RSVPs by name and address. `key`, from the browser or the typed values, makes a repeated form return the first result. */
export async function rsvp(input: TypedInput, locale: Locale): Promise<Changed<JoinRefusal>> {
  const seats = await readSeats(db, input.meetupId);
  if (isHidden(seats)) throw new NotFound("meetup");
  const early = joinRefusal(seats, await now());
  if (early) return { ok: false, reason: early };
  return withMeetupLock<Placed>(seats, async (seating, seats) => {
    const refusal = refusalToJoin(seats, seating.now);
    if (refusal) return { ok: false, reason: refusal };
    await endReplaced(seating, seats, input.replaced);
    const key = idempotencyKey(input.key, input.name, input.address);
    const once = { purpose: `rsvp:${seats.id}`, key };
    const typed = await standingsOf(seating.tx, seats, { ...input, ...once, locale });
    const write = (result: Sql) => seating.write(result);
    return onceUnderLock<Placed>({ ...once, earlier: typed.earlier, write }, () =>
      placeTyped(seating, seats, typed, input, locale),
    );
  });
}

/** Before the new attempt is placed, so that it can have its seat if nobody waits for one. */
async function endReplaced(
  seating: SeatingTransaction,
  seats: Seats,
  replaced?: OwnRsvp,
): Promise<void> {
  const row = replaced && (await latestRsvp(seating.tx, seats.id, replaced));
  if (!row || row.status === "canceled") return;
  const phone = { by: "phone", attemptId: row.attemptId ?? "" } as const;
  await seating.cancel(seats, actorFor(phone, row.id), [row], "rsvp.canceled");
}

/** As long as the address gets no other mail about the meetup. */
const CODE_MS = LIMITS["unconfirmed-mail-meetup"].duration * 1000;

type Placed = Changed<JoinRefusal>;
type Standings = {
  /** Of the typed address. */
  userId: string;
  isSuspended: boolean;
  /** The first result of the idempotency key. */
  earlier: Placed | null;
  /** The number of parties in line. */
  waiting: number;
  /** The device has an attempt with this address that waits for its code. */
  isAwaitingCode: boolean;
  /** Seats that people hold who have not confirmed their address. */
  unconfirmed: number;
  /** Everything active of the address in the event. */
  active: ActiveRsvp[];
};
type Typed = { purpose: string; key: string; locale: Locale } & Pick<
  TypedInput,
  "address" | "attemptId"
>;

/** All that the placement of a typed RSVP depends on, in one statement. */
async function standingsOf(tx: Tx, seats: Seats, typed: Typed): Promise<Standings> {
  const { purpose, key, address, locale, attemptId = null } = typed;
  const read = () =>
    tx.$queryRaw<Standings[]>(Prisma.sql`
      ${withPersonAt(address, locale)}
      SELECT "id" AS "userId", "suspendedAt" IS NOT NULL AS "isSuspended",
        (SELECT "result" FROM "IdempotencyKey" WHERE "purpose" = ${purpose} AND "key" = ${key}) AS "earlier",
        (SELECT count(*)::int FROM "Rsvp"
          WHERE "meetupId" = ${seats.id}::uuid AND ${isInLine}) AS "waiting",
        ${unconfirmedSeats(seats.id)} AS "unconfirmed",
        EXISTS (SELECT FROM "Rsvp" WHERE "attemptId" = ${attemptId}::uuid AND "needsCode"
          AND "meetupId" = ${seats.id}::uuid AND "userId" = person."id") AS "isAwaitingCode",
        (SELECT coalesce(jsonb_agg(to_jsonb("Rsvp") ORDER BY "status", "createdAt"), '[]') FROM "Rsvp"
          WHERE "userId" = person."id" AND "eventId" = ${seats.eventId}::uuid
            AND "status" IN ('going', 'waitlisted')) AS "active"
      FROM person`);
  const standings = (await read())[0] ?? (await read())[0];
  if (!standings) throw new Error("no person at an address");
  return standings;
}

async function placeTyped(
  seating: SeatingTransaction,
  seats: Seats,
  known: Standings,
  input: TypedInput,
  locale: Locale,
): Promise<Placed> {
  // A page without scripts that is reloaded sends its form again, perhaps much later and with another key.
  const isSentAgain = ({ meetupId, attemptId }: ActiveRsvp) =>
    meetupId === seats.id && attemptId !== null && attemptId === input.attemptId;
  if (known.isAwaitingCode || known.active.some(isSentAgain)) return { ok: true };
  const { address, name } = input;
  const { active, userId, isSuspended } = known;
  const silent = !(await mayMailUnconfirmed(seating.tx, "unconfirmed-mail-meetup", input));
  const attempt = { userId, attemptId: randomUUID() };
  const other = otherOf(active, seats, attempt);
  const isDuplicate = other !== null || isSuspended;
  const isMailed = !silent && !isSuspended;
  const codeExpires = isMailed ? new Date(realNow().getTime() + CODE_MS) : null;
  const standing = { isDuplicate, isLeading: isLeadingAmong(active, attempt) };
  const typed = { ...attempt, ...standing, codeExpires, email: address, name, locale, silent };
  const { replaced } = input;
  const taken = replaced && { details: detailsOf(replaced) };
  const party = fittingParty(seats, replaced);
  const rsvp = { ...typed, ...party, before: null, known, ...taken };
  const isCodeFirst = input.isFlood || takesCodeFirst(seats, known.unconfirmed, env());
  const placed = isCodeFirst
    ? awaitCode(seating, seats, rsvp)
    : await place(seating, seats, null, rsvp);
  if (!placed.ok) return placed;
  if (replaced) {
    seating.write(moveAnswers(replaced.id, placed.id));
    seating.write(moveNeedsAnswer(replaced.id, placed.id));
  }
  if (other && isMailed)
    mailLink(seating, seats, { ...other, user: { email: address } }, placed.id);
  const { attemptId } = attempt;
  return { ok: true, remember: { meetupId: seats.id, rsvp: { attemptId } } };
}

/** The owner of an address that had already answered is mailed the link to that RSVP. */
function mailLink(
  seating: SeatingTransaction,
  seats: Seats,
  rsvp: SeatChange["rsvp"],
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
    if (joined.ok && person.name === null) {
      await seating.send();
      await seating.tx.user.updateMany({ where: { id: person.id, name: null }, data: { name } });
    }
    return joined;
  });
}
