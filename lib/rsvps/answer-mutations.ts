import { record } from "@/lib/activity/record";
import { InvalidField, NotFound } from "@/lib/kernel/outcome";
import { db } from "@/lib/platform/db/client";
import { now } from "@/lib/platform/time/now";
import {
  type Closed,
  cancelRefusal,
  changeParty,
  mostGuests,
  placeRsvp,
} from "@/lib/seating/rules";
import type { SeatingTransaction } from "@/lib/seating/seating-transaction";
import { readSeats } from "@/lib/seating/seats";
import { withEventLock, withMeetupLock } from "@/lib/seating/transaction";
import { type AnswerRow, goingElsewhere, latest } from "./answer-queries";
import { actorFor, type DeviceRsvp, type RsvpCredential } from "./credential";
import {
  assertOpen,
  type Changed,
  fitting,
  joinMeetup,
  place,
  requireRsvp,
  requireRsvpToChange,
} from "./placement-mutations";
import type { DetailInput, GuestsInput, MineInput, SwitchInput } from "./schema";
import { standInCanceled, standInFor, standInGuests } from "./stand-ins";

export async function returnRsvp(
  credential: RsvpCredential,
  { meetupId }: MineInput,
): Promise<Changed<Closed | "going-elsewhere">> {
  if (credential.by === "stand-in") {
    const stood = await standInFor(meetupId, credential.standIn);
    if (!stood.ok) return { ok: false, reason: fitting(stood.reason) };
    return { ok: true, deviceRsvps: [[meetupId, { standIn: stood.standIn }]] };
  }
  return withMeetupLock<Changed<Closed | "going-elsewhere">>(meetupId, async (seating, seats) => {
    const closed = assertOpen(seats, seating);
    if (closed) return { ok: false, reason: closed };
    const mine = await requireRsvpToChange(seating, credential, meetupId);
    if (mine.status !== "canceled") return { ok: true };
    const { userId, name, locale, user } = mine;
    return joinMeetup(seating, seats, credential, {
      userId,
      email: user.email,
      name,
      locale,
      before: mine,
    });
  });
}

/** A party that no longer fits keeps what it has, and is told so. */
export async function changeGuests(
  credential: RsvpCredential,
  { meetupId, guests }: GuestsInput,
): Promise<Changed<Closed | "not-answered" | "no-room-for-guests">> {
  if (credential.by === "stand-in") {
    const stood = await standInGuests(meetupId, credential.standIn, guests);
    if (stood.ok) return { ok: true, deviceRsvps: [[meetupId, { standIn: stood.standIn }]] };
    return { ok: false, reason: withinLimit(stood.reason, stood.limit) };
  }
  return withMeetupLock<Changed<Closed | "not-answered" | "no-room-for-guests">>(
    meetupId,
    async (seating, seats) => {
      const mine = await requireRsvpToChange(seating, credential, meetupId);
      if (mine.status !== "canceled" && mine.guests === guests) return { ok: true };
      const verdict = changeParty(seats, mine, await seating.waiting(seats), guests, seating.now);
      if (verdict !== "granted")
        return { ok: false, reason: withinLimit(verdict, seats.partyLimit) };
      const after = { status: mine.status, guests };
      await seating.applySeatChanges(
        seats,
        actorFor(credential, mine.id),
        [{ rsvp: mine, before: mine, after, verb: "rsvp.guests-changed" }],
        () =>
          seating.tx.rsvp.update({
            where: { id: mine.id },
            data: { guests },
            select: { id: true },
          }),
      );
      return { ok: true };
    },
  );
}

export async function cancelRsvp(
  credential: RsvpCredential,
  { meetupId }: MineInput,
): Promise<Changed<Exclude<Closed, "rsvps-closed">>> {
  if (credential.by === "stand-in") {
    const stood = await standInCanceled(meetupId, credential.standIn);
    return stood.ok ? { ok: true, deviceRsvps: [[meetupId, { standIn: stood.standIn }]] } : stood;
  }
  return withMeetupLock<Changed<Exclude<Closed, "rsvps-closed">>>(
    meetupId,
    async (seating, seats) => {
      const mine = await requireRsvpToChange(seating, credential, meetupId);
      if (mine.status === "canceled") return { ok: true };
      const refusal = cancelRefusal(seats, seating.now);
      if (refusal) return { ok: false, reason: refusal };
      await seating.cancel(seats, actorFor(credential, mine.id), [mine], "rsvp.canceled");
      return { ok: true };
    },
  );
}

/** Moves an RSVP to another meetup of the event; the seat here is kept until the one there is sure. */
export async function switchMeetup(
  credential: RsvpCredential,
  input: SwitchInput,
): Promise<Changed<Closed>> {
  const { meetupId: to, from } = input;
  const { eventId } = await readSeats(db, to);
  if (credential.by === "stand-in") return standInSwitched(credential.standIn, input);
  return withEventLock<Changed<Closed>>(eventId, async (seating) => {
    const there = await seating.lock(to);
    const closed = assertOpen(there, seating);
    if (closed) return { ok: false, reason: closed };
    const mine = await requireRsvpToChange(seating, credential, from);
    const here = await seating.lock(mine.meetupId);
    if (here.eventId !== eventId) throw new NotFound("answer of another event");
    const before = await latest(seating.tx, to, mine.userId);
    if (before && before.status !== "canceled") return deviceRsvpFor(credential, to, before);

    const guests = Math.min(mine.guests, mostGuests(there));
    const sure = placeRsvp(there, await seating.waiting(there), guests, seating.now) === "going";
    if (sure)
      await leave(seating, credential, mine, await goingElsewhere(seating.tx, there, mine.userId));
    const { userId, name, locale, user, ...rest } = mine;
    const { nameShown, accessNeeds, organization, firstTime } = rest;
    const details = { nameShown, accessNeeds, organization, firstTime };
    const who = { userId, email: user.email, name, locale, guests, details, before };
    const placed = await place(seating, there, credential, who);
    if (!placed.ok) return { ok: false, reason: fitting(placed.reason) };
    return deviceRsvpFor(credential, to, { id: placed.id, linkVersion: placed.version });
  });
}

/** A sure seat there ends the RSVP they came from, and any other seat of that night. */
async function leave(
  seating: SeatingTransaction,
  credential: RsvpCredential,
  mine: AnswerRow,
  seat: AnswerRow | null,
) {
  const left = [mine, ...(seat && seat.id !== mine.id ? [seat] : [])];
  for (const rsvp of left.filter(({ status }) => status !== "canceled"))
    await seating.cancel(
      await seating.lock(rsvp.meetupId),
      actorFor(credential, mine.id),
      [rsvp],
      "rsvp.left",
    );
}

/** One of the questions that are asked once the seat is held. */
export async function saveDetail(credential: RsvpCredential, input: DetailInput): Promise<Changed> {
  const data = detailOf(input);
  if (credential.by === "stand-in") {
    const { nameShown, firstTime } = { ...credential.standIn, ...data };
    const standIn = { ...credential.standIn, nameShown, firstTime };
    return { ok: true, deviceRsvps: [[input.meetupId, { standIn }]] };
  }
  const at = await now();
  await db.$transaction(async (tx) => {
    const { id, eventId, meetupId } = await requireRsvp(tx, credential, input.meetupId);
    // A device isn't shown what is stored: its empty field takes nothing away.
    if (credential.by === "phone" && input.answer === null) return;
    await tx.rsvp.update({ where: { id }, data, select: { id: true } });
    const about = { actor: actorFor(credential, id), at, eventId, meetupId, subjectId: id };
    await record(tx, { verb: "rsvp.detail-saved", ...about });
  });
  return { ok: true };
}

type Detail = Partial<
  Pick<AnswerRow, "name" | "nameShown" | "accessNeeds" | "organization" | "firstTime">
>;

function detailOf(input: DetailInput): Detail {
  if (input.question !== "firstTime") return { [input.question]: input.answer };
  return { firstTime: input.answer === "unsaid" ? null : input.answer === "yes" };
}

async function standInSwitched(
  standIn: Extract<RsvpCredential, { by: "stand-in" }>["standIn"],
  input: SwitchInput,
) {
  const stood = await standInFor(input.meetupId, standIn);
  if (!stood.ok) return { ok: false as const, reason: fitting(stood.reason) };
  const left =
    stood.standIn.status === "going" ? { ...standIn, status: "canceled" as const } : standIn;
  const deviceRsvps: [string, DeviceRsvp][] = [
    [input.meetupId, { standIn: stood.standIn }],
    [input.from, { standIn: left }],
  ];
  return { ok: true as const, deviceRsvps };
}

function deviceRsvpFor(
  credential: RsvpCredential,
  meetupId: string,
  row: { id: string; linkVersion: number },
): Changed<Closed> {
  if (credential.by !== "phone") return { ok: true };
  return { ok: true, deviceRsvps: [[meetupId, { rsvpId: row.id, version: row.linkVersion }]] };
}

/** More guests than a host allows is an error of the field. */
function withinLimit<Reason extends string>(reason: Reason | "party-too-big", max: number): Reason {
  if (reason === "party-too-big") throw new InvalidField("guests", "too-big", { max });
  return reason as Reason;
}
