import { linkIssue } from "@/lib/co-speakers/rules";
import { decksDueAt, isDeckMissing } from "@/lib/decks/rules";
import { newestFirst, SUBMITTED, WITHOUT_DECK } from "@/lib/decks/talk-queries";
import { db } from "@/lib/platform/db/client";
import { toLocalDate } from "@/lib/platform/time/local";
import { now } from "@/lib/platform/time/now";
import { lineUpOf } from "@/lib/slots/line-up-queries";
import { isPublic } from "@/lib/talks/queries";
import { mayMove, proposalRefusal, type TalkState } from "@/lib/talks/rules";
import { type MailMeetup, mailMeetup, meetup } from "../queries";

export async function talkForMail(talkId: string) {
  const row = await db.talk.findUnique({
    where: { id: talkId },
    select: {
      ...{ title: true, locale: true, speakerName: true, firstSpeaker: true, state: true },
      meetup: { select: meetup },
    },
  });
  if (!row) return null;
  // It is the proposer who proposes and withdraws, whoever else is listed.
  return {
    ...row,
    speakerName: row.firstSpeaker ?? row.speakerName,
    meetup: mailMeetup(row.meetup),
  };
}

/** Somebody who has not answered yet; null where there is nothing left to answer. */
export async function coSpeakerForMail(coSpeakerId: string) {
  const row = await db.coSpeaker.findUnique({
    where: { id: coSpeakerId },
    select: {
      state: true,
      talk: {
        select: {
          ...{ title: true, locale: true, speakerName: true, firstSpeaker: true, state: true },
          meetup: { select: meetup },
        },
      },
    },
  });
  if (!row) return null;
  const { meetup: gathering, ...talk } = row.talk;
  if (linkIssue(row.state, { ...talk, meetup: gathering }, await now())) return null;
  return {
    talk: { ...talk, name: talk.firstSpeaker ?? talk.speakerName },
    meetup: mailMeetup(gathering),
  };
}

/** Whether somebody is one of a talk's co-speakers. */
export async function isSpeaking(talkId: string, email: string): Promise<boolean> {
  const where = { talkId, state: "accepted", user: { email } } as const;
  return (await db.coSpeaker.count({ where })) > 0;
}

const withDeadline = { ...meetup, decksDueOn: true, decksDueLocal: true } as const;

/** An accepted talk, with what is asked of the reader: their confirmation, and slides if some are missing. */
export async function acceptedTalkForMail(talkId: string, recipient: string) {
  const row = await db.talk.findUnique({
    where: { id: talkId },
    select: {
      ...{ title: true, locale: true, format: true, state: true },
      decks: { where: SUBMITTED, take: 1, select: { id: true } },
      meetup: { select: withDeadline },
    },
  });
  if (!row) return null;
  const { decks, ...talk } = row;
  const at = await now();
  const { decksDueOn, decksDueLocal: time, timeZone } = row.meetup;
  const date = decksDueOn && toLocalDate(decksDueOn);
  const dueAt = decksDueAt({ dueOn: date, dueLocal: time, timeZone });
  const meetup = mailMeetup(row.meetup);
  return {
    ...{ ...talk, meetup },
    isToConfirm: isConfirmable({ ...talk, meetup }, at) && !(await isSpeaking(talkId, recipient)),
    isDeckMissing: isDeckMissing({ ...talk, hasDeck: decks.length > 0 }),
    /** Null also once it has passed. */
    due: date && time && dueAt && at < dueAt ? { date, time } : null,
  };
}

/** Whether its proposer can confirm it; co-speakers can't. */
const isConfirmable = (talk: { state: TalkState; meetup: MailMeetup }, at: Date): boolean =>
  mayMove(talk.state, "confirm", proposalRefusal(talk.meetup, at));

/** A talk's turn in the published line-up, for one of its speakers; null where it has none, or the night is off. */
export async function turnForMail(talkId: string, recipient: string) {
  const row = await db.talk.findFirst({
    where: { id: talkId, ...isPublic },
    select: {
      ...{ meetupId: true, needs: true, state: true, meetup: { select: meetup } },
      proposer: { select: { email: true } },
      coSpeakers: {
        where: { state: "accepted", user: { email: recipient } },
        take: 1,
        select: { needs: true },
      },
      decks: { where: SUBMITTED, orderBy: newestFirst, take: 1, select: { version: true } },
    },
  });
  const lineUp = row && (await lineUpOf(row.meetupId));
  const slot = lineUp?.slots.find(({ talk }) => talk?.id === talkId);
  if (!row || !lineUp || !slot?.talk) return null;
  const { proposer, coSpeakers, decks } = row;
  // What somebody needs is between them and the hosts.
  const needs = proposer.email === recipient ? row.needs : (coSpeakers[0]?.needs ?? null);
  const own = { slot, talk: slot.talk, needs, deckVersion: decks[0]?.version ?? null };
  const its = { state: row.state, meetup: mailMeetup(row.meetup) };
  const isToConfirm = coSpeakers.length === 0 && isConfirmable(its, await now());
  return { ...own, isToConfirm, lineUp, meetup: its.meetup };
}

export type SpeakerTurn = NonNullable<Awaited<ReturnType<typeof turnForMail>>>;

/** An accepted talk whose slides are missing, with the deadline; null where nothing is to be asked any more. */
export async function missingDeckForMail(talkId: string) {
  const row = await db.talk.findFirst({
    where: { id: talkId, ...WITHOUT_DECK },
    select: {
      ...{ title: true, locale: true, format: true },
      meetup: { select: withDeadline },
    },
  });
  const { decksDueOn, decksDueLocal } = row?.meetup ?? {};
  if (!row || !decksDueOn || !decksDueLocal) return null;
  const due = { date: toLocalDate(decksDueOn), time: decksDueLocal };
  return { ...row, due, meetup: mailMeetup(row.meetup) };
}
