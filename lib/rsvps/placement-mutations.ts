import { NotFound, type Outcome } from "@/lib/kernel/outcome";
import type { Actor } from "@/lib/kernel/viewer";
import type { Tx } from "@/lib/platform/db/client";
import { realNow } from "@/lib/platform/time/now";
import { type Closed, closedFor, isHidden, mostGuests, placeRsvp } from "@/lib/seating/rules";
import type { SeatChange, SeatingTransaction } from "@/lib/seating/seating-transaction";
import type { Seats } from "@/lib/seating/seats";
import {
  type AnswerRow,
  findAnswer,
  goingElsewhere,
  type ProvenCredential,
} from "./answer-queries";
import { actorFor, type DeviceRsvp, type RsvpCredential } from "./credential";

/** The RSVP that a form is about, confirmed by a credential that proves its address; throws where there is none. */
export async function requireRsvp(
  tx: Tx,
  credential: ProvenCredential,
  meetupId: string,
): Promise<AnswerRow> {
  const mine = await findAnswer(tx, credential, meetupId);
  if (!mine) throw new NotFound("answer");
  if (credential.by === "link") await confirmAddress(tx, mine);
  if (isConfirmedBy(credential, mine))
    await tx.rsvp.updateMany({ where: { id: mine.id }, data: { confirmedAt: realNow() } });
  return mine;
}

/** The same in a seating transaction, which records the confirmation. */
export async function requireRsvpToChange(
  seating: SeatingTransaction,
  credential: ProvenCredential,
  meetupId: string,
): Promise<AnswerRow> {
  const mine = await requireRsvp(seating.tx, credential, meetupId);
  const seats = { id: meetupId, eventId: mine.eventId };
  if (isConfirmedBy(credential, mine))
    seating.note(seats, actorFor(credential, mine.id), { verb: "rsvp.confirmed", rsvp: mine });
  return mine;
}

const isConfirmedBy = (credential: ProvenCredential, mine: AnswerRow) =>
  isOwn(credential) && !mine.confirmedAt;

/** A session and a mailed link prove the address; on a device anybody's may have been typed. */
const isOwn = (credential: RsvpCredential | null) =>
  credential?.by === "person" || credential?.by === "link";

/** A button pressed from a mailed link proves that its mail was read: the address, and with it the name. */
async function confirmAddress(tx: Tx, { userId: id, name }: AnswerRow): Promise<void> {
  await tx.user.updateMany({
    where: { id, emailVerified: null },
    data: { emailVerified: realNow() },
  });
  await tx.user.updateMany({ where: { id, name: null }, data: { name } });
}

type Details = Partial<Pick<AnswerRow, "nameShown" | "accessNeeds" | "organization" | "firstTime">>;

type NewAnswer = {
  userId: string;
  email: string;
  name: string;
  locale: AnswerRow["locale"];
  guests: number;
  details?: Details;
  /** What they had answered before, and canceled. */
  before: AnswerRow | null;
};

/** Gives a seat or a place in line. The party that comes back stands at the end. */
export async function place(
  seating: SeatingTransaction,
  seats: Seats,
  by: RsvpCredential | null,
  who: NewAnswer,
): Promise<
  { ok: true; id: string; version: number } | { ok: false; reason: Closed | "party-too-big" }
> {
  const status = placeRsvp(seats, await seating.waiting(seats), who.guests, seating.now);
  if (status !== "going" && status !== "waitlisted") return { ok: false, reason: status };
  const { before } = who;
  const id = before?.id ?? crypto.randomUUID();
  const actor: Actor = by
    ? actorFor(by, id)
    : { actorKind: "nobody", actorId: null, actorName: null };
  const change: SeatChange = {
    rsvp: { id, locale: who.locale, user: { email: who.email } },
    before,
    after: { status, guests: who.guests },
    verb: before ? "rsvp.returned" : "rsvp.created",
  };
  await seating.applySeatChanges(seats, actor, [change], (sequence) => {
    const confirmed = isOwn(by) ? { confirmedAt: seating.now } : {};
    const moved = { sequence, canceledAt: null, promotedAt: null };
    const now = { status, guests: who.guests, ...moved, ...confirmed };
    if (before) return seating.tx.rsvp.update({ where: { id }, data: now, select: { id: true } });
    const { userId, name, locale, details } = who;
    const { id: meetupId, eventId } = seats;
    const row = { ...now, ...details, id, meetupId, eventId, userId, name, locale };
    return seating.tx.rsvp.create({
      data: { ...row, createdAt: seating.now },
      select: { id: true },
    });
  });
  return { ok: true, id, version: before?.linkVersion ?? 1 };
}

/** `deviceRsvps`: what the device has to remember from now on, by meetup. */
export type Changed<Reason extends string = never> = Outcome<
  { deviceRsvps?: [meetupId: string, DeviceRsvp][] },
  Reason
>;

export function assertOpen(seats: Seats, seating: SeatingTransaction): Closed | null {
  if (isHidden(seats)) throw new NotFound("meetup");
  return closedFor(seats, seating.now);
}

/** For parties that were cut to the limit before: one that is too big is a bug. */
export function fitting<Reason extends string>(reason: Reason | "party-too-big"): Reason {
  if (reason === "party-too-big") throw new Error("a party above its limit was placed");
  return reason as Reason;
}

type Comer = Omit<NewAnswer, "guests">;

/** A seat or a place in line with the guests of before, unless there is a seat elsewhere in the event. */
export async function joinMeetup(
  seating: SeatingTransaction,
  seats: Seats,
  credential: RsvpCredential,
  who: Comer,
) {
  if (await goingElsewhere(seating.tx, seats, who.userId))
    return { ok: false as const, reason: "going-elsewhere" as const };
  const guests = Math.min(who.before?.guests ?? 0, mostGuests(seats));
  const placed = await place(seating, seats, credential, { ...who, guests });
  return placed.ok ? { ok: true as const } : { ok: false as const, reason: fitting(placed.reason) };
}
