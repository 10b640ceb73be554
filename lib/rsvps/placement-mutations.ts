import { NotFound } from "@/lib/kernel/outcome";
import { actorOf } from "@/lib/kernel/viewer";
import type { Tx } from "@/lib/platform/db/client";
import type { Sql } from "@/lib/platform/db/write-batch";
import { realNow } from "@/lib/platform/time/now";
import { isCodeFirst, roomFor } from "@/lib/seating/attempt-room";
import type { SeatChange } from "@/lib/seating/changes";
import { insertRsvp, updateRsvps } from "@/lib/seating/rows";
import {
  fittingParty,
  isHidden,
  type JoinRefusal,
  joinRefusal,
  type PartySize,
  placeRsvp,
} from "@/lib/seating/rules";
import type { SeatingTransaction } from "@/lib/seating/seating-transaction";
import type { Seats } from "@/lib/seating/seats";
import {
  type ActiveRsvp,
  findRsvp,
  type Holder,
  type OwnRsvp,
  type RsvpDetails,
  type Standing,
  seatElsewhere,
  standingOf,
} from "./own-rsvp-queries";
import type { Changed } from "./rules";
import { actorFor, isTypedElsewhere, provesAddress, type RsvpCredential, UNSEEN } from "./rules";

/** The credential's RSVP, confirmed if the credential proves its address; throws if there is none. */
export async function requireRsvp(
  tx: Tx,
  credential: RsvpCredential,
  meetupId: string,
): Promise<OwnRsvp> {
  const mine = await findRsvp(tx, credential, meetupId);
  if (!mine) throw new NotFound("rsvp");
  const unseen = isTypedElsewhere(credential, mine) ? UNSEEN : {};
  if (credential.by === "link") await confirmAddress(tx, credential, mine);
  return isConfirmedBy(credential, mine) ? confirm(tx, { ...mine, ...unseen }) : mine;
}

/** The device that made the attempt no longer reaches it: it is its person's. */
async function confirm(tx: Tx, { id, attemptId, ...mine }: OwnRsvp): Promise<OwnRsvp> {
  const where = attemptId ? { attemptId, isDuplicate: false } : { id };
  const { nameShown } = mine;
  await tx.rsvp.updateMany({ where, data: { confirmedAt: realNow(), attemptId: null, nameShown } });
  return { ...mine, id, attemptId: null };
}

/** The same in a seating transaction, which records the confirmation. */
export async function requireRsvpToChange(
  seating: SeatingTransaction,
  credential: RsvpCredential,
  meetupId: string,
): Promise<OwnRsvp> {
  const mine = await requireRsvp(seating.tx, credential, meetupId);
  const seats = { id: meetupId, eventId: mine.eventId };
  // What was read is what it was before.
  if (isConfirmedBy(credential, mine))
    seating.prepareRsvpEntry(seats, actorFor(credential, mine.id), {
      verb: "rsvp.confirmed",
      rsvp: mine,
    });
  return mine;
}

const isConfirmedBy = (credential: RsvpCredential, mine: OwnRsvp) =>
  provesAddress(credential) && !mine.confirmedAt;

/** Using a mailed link confirms the address, and with it the name, unless somebody else may have typed it. */
async function confirmAddress(
  tx: Tx,
  credential: RsvpCredential,
  { userId: id, name, attemptId }: OwnRsvp,
): Promise<void> {
  await tx.user.updateMany({
    where: { id, emailVerified: null },
    data: { emailVerified: realNow() },
  });
  if (isTypedElsewhere(credential, { attemptId })) return;
  await tx.user.updateMany({ where: { id, name: null }, data: { name } });
}

/** Why nobody can join now, or null; throws NotFound for a hidden meetup. */
export function refusalToJoin(seats: Seats, now: Date): JoinRefusal | null {
  if (isHidden(seats)) throw new NotFound("meetup");
  return joinRefusal(seats, now);
}

type NewRsvp = Holder &
  Standing & {
    email: string;
    name: string;
    locale: OwnRsvp["locale"];
    guests: number;
    supportPerson: boolean;
    details?: RsvpDetails;
    /** The person's canceled RSVP to this meetup. */
    before: OwnRsvp | null;
    codeExpires?: Date | null;
    /** Everything active of the address in the event, and the number of parties in line, if they are known. */
    known?: { active: ActiveRsvp[]; waiting: number };
    /** Sends no mail. */
    silent?: boolean;
  };

type Placed = { ok: true; id: string; linkVersion: number } | { ok: false; reason: JoinRefusal };

/** Gives a seat or a place at the end of the waitlist. Requires a party of `fittingParty`. */
export async function place(
  seating: SeatingTransaction,
  seats: Seats,
  credential: RsvpCredential | null,
  rsvp: NewRsvp,
): Promise<Placed> {
  const { before, guests, supportPerson, locale, email, isDuplicate, silent = false } = rsvp;
  const room = await roomFor(seating.tx, seats, rsvp, rsvp.known);
  const status = placeRsvp(room.seats, room.waiting, rsvp, seating.now);
  if (status === "party-too-big") throw new Error("a party above its limit");
  if (status !== "going" && status !== "waitlisted") return { ok: false, reason: status };
  const id = before?.id ?? crypto.randomUUID();
  const actor = credential ? actorFor(credential, id) : actorOf(null);
  const change: SeatChange = {
    rsvp: { id, locale, isDuplicate, user: { email } },
    before,
    after: { status, guests, supportPerson },
    verb: before ? "rsvp.returned" : "rsvp.created",
    silent,
  };
  const confirmed = provesAddress(credential) ? { confirmedAt: seating.now } : {};
  await seating.applySeatChanges(seats, actor, [change], (sequence) =>
    writeRsvp(seating, seats, id, rsvp, { status, sequence, needsCode: false, ...confirmed }),
  );
  return { ok: true, id, linkVersion: before?.linkVersion ?? 1 };
}

/** On its device an attempt holds no more once unconfirmed people hold many seats: anybody may have typed it. */
export async function mustConfirmFirst(
  tx: Tx,
  credential: RsvpCredential,
  seats: Seats,
  { needsCode }: Pick<OwnRsvp, "needsCode">,
): Promise<boolean> {
  if (credential.by !== "phone") return false;
  return needsCode || isCodeFirst(tx, seats);
}

/** Writes an attempt that holds nothing until its code is typed: its place in the order is taken then. */
export function awaitCode(seating: SeatingTransaction, seats: Seats, rsvp: NewRsvp): Placed {
  const id = crypto.randomUUID();
  const { locale, email, isDuplicate, silent = false } = rsvp;
  const position = { status: "canceled", sequence: 0, needsCode: true } as const;
  seating.write(writeRsvp(seating, seats, id, rsvp, position));
  seating.prepareRsvpEntry(seats, actorOf(null), {
    verb: "rsvp.code-sent",
    rsvp: { id, locale, isDuplicate, user: { email } },
    silent,
  });
  return { ok: true, id, linkVersion: 1 };
}

type Position = Pick<OwnRsvp, "status"> & {
  sequence: number;
  needsCode: boolean;
  confirmedAt?: Date;
};

function writeRsvp(
  { now }: SeatingTransaction,
  { id: meetupId, eventId }: Seats,
  id: string,
  rsvp: NewRsvp,
  position: Position,
): Sql {
  const { before, guests, supportPerson, userId, name, locale, details } = rsvp;
  const { attemptId, isDuplicate, isLeading, codeExpires } = rsvp;
  const expiry = codeExpires === undefined ? {} : { codeExpires };
  const party = { guests, supportPerson };
  const current = { ...position, ...expiry, attemptId, isDuplicate, isLeading, ...party };
  const asked = { confirmAskedAt: null, reconfirmAskedAt: null, reconfirmedAt: null, hereAt: null };
  const fresh = { canceledAt: null, promotedAt: null, ...asked };
  if (before) return updateRsvps([before], { ...current, ...fresh });
  const owner = { ...details, id, meetupId, eventId, userId, name, locale };
  return insertRsvp({ confirmedAt: null, ...current, ...owner, createdAt: now });
}

/** Joins with the previous number of guests, unless there is a seat elsewhere in the event. */
export async function joinMeetup(
  seating: SeatingTransaction,
  seats: Seats,
  credential: RsvpCredential,
  person: Omit<NewRsvp, keyof PartySize | keyof Standing>,
): Promise<Changed<JoinRefusal | "going-elsewhere">> {
  if (await seatElsewhere(seating.tx, seats, person))
    return { ok: false, reason: "going-elsewhere" };
  const party = fittingParty(seats, person.before);
  const standing = await standingOf(seating.tx, seats, person);
  const placed = await place(seating, seats, credential, { ...person, ...party, ...standing });
  return placed.ok ? { ok: true } : placed;
}
