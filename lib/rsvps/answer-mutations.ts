import { InvalidField, NotFound } from "@/lib/kernel/outcome";
import { db } from "@/lib/platform/db/client";
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
import {
  type AnswerRow,
  type Changed,
  fitting,
  goingElsewhere,
  joinMeetup,
  latest,
  openOrNot,
  place,
  requireRsvp,
} from "./answers";
import { type Asker, actorFor, type Kept } from "./credential";
import type { DetailInput, GuestsInput, MineInput, SwitchInput } from "./schema";
import { standInCanceled, standInFor, standInGuests } from "./stand-ins";

export async function returnRsvp(
  asker: Asker,
  { meetupId }: MineInput,
): Promise<Changed<Closed | "going-elsewhere">> {
  if (asker.by === "stand-in") {
    const stood = await standInFor(meetupId, asker.standIn);
    if (!stood.ok) return { ok: false, reason: fitting(stood.reason) };
    return { ok: true, kept: [[meetupId, { standIn: stood.standIn }]] };
  }
  return withMeetupLock<Changed<Closed | "going-elsewhere">>(meetupId, async (seating, seats) => {
    const closed = openOrNot(seats, seating);
    if (closed) return { ok: false, reason: closed };
    const mine = await requireRsvp(seating.tx, asker, meetupId);
    if (mine.status !== "canceled") return { ok: true };
    const { userId, name, locale, user } = mine;
    return joinMeetup(seating, seats, asker, {
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
  asker: Asker,
  { meetupId, guests }: GuestsInput,
): Promise<Changed<Closed | "not-answered" | "no-room-for-guests">> {
  if (asker.by === "stand-in") {
    const stood = await standInGuests(meetupId, asker.standIn, guests);
    if (stood.ok) return { ok: true, kept: [[meetupId, { standIn: stood.standIn }]] };
    return { ok: false, reason: withinLimit(stood.reason, stood.limit) };
  }
  return withMeetupLock<Changed<Closed | "not-answered" | "no-room-for-guests">>(
    meetupId,
    async (seating, seats) => {
      const mine = await requireRsvp(seating.tx, asker, meetupId);
      if (mine.status !== "canceled" && mine.guests === guests) return { ok: true };
      const verdict = changeParty(seats, mine, await seating.waiting(seats), guests, seating.now);
      if (verdict !== "granted")
        return { ok: false, reason: withinLimit(verdict, seats.partyLimit) };
      const after = { status: mine.status, guests };
      await seating.applySeatChanges(
        seats,
        actorFor(asker, mine.id),
        [{ rsvp: mine, before: mine, after, change: "guests_changed", mail: "rsvp-changed" }],
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
  asker: Asker,
  { meetupId }: MineInput,
): Promise<Changed<Exclude<Closed, "rsvps-closed">>> {
  if (asker.by === "stand-in") {
    const stood = await standInCanceled(meetupId, asker.standIn);
    return stood.ok ? { ok: true, kept: [[meetupId, { standIn: stood.standIn }]] } : stood;
  }
  return withMeetupLock<Changed<Exclude<Closed, "rsvps-closed">>>(
    meetupId,
    async (seating, seats) => {
      const mine = await requireRsvp(seating.tx, asker, meetupId);
      if (mine.status === "canceled") return { ok: true };
      const refusal = cancelRefusal(seats, seating.now);
      if (refusal) return { ok: false, reason: refusal };
      await seating.cancel(seats, actorFor(asker, mine.id), [mine], "rsvp-canceled");
      return { ok: true };
    },
  );
}

/** To another meetup of the event: the seat that somebody has is kept until the other one is sure. */
export async function switchMeetup(asker: Asker, input: SwitchInput): Promise<Changed<Closed>> {
  const { meetupId: to, from } = input;
  const { eventId } = await readSeats(db, to);
  if (asker.by === "stand-in") return standInSwitched(asker.standIn, input);
  return withEventLock<Changed<Closed>>(eventId, async (seating) => {
    const there = await seating.lock(to);
    const closed = openOrNot(there, seating);
    if (closed) return { ok: false, reason: closed };
    const mine = await requireRsvp(seating.tx, asker, from);
    const here = await seating.lock(mine.meetupId);
    if (here.eventId !== eventId) throw new NotFound("answer of another event");
    const before = await latest(seating.tx, to, mine.userId);
    if (before && before.status !== "canceled") return keptFor(asker, to, before);

    const guests = Math.min(mine.guests, mostGuests(there));
    const sure = placeRsvp(there, await seating.waiting(there), guests, seating.now) === "going";
    if (sure)
      await leave(seating, asker, mine, await goingElsewhere(seating.tx, there, mine.userId));
    const { userId, name, locale, user, ...rest } = mine;
    const { nameShown, accessNeeds, organization, firstTime } = rest;
    const details = { nameShown, accessNeeds, organization, firstTime };
    const who = { userId, email: user.email, name, locale, guests, details, before };
    const placed = await place(seating, there, asker, who);
    if (!placed.ok) return { ok: false, reason: fitting(placed.reason) };
    return keptFor(asker, to, { id: placed.id, linkVersion: placed.version });
  });
}

/** Whoever comes there for sure gives up the place they came from, and any seat of that night. */
async function leave(
  seating: SeatingTransaction,
  asker: Asker,
  mine: AnswerRow,
  seat: AnswerRow | null,
) {
  const left = [mine, ...(seat && seat.id !== mine.id ? [seat] : [])];
  for (const rsvp of left.filter(({ status }) => status !== "canceled"))
    await seating.cancel(
      await seating.lock(rsvp.meetupId),
      actorFor(asker, mine.id),
      [rsvp],
      "rsvp-left",
    );
}

/** One of the questions that are asked once the seat is held. */
export async function saveDetail(asker: Asker, input: DetailInput): Promise<Changed> {
  const data = detailOf(input);
  if (asker.by === "stand-in") {
    const { nameShown, firstTime } = { ...asker.standIn, ...data };
    const standIn = { ...asker.standIn, nameShown, firstTime };
    return { ok: true, kept: [[input.meetupId, { standIn }]] };
  }
  await db.$transaction(async (tx) => {
    const { id } = await requireRsvp(tx, asker, input.meetupId);
    // A phone isn't shown what is kept: its empty field takes nothing away.
    if (asker.by === "phone" && input.answer === null) return;
    await tx.rsvp.update({ where: { id }, data, select: { id: true } });
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
  standIn: Extract<Asker, { by: "stand-in" }>["standIn"],
  input: SwitchInput,
) {
  const stood = await standInFor(input.meetupId, standIn);
  if (!stood.ok) return { ok: false as const, reason: fitting(stood.reason) };
  const left =
    stood.standIn.status === "going" ? { ...standIn, status: "canceled" as const } : standIn;
  const kept: [string, Kept][] = [
    [input.meetupId, { standIn: stood.standIn }],
    [input.from, { standIn: left }],
  ];
  return { ok: true as const, kept };
}

function keptFor(
  asker: Asker,
  meetupId: string,
  row: { id: string; linkVersion: number },
): Changed<Closed> {
  if (asker.by !== "phone") return { ok: true };
  return { ok: true, kept: [[meetupId, { rsvpId: row.id, version: row.linkVersion }]] };
}

/** More guests than a host allows is a fault of the field. */
function withinLimit<Reason extends string>(reason: Reason | "party-too-big", max: number): Reason {
  if (reason === "party-too-big") throw new InvalidField("guests", "too-big", { max });
  return reason as Reason;
}
