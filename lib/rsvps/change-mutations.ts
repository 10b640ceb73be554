import { randomUUID } from "node:crypto";
import { record } from "@/lib/activity/record";
import { NotAllowed } from "@/lib/kernel/outcome";
import { recordConsent } from "@/lib/people/consent-mutations";
import { db } from "@/lib/platform/db/client";
import type { Locale } from "@/lib/platform/i18n/locales";
import { now } from "@/lib/platform/time/now";
import { saveAnswer } from "@/lib/questions/answer-mutations";
import { lineFor, roomFor } from "@/lib/seating/attempt-room";
import { lockMeetup } from "@/lib/seating/locks";
import { updateRsvps } from "@/lib/seating/rows";
import {
  changeParty,
  type JoinRefusal,
  type LeaveRefusal,
  type PartySize,
  partyLimitOf,
  sizedParty,
  takeFreeSeats,
} from "@/lib/seating/rules";
import type { SeatingTransaction } from "@/lib/seating/seating-transaction";
import type { Seats } from "@/lib/seating/seats";
import { withMeetupLock } from "@/lib/seating/transaction";
import { requireCurrentLink } from "./link-mutations";
import type { OwnRsvp, RsvpDetails } from "./own-rsvp-queries";
import { mustConfirmFirst, requireRsvp, requireRsvpToChange } from "./placement-mutations";
import {
  actorFor,
  type Changed,
  provesAddress,
  type RsvpCredential,
  withinPartyLimit,
} from "./rules";
import type { AnswerInput, DetailInput, GuestsInput, SupportInput } from "./schema";

type GuestsRefusal = JoinRefusal | "not-answered" | "no-room-for-guests" | "confirm-first";

/** If the larger party does not fit, it keeps its size. */
export async function changeGuests(
  credential: RsvpCredential,
  { meetupId, guests }: GuestsInput,
): Promise<Changed<GuestsRefusal>> {
  return withMeetupLock<Changed<GuestsRefusal>>(meetupId, async (seating, seats) => {
    const mine = await requireRsvpToChange(seating, credential, meetupId);
    return resize(seating, seats, credential, mine, { ...mine, guests });
  });
}

/**
 * Somebody comes along to support the person, beyond the party limit: one more guest, or one less. If there is no room,
 * the party stays as it is.
 */
export async function bringSupport(
  credential: RsvpCredential,
  { meetupId, answer: supportPerson }: SupportInput,
): Promise<Changed<GuestsRefusal>> {
  return withMeetupLock<Changed<GuestsRefusal>>(meetupId, async (seating, seats) => {
    const mine = await requireRsvpToChange(seating, credential, meetupId);
    const more = Number(supportPerson) - Number(mine.supportPerson);
    const party = { guests: mine.guests + more, supportPerson };
    return resize(seating, seats, credential, mine, party);
  });
}

async function resize(
  seating: SeatingTransaction,
  seats: Seats,
  credential: RsvpCredential,
  mine: OwnRsvp,
  party: PartySize,
): Promise<Changed<GuestsRefusal>> {
  if (mine.status !== "canceled" && mine.guests === party.guests) return { ok: true };
  if (party.guests > mine.guests && (await mustConfirmFirst(seating.tx, credential, seats, mine)))
    return { ok: false, reason: "confirm-first" };
  const room = await roomFor(seating.tx, seats, mine);
  const verdict = changeParty(room.seats, mine, room.waiting, party, seating.now);
  if (verdict !== "granted")
    return { ok: false, reason: withinPartyLimit(verdict, partyLimitOf(seats, mine)) };
  await writeParty(seating, seats, credential, mine, party);
  return { ok: true };
}

type TakeRefusal = LeaveRefusal | "not-answered" | "seats-gone";

/**
 * The head of the waitlist comes with fewer guests, for whom there are seats: the end of the transaction promotes it.
 * If the seats are gone, it keeps its guests.
 */
export async function takeSeats(
  credential: RsvpCredential,
  { meetupId, guests }: GuestsInput,
): Promise<Changed<TakeRefusal>> {
  return withMeetupLock<Changed<TakeRefusal>>(meetupId, async (seating, seats) => {
    const mine = await requireRsvpToChange(seating, credential, meetupId);
    // Promoted in the meantime, perhaps with all guests.
    if (mine.status === "going") return { ok: true };
    const line = await lineFor(seating.tx, seats, mine);
    const verdict = takeFreeSeats(seats, mine, line, guests, seating.now);
    if (verdict !== "granted") return { ok: false, reason: verdict };
    // The mail about the seat is enough.
    const party = { ...mine, guests };
    await writeParty(seating, seats, credential, mine, party, { silent: true });
    return { ok: true };
  });
}

async function writeParty(
  seating: SeatingTransaction,
  seats: Seats,
  credential: RsvpCredential,
  mine: OwnRsvp,
  wanted: PartySize,
  { silent = false } = {},
): Promise<void> {
  const party = sizedParty(wanted);
  const after = { status: mine.status, ...party };
  const change = { rsvp: mine, before: mine, after, verb: "rsvp.guests-changed" as const, silent };
  await seating.applySeatChanges(seats, actorFor(credential, mine.id), [change], () =>
    updateRsvps([mine], party),
  );
}

/** Saves the answer to one of the optional questions. `locale` is the one in which it was asked. */
export async function saveDetail(
  credential: RsvpCredential,
  input: DetailInput,
  locale: Locale,
): Promise<Changed> {
  const data = detailOf(input);
  const at = await now();
  await db.$transaction(async (tx) => {
    // A host answers what is needed under the same lock.
    if (input.question === "accessNeeds") await lockMeetup(tx, input.meetupId);
    await requireCurrentLink(tx, credential, input.meetupId, at);
    const rsvp = await requireRsvp(tx, credential, input.meetupId);
    const { id, eventId, meetupId } = rsvp;
    // A device does not see stored answers, so its empty field must not clear them.
    if (credential.by === "phone" && isHiddenFromDevice(data)) return;
    if (input.question === "nextNight") {
      // Somebody else may have typed the address of an attempt.
      if (!provesAddress(credential)) throw new NotAllowed("consent of an unconfirmed address");
      if (input.answer !== rsvp.nextNight)
        await recordConsent(tx, { ...rsvp, given: input.answer, locale, source: "rsvp", at });
    }
    const changed = input.question === "accessNeeds" && input.answer !== rsvp.accessNeeds;
    const needsVersion = input.answer === null ? null : randomUUID();
    await tx.rsvp.update({
      where: { id },
      data: { ...data, ...(changed && { needsVersion }) },
      select: { id: true },
    });
    if (changed && needsVersion === null)
      await tx.needsAnswer.deleteMany({ where: { rsvpId: id } });
    const about = { actor: actorFor(credential, id), at, eventId, meetupId, subjectId: id };
    await record(tx, { verb: "rsvp.detail-saved", ...about });
  });
  return { ok: true };
}

/** Saves the answer to one of the hosts' own questions. */
export async function answerQuestion(
  credential: RsvpCredential,
  { meetupId, questionId, answer: typed }: AnswerInput,
): Promise<Changed<"meetup-over" | "not-answered">> {
  const at = await now();
  return db.$transaction<Changed<"meetup-over" | "not-answered">>(async (tx) => {
    await lockMeetup(tx, meetupId);
    await requireCurrentLink(tx, credential, meetupId, at);
    // What is saved after the meetup might escape the erasure.
    const isOver = (await tx.meetup.count({ where: { id: meetupId, endsAt: { lte: at } } })) > 0;
    if (isOver) return { ok: false, reason: "meetup-over" };
    const { id: rsvpId, eventId, status } = await requireRsvp(tx, credential, meetupId);
    if (status === "canceled") return { ok: false, reason: "not-answered" };
    const isBlind = credential.by === "phone";
    await saveAnswer(tx, { meetupId, rsvpId, questionId, typed, isBlind });
    const about = { actor: actorFor(credential, rsvpId), at, eventId, meetupId, subjectId: rsvpId };
    await record(tx, { verb: "rsvp.question-answered", ...about });
    return { ok: true };
  });
}

type Detail = Partial<RsvpDetails & Pick<OwnRsvp, "name">>;

function detailOf(input: DetailInput): Detail {
  const { question, answer } = input;
  if (question === "firstTime") return { firstTime: answer === "unsaid" ? null : answer === "yes" };
  return { [question]: answer === "unsaid" && question === "discipline" ? null : answer };
}

const isHiddenFromDevice = ({ firstTime, ...typed }: Detail) =>
  Object.values(typed).some((answer) => answer === null);
